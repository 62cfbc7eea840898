package dev.gatehouse;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Keeps a 403 from an application's mapper for a wider exception, such as one that turns every
 * {@code Throwable} into a 500 (REST 4.4: the nearest type wins). The response filter completes it.
 */
final class ForbiddenExceptionMapper implements ExceptionMapper<ForbiddenException> {

  @Override
  public Response toResponse(ForbiddenException exception) {
    return DenialResponses.copy(exception.getResponse());
  }
}
