package dev.gatehouse.benchmarks;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;

/** The Basic filter that applications write by themselves: it makes a caller known, and no more. */
@Priority(Priorities.AUTHENTICATION)
public class HandWrittenFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return;
    }
    String credentials =
        new String(
            Base64.getDecoder().decode(authorization.substring("Basic ".length())),
            StandardCharsets.UTF_8);
    int colon = credentials.indexOf(':');
    String userId = credentials.substring(0, colon);
    if (Caller.isRight(userId, credentials.substring(colon + 1))) {
      request.setSecurityContext(new Known(userId));
    }
  }

  private record Known(String name) implements SecurityContext, Principal {

    @Override
    public Principal getUserPrincipal() {
      return this;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean isUserInRole(String role) {
      return Caller.rolesOf(name).contains(role);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return SecurityContext.BASIC_AUTH;
    }
  }
}
