package dev.gatehouse.payara;

import dev.gatehouse.contract.GatehouseContract;
import dev.gatehouse.contract.client.ServerLimit;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payara authenticates, and finds the resources too by itself. */
@ExtendWith(OnPayara.class)
class PayaraScannedContractIT implements GatehouseContract {

  private final PayaraServer server;

  PayaraScannedContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return server.application("scanned");
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
