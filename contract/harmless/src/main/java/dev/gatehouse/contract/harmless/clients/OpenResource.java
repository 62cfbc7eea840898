package dev.gatehouse.contract.harmless.clients;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Annotated from end to end. */
@Path("annotated")
public class OpenResource {

  @GET
  @PermitAll
  public String open() {
    return "open";
  }

  @GET
  @Path("admin")
  @RolesAllowed("admin")
  public String admin() {
    return "admin";
  }
}
