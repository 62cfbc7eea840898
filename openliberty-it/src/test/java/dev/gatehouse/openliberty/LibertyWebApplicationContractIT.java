package dev.gatehouse.openliberty;

import dev.gatehouse.contract.webapp.WebApplicationContract;
import java.net.URI;

/** A WAR on Open Liberty that has Gatehouse in its library folder. */
class LibertyWebApplicationContractIT implements WebApplicationContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("basic");
  }
}
