package dev.gatehouse.stacks.jersey.migration;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A body of the application's own for each 403; a page shows it as what to delete. */
public class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {

  @Override
  public Response toResponse(ForbiddenException exception) {
    return Response.status(403)
        .type(MediaType.APPLICATION_JSON)
        .entity("{\"error\":\"" + exception.getMessage() + "\"}")
        .build();
  }
}
