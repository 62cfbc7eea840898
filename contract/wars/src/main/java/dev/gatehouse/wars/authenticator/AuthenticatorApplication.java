package dev.gatehouse.wars.authenticator;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.ContractApplication;
import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/**
 * The contract's resources, with Gatehouse reading credentials and the server's stores checking.
 */
@ApplicationPath("api")
public class AuthenticatorApplication extends ContractApplication {

  private final Set<Object> singletons =
      Set.of(GatehouseFeature.builder().realm("contract").identityStores().build());

  // Deprecated, and all there is: the standard knows no other way to hand a configured instance
  // over.
  @SuppressWarnings("deprecation")
  @Override
  public Set<Object> getSingletons() {
    return singletons;
  }
}
