package dev.gatehouse.internal.denial;

import dev.gatehouse.ApplicationDenial;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;

/** A 403 in the application's words. */
public final class ForbiddenByApplicationException extends ForbiddenException {

  private static final long serialVersionUID = 1L;

  private final transient ApplicationDenial denial;

  ForbiddenByApplicationException(ApplicationDenial denial) {
    super(denial.denial().detail(), ApplicationDenialBody.response(denial));
    this.denial = denial;
  }

  /** A new one each time: it may be thrown for many requests, and a response is mutable. */
  @Override
  public Response getResponse() {
    return denial == null
        ? super.getResponse()
        : DenialResponses.copy(ApplicationDenialBody.response(denial));
  }
}
