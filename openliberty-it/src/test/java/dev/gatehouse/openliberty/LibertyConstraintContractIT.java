package dev.gatehouse.openliberty;

import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.webapp.ConstraintContract;
import java.net.URI;
import java.util.Set;

/** Open Liberty refuses by web.xml. */
class LibertyConstraintContractIT implements ConstraintContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("basic");
  }

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(ServerLimit.BASIC_IS_READ_BY_THE_SERVER);
  }
}
