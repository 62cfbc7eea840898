package dev.gatehouse.payara;

import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.webapp.ConstraintContract;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payara refuses whatever is asked for, by one constraint of web.xml on all paths. */
@ExtendWith(OnPayara.class)
class PayaraClosedContractIT implements ConstraintContract {

  private final PayaraServer server;

  PayaraClosedContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI contextRoot() {
    return server.contextRoot("closed");
  }

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(ServerLimit.BASIC_IS_READ_BY_THE_SERVER);
  }
}
