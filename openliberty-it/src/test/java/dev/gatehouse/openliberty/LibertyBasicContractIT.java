package dev.gatehouse.openliberty;

import dev.gatehouse.contract.GatehouseContract;
import dev.gatehouse.contract.client.ServerLimit;
import java.net.URI;
import java.util.Set;

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

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(ServerLimit.BASIC_IS_READ_BY_THE_SERVER);
  }
}
