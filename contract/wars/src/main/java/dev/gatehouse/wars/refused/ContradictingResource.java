package dev.gatehouse.wars.refused;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Nobody can tell whether one of its methods is open. */
@Path("contradicting")
public class ContradictingResource {

  @GET
  @PermitAll
  @RolesAllowed("admin")
  public String get() {
    return "served";
  }

  @GET
  @Path("open")
  @PermitAll
  public String open() {
    return "served";
  }
}
