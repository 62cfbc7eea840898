package dev.gatehouse.wars.refused.misplaced;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Its guard is where no runtime looks. */
@Path("guarded")
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
