package dev.gatehouse.openliberty;

import dev.gatehouse.contract.scopes.ScopeProviderContract;
import java.net.URI;

/** An application that tells the scopes of its callers, on Open Liberty. */
class LibertyScopeProviderContractIT implements ScopeProviderContract {

  @Override
  public URI baseUri() {
    return URI.create(LibertyServer.contextRoot("authenticator") + "/scopes");
  }

  @Override
  public int timesAsked() {
    return 2;
  }
}
