package dev.gatehouse.payara;

import dev.gatehouse.contract.webapp.OwnErrorPageContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application on Payara that has an error page. */
@ExtendWith(OnPayara.class)
class PayaraOwnErrorPageContractIT implements OwnErrorPageContract {

  private final PayaraServer server;

  PayaraOwnErrorPageContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI contextRoot() {
    return server.contextRoot("scanned");
  }
}
