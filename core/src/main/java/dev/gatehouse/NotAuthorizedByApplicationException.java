package dev.gatehouse;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.Response;

/** A 401 in the application's words. */
final class NotAuthorizedByApplicationException extends NotAuthorizedException {

  private static final long serialVersionUID = 1L;

  private final transient ApplicationDenial denial;

  NotAuthorizedByApplicationException(ApplicationDenial denial) {
    super(denial.detail(), denial.toResponse());
    this.denial = denial;
  }

  /** A new one each time: it may be thrown for many requests, and a response is mutable. */
  @Override
  public Response getResponse() {
    return denial == null ? super.getResponse() : DenialResponses.copy(denial.toResponse());
  }
}
