package dev.gatehouse.payara;

import dev.gatehouse.contract.authenticators.BearerContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** An authenticator of the application's own, on Payara. */
@ExtendWith(OnPayara.class)
class PayaraBearerContractIT implements BearerContract {

  private final PayaraServer server;

  PayaraBearerContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return URI.create(server.contextRoot("authenticator") + "/bearer");
  }

  @Override
  public URI silentUri() {
    return URI.create(server.contextRoot("authenticator") + "/bearer-silent");
  }
}
