package dev.gatehouse.openliberty;

import dev.gatehouse.contract.tokens.JwtContract;
import dev.gatehouse.contract.tokens.TokenIssuer;
import dev.gatehouse.wars.tokens.KeyServer;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Open Liberty authenticates by MicroProfile JWT. */
class LibertyJwtContractIT implements JwtContract {

  private static KeyServer keys;

  @BeforeAll
  static void publishKeys() throws IOException {
    keys = new KeyServer(Integer.getInteger("contract.keys.port"));
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
  public TokenIssuer issuer() {
    return keys;
  }
}
