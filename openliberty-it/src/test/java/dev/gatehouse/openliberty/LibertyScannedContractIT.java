package dev.gatehouse.openliberty;

import dev.gatehouse.testkit.contract.GatehouseContract;
import java.net.URI;

/** Open Liberty authenticates, and finds the resources too by itself. */
class LibertyScannedContractIT implements GatehouseContract {

  @Override
  public URI baseUri() {
    return LibertyServer.application("scanned");
  }

  @Override
  public int requests() {
    return 10_000;
  }
}
