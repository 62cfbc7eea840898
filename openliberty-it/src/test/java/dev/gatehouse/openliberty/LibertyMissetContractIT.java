package dev.gatehouse.openliberty;

import dev.gatehouse.contract.webapp.MissetContract;
import java.net.URI;

/** An application on Open Liberty that a wrong setting keeps from starting. */
class LibertyMissetContractIT implements MissetContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("misset");
  }

  @Override
  public String serverLog() {
    return LibertyServer.log();
  }
}
