package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.denial.DenialResponses;
import jakarta.annotation.Priority;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A session bean's container refused the caller (Enterprise Beans 4.0, 12.6.9). */
@Priority(ApplicationMappers.BEHIND_THEM)
final class EjbAccessExceptionMapper implements ExceptionMapper<EJBAccessException> {

  @Override
  public Response toResponse(EJBAccessException exception) {
    return DenialResponses.ofBean();
  }
}
