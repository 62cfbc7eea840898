package dev.gatehouse.contract.callers;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;

/** A filter of the application that takes the request's word for who is calling. */
@Provider
@Priority(Priorities.AUTHENTICATION + 2)
public class StatedCaller implements ContainerRequestFilter {

  /** For the runtime. */
  public StatedCaller() {}

  @Override
  public void filter(ContainerRequestContext request) {
    String context = request.getHeaderString("X-Context");
    String name = request.getHeaderString("X-Caller");
    if ("null-context".equals(context)) {
      request.setSecurityContext(null);
    } else if ("null-principal".equals(context)) {
      request.setSecurityContext(new Stated(null, "admin"));
    } else if (name != null) {
      request.setSecurityContext(
          new Stated(decoded(name), decoded(request.getHeaderString("X-Role"))));
    }
  }

  /** Encoded, since most of what the contract has to say no header can hold. */
  private static String decoded(String value) {
    return value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private record Stated(String name, String role) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return name == null ? null : () -> name;
    }

    @Override
    public boolean isUserInRole(String asked) {
      return asked.equals(role);
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
}
