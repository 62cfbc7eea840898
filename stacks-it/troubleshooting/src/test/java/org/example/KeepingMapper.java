package org.example;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Makes a 500 of what nobody expects, and keeps what says by itself how it is answered. */
public class KeepingMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException expected) {
      return expected.getResponse();
    }
    return Response.serverError().entity("Something went wrong.").build();
  }
}
