package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Ends a request that is refused, and keeps its denial for the response filter. */
final class Refused {

  private static final String PROPERTY = Denial.class.getName();

  private Refused() {}

  /**
   * By the exception of REST, which the runtime maps. Where nothing could be decided there is none.
   *
   * @throws NotAuthorizedByRuleException where the status is 401
   * @throws ForbiddenByRuleException where it is 403
   */
  static void raise(ContainerRequestContext request, Denial denial) {
    record(request, denial);
    switch (denial.status()) {
      case 401 -> throw new NotAuthorizedByRuleException(denial);
      case 403 -> throw new ForbiddenByRuleException(denial);
      default -> request.abortWith(DenialResponses.bare(denial, request));
    }
  }

  /** By the response that our mappers would make of the exception. */
  static void abort(ContainerRequestContext request, Denial denial) {
    record(request, denial);
    request.abortWith(DenialResponses.bare(denial, request));
  }

  static void record(ContainerRequestContext request, Denial denial) {
    request.setProperty(PROPERTY, denial);
  }

  /** The denial of a request, or null. */
  static Denial of(ContainerRequestContext request) {
    return (Denial) request.getProperty(PROPERTY);
  }
}
