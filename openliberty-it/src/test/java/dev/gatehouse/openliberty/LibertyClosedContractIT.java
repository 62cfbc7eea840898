package dev.gatehouse.openliberty;

import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.webapp.ConstraintContract;
import java.net.URI;
import java.util.Set;

/** Open Liberty refuses whatever is asked for, by one constraint of web.xml on all paths. */
class LibertyClosedContractIT implements ConstraintContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("closed");
  }

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(ServerLimit.BASIC_IS_READ_BY_THE_SERVER);
  }
}
