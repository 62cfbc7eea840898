package dev.gatehouse.openliberty;

import dev.gatehouse.contract.webapp.SwitchedOffContract;
import java.net.URI;

/** Open Liberty is on its own. */
class LibertySwitchedOffContractIT implements SwitchedOffContract {

  @Override
  public URI baseUri() {
    return LibertyServer.application("switchedoff");
  }
}
