package org.example;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import javax.annotation.security.RolesAllowed;

/** Its import is that of Java EE. */
@Path("old")
public class OldResource {

  /** Guarded, its author believes. */
  @GET
  @RolesAllowed("admin")
  public String get() {
    return "old";
  }
}
