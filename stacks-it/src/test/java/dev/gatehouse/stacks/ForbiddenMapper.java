package dev.gatehouse.stacks;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's own answer to each 403, as {@link OwnMapperContract} wants it. */
@Provider
public class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {

  static final String BODY = "not in this shop";

  @Override
  public Response toResponse(ForbiddenException exception) {
    return Response.status(403).entity(BODY).type(MediaType.TEXT_PLAIN).build();
  }
}
