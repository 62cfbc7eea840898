package dev.gatehouse.openliberty;

import dev.gatehouse.testkit.contract.ConstraintContract;
import java.net.URI;

/** Open Liberty refuses whatever is asked for, by one constraint of web.xml on all paths. */
class LibertyClosedContractIT implements ConstraintContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("closed");
  }
}
