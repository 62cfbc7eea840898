package dev.gatehouse.contract.harmless.counts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Given as an object. */
@Path("singleton")
public class SingletonResource {

  @GET
  public String get() {
    return "singleton";
  }

  @GET
  @Path("admin")
  @RolesAllowed("admin")
  public String admin() {
    return "admin";
  }
}
