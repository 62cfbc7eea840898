package org.example;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Is made of what the request says, before anybody asks who the caller is. */
@Path("early/{id}")
@RolesAllowed("admin")
public class EarlyResource {

  private final String id;

  /** Made for a request. */
  public EarlyResource(@PathParam("id") String id) {
    this.id = id;
  }

  /** For admins. */
  @GET
  public String get() {
    return id;
  }
}
