package dev.gatehouse.openliberty;

import dev.gatehouse.testkit.contract.GatehouseContract;
import java.net.URI;

/** Open Liberty authenticates, and finds Gatehouse by itself. */
class LibertyBasicContractIT implements GatehouseContract {

  @Override
  public URI baseUri() {
    return LibertyServer.application("basic");
  }

  @Override
  public int requests() {
    return 10_000;
  }
}
