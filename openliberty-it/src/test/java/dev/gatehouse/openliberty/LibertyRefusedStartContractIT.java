package dev.gatehouse.openliberty;

import dev.gatehouse.testkit.contract.RefusedStartContract;
import java.net.URI;

/** Applications on Open Liberty that Gatehouse keeps from starting. */
class LibertyRefusedStartContractIT implements RefusedStartContract {

  @Override
  public URI contextRoot(String war) {
    return LibertyServer.contextRoot(war);
  }

  @Override
  public String serverLog() {
    return LibertyServer.log();
  }
}
