package dev.gatehouse.openliberty;

import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.webapp.WebApplicationContract;
import java.net.URI;
import java.util.Set;

/** A WAR on Open Liberty that has Gatehouse in its library folder. */
class LibertyWebApplicationContractIT implements WebApplicationContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("basic");
  }

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(ServerLimit.CALLER_IS_LOST_BEHIND_A_DISPATCH);
  }
}
