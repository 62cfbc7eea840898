package dev.gatehouse;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;

/** A 403 in the application's words. */
final class ForbiddenByApplicationException extends ForbiddenException {

  private static final long serialVersionUID = 1L;

  private final transient ApplicationDenial denial;

  ForbiddenByApplicationException(ApplicationDenial denial) {
    super(denial.detail(), denial.toResponse());
    this.denial = denial;
  }

  /** A new one each time: it may be thrown for many requests, and a response is mutable. */
  @Override
  public Response getResponse() {
    return denial == null ? super.getResponse() : DenialResponses.copy(denial.toResponse());
  }
}
