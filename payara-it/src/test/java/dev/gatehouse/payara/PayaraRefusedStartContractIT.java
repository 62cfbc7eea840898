package dev.gatehouse.payara;

import dev.gatehouse.contract.webapp.RefusedStartContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application on Payara that Gatehouse keeps from starting. */
@ExtendWith(OnPayara.class)
class PayaraRefusedStartContractIT implements RefusedStartContract {

  private final PayaraServer server;

  PayaraRefusedStartContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI contextRoot() {
    return server.contextRoot("refused");
  }

  @Override
  public String serverLog() {
    return server.log();
  }
}
