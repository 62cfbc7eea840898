package dev.gatehouse.payara;

import dev.gatehouse.contract.webapp.BeanContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** Beans refuse on Payara. */
@ExtendWith(OnPayara.class)
class PayaraBeanContractIT implements BeanContract {

  private final PayaraServer server;

  PayaraBeanContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI baseUri() {
    return server.application("basic");
  }
}
