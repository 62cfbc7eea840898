package dev.gatehouse.payara;

import dev.gatehouse.contract.answers.AnswersContract;
import dev.gatehouse.contract.answers.Column;
import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.tokens.JwtContract;
import dev.gatehouse.contract.tokens.TokenIssuer;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payara authenticates by MicroProfile JWT. */
@ExtendWith(OnPayara.class)
class PayaraJwtContractIT implements JwtContract, AnswersContract {

  private final PayaraServer server;

  PayaraJwtContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return server.application("mpjwt");
  }

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(
        ServerLimit.UNACCEPTED_TOKEN_IS_REFUSED_EVERYWHERE,
        ServerLimit.CONSTRAINT_WITHOUT_TOKEN_IS_SILENT);
  }

  @Override
  public Column column() {
    return Column.valueOf("PAYARA_" + System.getProperty("payara.major"));
  }

  @Override
  public TokenIssuer issuer() {
    return server.issuer();
  }
}
