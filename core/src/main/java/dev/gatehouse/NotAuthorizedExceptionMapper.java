package dev.gatehouse;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Keeps a 401 from an application's mapper for a wider exception, such as one that turns every
 * {@code Throwable} into a 500 (REST 4.4: the nearest type wins). The response filter completes it.
 */
final class NotAuthorizedExceptionMapper implements ExceptionMapper<NotAuthorizedException> {

  @Override
  public Response toResponse(NotAuthorizedException exception) {
    return DenialResponses.copy(exception.getResponse());
  }
}
