package dev.gatehouse.internal.rule;

import jakarta.ws.rs.container.ContainerRequestContext;

/** A CORS preflight (Fetch standard, section 4.8): browsers send it without credentials. */
public final class Preflight {

  private Preflight() {}

  public static boolean is(ContainerRequestContext request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeaderString("Origin") != null
        && request.getHeaderString("Access-Control-Request-Method") != null;
  }
}
