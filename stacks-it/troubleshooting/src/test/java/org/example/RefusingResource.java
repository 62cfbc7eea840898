package org.example;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;

/** Refuses by itself. */
@Path("refusing")
@PermitAll
public class RefusingResource {

  /** A 403. */
  @GET
  public String refuse() {
    throw new ForbiddenException("not yours");
  }

  /** A 401 whose author takes the argument for a message. */
  @GET
  @Path("message")
  public String refuseWithMessage() {
    throw new NotAuthorizedException("please log in");
  }
}
