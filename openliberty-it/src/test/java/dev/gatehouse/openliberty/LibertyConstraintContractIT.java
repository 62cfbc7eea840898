package dev.gatehouse.openliberty;

import dev.gatehouse.testkit.contract.ConstraintContract;
import java.net.URI;

/** Open Liberty refuses by web.xml. */
class LibertyConstraintContractIT implements ConstraintContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("basic");
  }
}
