package dev.gatehouse.payara;

import dev.gatehouse.contract.webapp.PropertiesContract;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application on Payara that has settings among its properties. */
@ExtendWith(OnPayara.class)
class PayaraPropertiesContractIT implements PropertiesContract {

  private final PayaraServer server;

  PayaraPropertiesContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI contextRoot() {
    return server.contextRoot("properties");
  }

  @Override
  public String serverLog() {
    return server.log();
  }
}
