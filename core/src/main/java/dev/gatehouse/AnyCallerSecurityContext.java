package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The server's security context, with {@code "**"} as a role of every authenticated caller (Servlet
 * 6.0, section 13.3). Open Liberty's own check behind ours refuses {@code @RolesAllowed("**")} to
 * everybody without it.
 */
record AnyCallerSecurityContext(SecurityContext server) implements SecurityContext {

  /** Lets the checks behind ours see it where the rule of a caller who passed calls for it. */
  static void showTo(ContainerRequestContext request, AccessRule rule) {
    SecurityContext server = request.getSecurityContext();
    if (rule.namesAnyCaller() && !server.isUserInRole(AccessRule.ANY_CALLER)) {
      request.setSecurityContext(new AnyCallerSecurityContext(server));
    }
  }

  @Override
  public Principal getUserPrincipal() {
    return server.getUserPrincipal();
  }

  @Override
  public boolean isUserInRole(String role) {
    return AccessRule.ANY_CALLER.equals(role) || server.isUserInRole(role);
  }

  @Override
  public boolean isSecure() {
    return server.isSecure();
  }

  @Override
  public String getAuthenticationScheme() {
    return server.getAuthenticationScheme();
  }
}
