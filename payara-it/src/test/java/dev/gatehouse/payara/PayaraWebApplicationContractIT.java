package dev.gatehouse.payara;

import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.webapp.WebApplicationContract;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;

/** A WAR on Payara that has Gatehouse in its library folder. */
@ExtendWith(OnPayara.class)
class PayaraWebApplicationContractIT implements WebApplicationContract {

  private final PayaraServer server;

  PayaraWebApplicationContractIT(PayaraServer server) {
    this.server = server;
  }

  @Override
  public URI contextRoot() {
    return server.contextRoot("basic");
  }

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(ServerLimit.ROLES_ARE_LOST_IN_ASYNC_DISPATCH);
  }
}
