package dev.gatehouse.payara;

import dev.gatehouse.testkit.contract.ConstraintContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payara refuses by web.xml. */
@ExtendWith(OnPayara.class)
class PayaraConstraintContractIT implements ConstraintContract {

  private final PayaraServer server;

  PayaraConstraintContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI contextRoot() {
    return server.contextRoot("basic");
  }
}
