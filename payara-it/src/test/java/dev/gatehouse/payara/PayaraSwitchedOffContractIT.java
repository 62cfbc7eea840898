package dev.gatehouse.payara;

import dev.gatehouse.contract.webapp.SwitchedOffContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payara is on its own. */
@ExtendWith(OnPayara.class)
class PayaraSwitchedOffContractIT implements SwitchedOffContract {

  private final PayaraServer server;

  PayaraSwitchedOffContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return server.application("switchedoff");
  }
}
