package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Responses without a body: the response filter is the one place that writes it. */
final class DenialResponses {

  private DenialResponses() {}

  static Response bare(Denial denial) {
    return builder(denial).build();
  }

  static Response bare(Denial denial, Unavailable unavailable) {
    return builder(denial).header(HttpHeaders.RETRY_AFTER, unavailable.retryAfter()).build();
  }

  private static Response.ResponseBuilder builder(Denial denial) {
    Response.ResponseBuilder builder = Response.status(denial.status());
    for (Challenge challenge : denial.challenges()) {
      builder.header(HttpHeaders.WWW_AUTHENTICATE, challenge.toString());
    }
    return builder;
  }

  /** A copy that this request may change: applications throw the same exception more than once. */
  static Response copy(Response response) {
    return Response.fromResponse(response).build();
  }
}
