package dev.gatehouse;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;

/** A caller made up by a test. */
record FakeSecurityContext(Principal principal, Set<String> roles) implements SecurityContext {

  static FakeSecurityContext of(String name, String... roles) {
    return new FakeSecurityContext(() -> name, Set.of(roles));
  }

  /** In every role, and yet nobody. */
  static SecurityContext nobodyInEveryRole() {
    return new FakeSecurityContext(null, Set.of("user", "admin"));
  }

  @Override
  public Principal getUserPrincipal() {
    return principal;
  }

  @Override
  public boolean isUserInRole(String role) {
    return roles.contains(role);
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public String getAuthenticationScheme() {
    return null;
  }
}
