package dev.gatehouse.contract.smoke;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** One endpoint of each kind. */
@Path("")
public class SmokeResource {

  @GET
  @Path("open")
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

  @GET
  @Path("closed")
  @DenyAll
  public String closed() {
    return "closed";
  }
}
