package dev.gatehouse.openliberty;

import dev.gatehouse.contract.webapp.OwnErrorPageContract;
import java.net.URI;

/** An application on Open Liberty that has an error page. */
class LibertyOwnErrorPageContractIT implements OwnErrorPageContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("scanned");
  }
}
