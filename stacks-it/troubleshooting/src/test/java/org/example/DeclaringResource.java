package org.example;

import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Declares its roles, and names another one. */
@Path("declaring")
@DeclareRoles({"admin", "user"})
public class DeclaringResource {

  /** For nobody. */
  @GET
  @RolesAllowed("manager")
  public String get() {
    return "declaring";
  }
}
