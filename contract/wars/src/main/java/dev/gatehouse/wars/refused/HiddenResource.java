package dev.gatehouse.wars.refused;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Its guard is where no runtime looks. */
@Path("hidden")
public class HiddenResource {

  @GET
  @PermitAll
  public String get() {
    return hidden();
  }

  @GET
  @Path("hidden")
  @RolesAllowed("admin")
  private String hidden() {
    return "served";
  }
}
