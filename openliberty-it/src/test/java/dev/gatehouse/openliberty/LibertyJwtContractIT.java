package dev.gatehouse.openliberty;

import dev.gatehouse.contract.answers.AnswersContract;
import dev.gatehouse.contract.answers.Column;
import dev.gatehouse.contract.tokens.JwtContract;
import dev.gatehouse.contract.tokens.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Open Liberty authenticates by MicroProfile JWT. */
class LibertyJwtContractIT implements JwtContract, AnswersContract {

  private static TokenIssuer keys;

  @BeforeAll
  static void publishKeys() throws IOException {
    keys = new TokenIssuer(Integer.getInteger("contract.keys.port"));
  }

  @AfterAll
  static void withdrawKeys() {
    keys.close();
  }

  @Override
  public URI baseUri() {
    return LibertyServer.application("mpjwt");
  }

  @Override
  public Column column() {
    return Column.OPEN_LIBERTY;
  }

  @Override
  public TokenIssuer issuer() {
    return keys;
  }
}
