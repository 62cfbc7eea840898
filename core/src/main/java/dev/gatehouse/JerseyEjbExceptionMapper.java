package dev.gatehouse;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;

/**
 * Finds the refusal that a bean's container has wrapped, because the bean that was refused had been
 * called by another one. For any other exception there is no such mapper: what a mapper throws on
 * Jersey keeps from the container. Other runtimes unwrap by themselves (REST 3.1, section 11.2.4).
 */
final class JerseyEjbExceptionMapper implements ExtendedExceptionMapper<EJBException> {

  @Override
  public boolean isMappable(EJBException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Response toResponse(EJBException exception) {
    return BeanDenial.response();
  }
}
