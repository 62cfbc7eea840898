package org.example;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Makes a 500 of everything. */
public class ErrorMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable thrown) {
    return Response.serverError().entity("Something went wrong.").build();
  }
}
