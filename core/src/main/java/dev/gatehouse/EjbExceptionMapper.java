package dev.gatehouse;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;

/**
 * Finds the refusal that a bean's container has wrapped, because the bean that was refused had been
 * called by another one. Anything else is unwrapped and mapped as REST 3.1, section 11.2.4 asks of
 * the runtime, which leaves that to the mapper where there is one.
 */
final class EjbExceptionMapper implements ExceptionMapper<EJBException> {

  @Context private Providers providers;

  @Override
  public Response toResponse(EJBException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
        return BeanDenial.response();
      }
    }
    Throwable cause = exception.getCause() == null ? exception : exception.getCause();
    // The nearest type that is not this mapper's own.
    Class<?> type = cause instanceof EJBException ? RuntimeException.class : cause.getClass();
    return map(cause, type.asSubclass(Throwable.class), exception);
  }

  private <T extends Throwable> Response map(
      Throwable cause, Class<T> type, EJBException exception) {
    ExceptionMapper<T> mapper = providers.getExceptionMapper(type);
    if (mapper != null) {
      return mapper.toResponse(type.cast(cause));
    }
    if (cause instanceof WebApplicationException web) {
      return web.getResponse();
    }
    // As if nobody had mapped it: the server answers 500 and logs it.
    throw exception;
  }
}
