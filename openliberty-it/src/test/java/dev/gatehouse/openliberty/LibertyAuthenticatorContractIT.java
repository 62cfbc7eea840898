package dev.gatehouse.openliberty;

import dev.gatehouse.testkit.contract.GatehouseContract;
import java.net.URI;

/** Gatehouse authenticates on Open Liberty. */
class LibertyAuthenticatorContractIT implements GatehouseContract {

  @Override
  public URI baseUri() {
    return LibertyServer.application("authenticator");
  }

  @Override
  public int requests() {
    return 10_000;
  }
}
