package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The caller of an endpoint that is open to any authenticated caller, in every role for as long as
 * the server's own check runs. That reads the raw annotations: it refuses {@code
 * RolesAllowed("**")} to everybody on Open Liberty, and takes the roles of the class for those of a
 * method that says {@code @Authenticated}.
 */
record AnyCallerSecurityContext(SecurityContext server) implements SecurityContext {

  private static final String PROPERTY = AnyCallerSecurityContext.class.getName();

  static void showTo(ContainerRequestContext request, AccessRule rule, Container container) {
    // Embedded runtimes have no check of their own.
    if (rule.kind() == AccessRule.Kind.AUTHENTICATED && container.webApplication() != null) {
      SecurityContext server = request.getSecurityContext();
      request.setProperty(PROPERTY, server);
      request.setSecurityContext(new AnyCallerSecurityContext(server));
    }
  }

  /** Behind the servers' checks, which are at AUTHORIZATION and right after it. */
  static void hideFrom(ContainerRequestContext request) {
    if (request.getProperty(PROPERTY) instanceof SecurityContext server) {
      request.removeProperty(PROPERTY);
      request.setSecurityContext(server);
    }
  }

  @Override
  public Principal getUserPrincipal() {
    return server.getUserPrincipal();
  }

  @Override
  public boolean isUserInRole(String role) {
    return true;
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
