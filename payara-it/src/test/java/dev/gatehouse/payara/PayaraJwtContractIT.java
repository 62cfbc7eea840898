package dev.gatehouse.payara;

import dev.gatehouse.testkit.contract.JwtContract;
import dev.gatehouse.testkit.contract.TokenIssuer;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payara authenticates by MicroProfile JWT. */
@ExtendWith(OnPayara.class)
class PayaraJwtContractIT implements JwtContract {

  private final PayaraServer server;

  PayaraJwtContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return server.application("mpjwt");
  }

  @Override
  public TokenIssuer issuer() {
    return server.issuer();
  }
}
