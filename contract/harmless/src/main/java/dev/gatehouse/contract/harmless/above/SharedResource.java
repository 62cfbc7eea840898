package dev.gatehouse.contract.harmless.above;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says nothing of callers, for the most part. */
@Path("shared")
public class SharedResource {

  @GET
  public String get() {
    return "shared";
  }

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

  @Path("below")
  public Object below() {
    return new Below();
  }

  /** Behind a locator. */
  public static class Below {

    @GET
    public String get() {
      return "below";
    }
  }
}
