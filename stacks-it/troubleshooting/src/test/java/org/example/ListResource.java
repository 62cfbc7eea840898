package org.example;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Two roles in one name. */
@Path("list")
public class ListResource {

  /** For a role that is called so. */
  @GET
  @RolesAllowed("admin, user")
  public String get() {
    return "list";
  }
}
