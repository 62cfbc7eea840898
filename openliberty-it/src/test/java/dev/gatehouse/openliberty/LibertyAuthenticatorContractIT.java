package dev.gatehouse.openliberty;

import dev.gatehouse.contract.GatehouseContract;
import dev.gatehouse.contract.client.ServerLimit;
import java.net.URI;
import java.util.Set;

/** Gatehouse authenticates on Open Liberty. */
class LibertyAuthenticatorContractIT implements GatehouseContract {

  @Override
  public URI baseUri() {
    return LibertyServer.application("authenticator");
  }

  @Override
  public Set<ServerLimit> limits() {
    return Set.of(ServerLimit.UNDECODABLE_CREDENTIALS_FAIL);
  }

  @Override
  public int requests() {
    return 10_000;
  }
}
