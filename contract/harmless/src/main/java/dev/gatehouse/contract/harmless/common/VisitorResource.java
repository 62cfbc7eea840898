package dev.gatehouse.contract.harmless.common;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** For a role that a server may give to everybody. */
@Path("visitor")
public class VisitorResource {

  @GET
  @Path("only")
  @RolesAllowed("visitor")
  public String visitor() {
    return "welcome";
  }

  @GET
  @Path("or-admin")
  @RolesAllowed({"admin", "visitor"})
  public String visitorOrAdmin() {
    return "welcome";
  }
}
