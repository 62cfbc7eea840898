package dev.gatehouse.openliberty;

import dev.gatehouse.contract.webapp.PropertiesContract;
import java.net.URI;

/** An application on Open Liberty that has settings among its properties. */
class LibertyPropertiesContractIT implements PropertiesContract {

  @Override
  public URI contextRoot() {
    return LibertyServer.contextRoot("properties");
  }

  @Override
  public String serverLog() {
    return LibertyServer.log();
  }
}
