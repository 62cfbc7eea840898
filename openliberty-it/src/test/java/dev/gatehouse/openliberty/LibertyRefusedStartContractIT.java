package dev.gatehouse.openliberty;

import dev.gatehouse.contract.webapp.RefusedStartContract;
import java.net.URI;

/** An application on Open Liberty that Gatehouse keeps from starting. */
class LibertyRefusedStartContractIT implements RefusedStartContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("refused");
  }

  @Override
  public String serverLog() {
    return LibertyServer.log();
  }
}
