package dev.gatehouse.payara;

import dev.gatehouse.testkit.contract.GatehouseContract;
import java.net.URI;
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
  public int requests() {
    return 10_000;
  }
}
