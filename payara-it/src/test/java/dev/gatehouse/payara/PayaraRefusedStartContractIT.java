package dev.gatehouse.payara;

import dev.gatehouse.testkit.contract.RefusedStartContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applications on Payara that Gatehouse keeps from starting. */
@ExtendWith(OnPayara.class)
class PayaraRefusedStartContractIT implements RefusedStartContract {

  private final PayaraServer server;

  PayaraRefusedStartContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI contextRoot(String war) {
    return server.contextRoot(war);
  }

  @Override
  public String serverLog() {
    return server.log();
  }
}
