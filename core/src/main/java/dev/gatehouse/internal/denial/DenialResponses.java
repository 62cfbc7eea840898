package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.FailedCheck;
import dev.gatehouse.internal.caller.GuardedRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Responses without a body, for one request only: the response filter writes into them. */
public final class DenialResponses {

  /**
   * The value of Cache-Control, by whose identity the response filter knows these responses: any
   * other one is the application's, which may send it to more than one client.
   */
  private static final Object NO_STORE = new NoStore();

  /** The same of a bean's container, which says that a caller may not, and not who that is. */
  private static final Object BY_BEAN = new NoStore();

  private static final class NoStore {
    @Override
    public String toString() {
      return "no-store";
    }
  }

  private DenialResponses() {}

  static Response bare(Denial denial) {
    return builder(denial).build();
  }

  /** With what a failed check of the request has to say. */
  static Response bare(Denial denial, ContainerRequestContext request) {
    Response response = bare(denial);
    if (denial.reason() == DenialReason.CHECK_UNAVAILABLE) {
      tellWhenToRetry(denial, GuardedRequest.of(request), response.getHeaders());
    }
    return response;
  }

  /** Where a check has failed, what that says of when to try again. */
  static void tellWhenToRetry(
      Denial denial, GuardedRequest guarded, MultivaluedMap<String, Object> headers) {
    FailedCheck failed = guarded.failedCheck();
    if (failed != null && denial.reason() == DenialReason.CHECK_UNAVAILABLE) {
      failed.retryAfter().ifPresent(when -> headers.putSingle(HttpHeaders.RETRY_AFTER, when));
    }
  }

  /** Of a bean, until the response filter knows the caller. */
  public static Response ofBean() {
    return Response.status(Response.Status.FORBIDDEN)
        .header(HttpHeaders.CACHE_CONTROL, BY_BEAN)
        .build();
  }

  private static Response.ResponseBuilder builder(Denial denial) {
    Response.ResponseBuilder builder =
        Response.status(status(denial)).header(HttpHeaders.CACHE_CONTROL, NO_STORE);
    for (Challenge challenge : denial.challenges()) {
      builder.header(HttpHeaders.WWW_AUTHENTICATE, challenge.toString());
    }
    return builder;
  }

  /** By number, the API copies the array of all statuses (JerseyRatioBenchmark). */
  private static Response.Status status(Denial denial) {
    return switch (denial.status()) {
      case 400 -> Response.Status.BAD_REQUEST;
      case 401 -> Response.Status.UNAUTHORIZED;
      case 403 -> Response.Status.FORBIDDEN;
      default -> Response.Status.SERVICE_UNAVAILABLE;
    };
  }

  /** A copy that this request may change: applications throw the same exception more than once. */
  public static Response copy(Response response) {
    Response copy = Response.fromResponse(response).build();
    copy.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_STORE);
    return copy;
  }

  /** Whether the headers are those of a response that was made here. */
  public static boolean isMadeHere(MultivaluedMap<String, Object> headers) {
    return headers.getFirst(HttpHeaders.CACHE_CONTROL) instanceof NoStore;
  }

  /** Whether the headers are those of a refusal by a bean. */
  static boolean isOfBean(MultivaluedMap<String, Object> headers) {
    return headers.getFirst(HttpHeaders.CACHE_CONTROL) == BY_BEAN;
  }
}
