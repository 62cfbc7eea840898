package dev.gatehouse.openliberty;

import dev.gatehouse.contract.authenticators.BearerContract;
import java.net.URI;

/** An authenticator of the application's own, on Open Liberty. */
class LibertyBearerContractIT implements BearerContract {

  @Override
  public URI baseUri() {
    return URI.create(LibertyServer.contextRoot("authenticator") + "/bearer");
  }

  @Override
  public URI silentUri() {
    return URI.create(LibertyServer.contextRoot("authenticator") + "/bearer-silent");
  }
}
