package dev.gatehouse.wars.mpjwt;

import dev.gatehouse.contract.ContractApplication;
import dev.gatehouse.contract.tokens.TokenResource;
import dev.gatehouse.wars.constrained.ConstrainedResource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** The contract's resources, with the server checking MicroProfile JWTs. */
@ApplicationPath("api")
@ApplicationScoped
@DeclareRoles({"user", "admin"})
@LoginConfig(authMethod = "MP-JWT", realmName = "the setting of MicroProfile Config wins")
public class JwtApplication extends ContractApplication {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(super.getClasses());
    classes.add(TokenResource.class);
    classes.add(IssuerResource.class);
    classes.add(ConstrainedResource.class);
    return classes;
  }
}
