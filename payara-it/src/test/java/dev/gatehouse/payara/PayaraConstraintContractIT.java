package dev.gatehouse.payara;

import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.webapp.ConstraintContract;
import java.net.URI;
import java.util.Set;
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

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(ServerLimit.BASIC_IS_READ_BY_THE_SERVER);
  }
}
