package org.example;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Says "no" where the question is "who?". */
public class LoginMapper implements ExceptionMapper<NotAuthorizedException> {

  @Override
  public Response toResponse(NotAuthorizedException thrown) {
    return Response.status(Response.Status.FORBIDDEN).build();
  }
}
