package dev.gatehouse.payara;

import dev.gatehouse.contract.GatehouseContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gatehouse authenticates on Payara. */
@ExtendWith(OnPayara.class)
class PayaraAuthenticatorContractIT implements GatehouseContract {

  private final PayaraServer server;

  PayaraAuthenticatorContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return server.application("authenticator");
  }

  @Override
  public int requests() {
    return 10_000;
  }
}
