package dev.gatehouse.stacks;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** One endpoint for each rule. */
@Path("shop")
public class ShopResource {

  static String served(SecurityContext security) {
    Principal caller = security.getUserPrincipal();
    return "served " + (caller == null ? "nobody" : caller.getName());
  }

  @GET
  @Path("open")
  public String open(@Context SecurityContext security) {
    return served(security);
  }

  @GET
  @Path("permitted")
  @PermitAll
  public String permitted(@Context SecurityContext security) {
    return served(security);
  }

  @GET
  @Path("known")
  @Authenticated
  public String known(@Context SecurityContext security) {
    return served(security);
  }

  @GET
  @Path("any-role")
  @RolesAllowed("**")
  public String anyRole(@Context SecurityContext security) {
    return served(security);
  }

  @GET
  @Path("admin")
  @RolesAllowed("admin")
  public String admin(@Context SecurityContext security) {
    return served(security);
  }

  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return "served nobody";
  }

  @GET
  @Path("missing")
  public String missing() {
    throw new NotFoundException();
  }

  @Path("shelf")
  @RolesAllowed("admin")
  public Shelf shelf() {
    return new Shelf();
  }

  /** Behind a guarded locator, without a guard of its own. */
  public static class Shelf {

    @GET
    public String title(@Context SecurityContext security) {
      return served(security);
    }
  }
}
