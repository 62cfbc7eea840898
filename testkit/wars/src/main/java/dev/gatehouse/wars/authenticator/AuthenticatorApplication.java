package dev.gatehouse.wars.authenticator;

import dev.gatehouse.testkit.contract.ContractApplication;
import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** The contract's resources, with Gatehouse checking the credentials. */
@ApplicationPath("api")
public class AuthenticatorApplication extends ContractApplication {

  private final Set<Object> singletons = Set.of(withBasicAuthenticator());

  // Deprecated, and all there is: the standard knows no other way to hand a configured instance
  // over.
  @SuppressWarnings("deprecation")
  @Override
  public Set<Object> getSingletons() {
    return singletons;
  }
}
