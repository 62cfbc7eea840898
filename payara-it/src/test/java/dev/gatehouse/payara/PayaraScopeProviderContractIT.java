package dev.gatehouse.payara;

import dev.gatehouse.contract.scopes.ScopeProviderContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that tells the scopes of its callers, on Payara. */
@ExtendWith(OnPayara.class)
class PayaraScopeProviderContractIT implements ScopeProviderContract {

  private final PayaraServer server;

  PayaraScopeProviderContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return URI.create(server.contextRoot("authenticator") + "/scopes");
  }

  @Override
  public int timesAsked() {
    return 2;
  }
}
