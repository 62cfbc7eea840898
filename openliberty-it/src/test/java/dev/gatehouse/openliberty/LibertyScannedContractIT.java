package dev.gatehouse.openliberty;

import dev.gatehouse.contract.GatehouseContract;
import dev.gatehouse.contract.client.ServerLimit;
import java.net.URI;
import java.util.Set;

/** Open Liberty authenticates, and finds the resources too by itself. */
class LibertyScannedContractIT implements GatehouseContract {

  @Override
  public URI baseUri() {
    return LibertyServer.application("scanned");
  }

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(
        ServerLimit.INHERITED_PATH_IS_NOT_SCANNED, ServerLimit.BASIC_IS_READ_BY_THE_SERVER);
  }

  @Override
  public int requests() {
    return 10_000;
  }
}
