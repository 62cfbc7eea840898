package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Responses without a body: the response filter is the one place that writes it. */
final class DenialResponses {

  private DenialResponses() {}

  static Response bare(Denial denial) {
    return builder(denial).build();
  }

  /** With what a failed check of the request has to say. */
  static Response bare(Denial denial, ContainerRequestContext request) {
    return denial.reason() == DenialReason.CHECK_UNAVAILABLE
        ? builder(denial)
            .header(HttpHeaders.RETRY_AFTER, Unavailable.of(request).retryAfter())
            .build()
        : bare(denial);
  }

  private static Response.ResponseBuilder builder(Denial denial) {
    Response.ResponseBuilder builder = Response.status(status(denial));
    for (Challenge challenge : denial.challenges()) {
      builder.header(HttpHeaders.WWW_AUTHENTICATE, challenge.toString());
    }
    return builder;
  }

  /** By number, the API copies the array of all statuses. */
  private static Response.Status status(Denial denial) {
    return switch (denial.status()) {
      case 400 -> Response.Status.BAD_REQUEST;
      case 401 -> Response.Status.UNAUTHORIZED;
      case 403 -> Response.Status.FORBIDDEN;
      default -> Response.Status.SERVICE_UNAVAILABLE;
    };
  }

  /** A copy that this request may change: applications throw the same exception more than once. */
  static Response copy(Response response) {
    return Response.fromResponse(response).build();
  }
}
