package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.denial.DenialResponses;
import jakarta.annotation.Priority;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Jakarta Security refused the caller. */
@Priority(ApplicationMappers.BEHIND_THEM)
final class AuthenticationExceptionMapper implements ExceptionMapper<AuthenticationException> {

  @Override
  public Response toResponse(AuthenticationException exception) {
    return DenialResponses.ofBean();
  }
}
