package dev.gatehouse.internal.caller;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The caller whom a rule for any caller has let pass. A server's check that reads roles there is
 * told that the caller has them; whoever else asks hears the truth.
 */
public record CallerForCheck(SecurityContext caller, ServerCheck check) implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return caller.getUserPrincipal();
  }

  @Override
  public boolean isUserInRole(String role) {
    return check.asks() || caller.isUserInRole(role);
  }

  @Override
  public boolean isSecure() {
    return caller.isSecure();
  }

  @Override
  public String getAuthenticationScheme() {
    return caller.getAuthenticationScheme();
  }
}
