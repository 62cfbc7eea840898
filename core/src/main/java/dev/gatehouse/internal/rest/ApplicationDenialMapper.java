package dev.gatehouse.internal.rest;

import dev.gatehouse.Denial;
import dev.gatehouse.internal.denial.ForbiddenByApplicationException;
import dev.gatehouse.internal.denial.NotAuthorizedByApplicationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * For what the application made by {@link Denial#forbidden} and {@link Denial#unauthorized}: nearer
 * than any mapper of its own, since it asked for Gatehouse's answer by name.
 *
 * @param <T> the exception
 */
abstract class ApplicationDenialMapper<T extends WebApplicationException>
    implements ExceptionMapper<T> {

  @Override
  public Response toResponse(T thrown) {
    return thrown.getResponse();
  }

  static final class OfForbidden extends ApplicationDenialMapper<ForbiddenByApplicationException> {}

  static final class OfNotAuthorized
      extends ApplicationDenialMapper<NotAuthorizedByApplicationException> {}
}
