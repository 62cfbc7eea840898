package dev.gatehouse.payara;

import dev.gatehouse.contract.GatehouseContract;
import dev.gatehouse.contract.client.ServerLimit;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payara authenticates, and finds Gatehouse by itself. */
@ExtendWith(OnPayara.class)
class PayaraBasicContractIT implements GatehouseContract {

  private final PayaraServer server;

  PayaraBasicContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return server.application("basic");
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
