package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Where the access filter leaves its denial for the response filter. */
final class Refused {

  private static final String PROPERTY = Denial.class.getName();

  private Refused() {}

  static void record(ContainerRequestContext request, Denial denial) {
    request.setProperty(PROPERTY, denial);
  }

  /** The denial of a request, or null. */
  static Denial of(ContainerRequestContext request) {
    return (Denial) request.getProperty(PROPERTY);
  }
}
