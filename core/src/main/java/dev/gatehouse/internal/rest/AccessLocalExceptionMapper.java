package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.denial.DenialResponses;
import jakarta.annotation.Priority;
import jakarta.ejb.AccessLocalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A bean's container refused the caller of a local interface (Enterprise Beans 4.0, 12.6.9). */
@Priority(ApplicationMappers.BEHIND_THEM)
final class AccessLocalExceptionMapper implements ExceptionMapper<AccessLocalException> {

  @Override
  public Response toResponse(AccessLocalException exception) {
    return DenialResponses.ofBean();
  }
}
