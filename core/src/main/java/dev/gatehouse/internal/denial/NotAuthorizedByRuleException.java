package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import jakarta.ws.rs.NotAuthorizedException;

/** Thrown for the mappers of the application; one per request, since a response is mutable. */
public final class NotAuthorizedByRuleException extends NotAuthorizedException {

  private static final long serialVersionUID = 1L;

  NotAuthorizedByRuleException(Denial denial) {
    super(denial.reason().code(), DenialResponses.bare(denial));
  }

  /** A refusal is no error of the program: nobody will read the stack, and filling it is dear. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
