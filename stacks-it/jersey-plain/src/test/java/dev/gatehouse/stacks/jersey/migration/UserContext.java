package dev.gatehouse.stacks.jersey.migration;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The caller, as a filter of the application tells it. */
record UserContext(String name) implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return () -> name;
  }

  @Override
  public boolean isUserInRole(String role) {
    return Users.role(name).equals(role);
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public String getAuthenticationScheme() {
    return BASIC_AUTH;
  }
}
