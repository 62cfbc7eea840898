package dev.gatehouse.contract.authenticators;

import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** One endpoint of each kind. */
@Path("checked")
public class CheckedResource {

  /** For the runtime. */
  public CheckedResource() {}

  private static String served(SecurityContext context) {
    Principal caller = context.getUserPrincipal();
    return "served " + (caller == null ? "nobody" : caller.getName());
  }

  /** For any caller. */
  @GET
  @Path("known")
  @Authenticated
  public String known(@Context SecurityContext context) {
    return served(context);
  }

  /** For any caller. */
  @POST
  @Path("known")
  @Authenticated
  public String post(@Context SecurityContext context) {
    return served(context);
  }

  /** For everybody. */
  @GET
  @Path("open")
  @PermitAll
  public String open(@Context SecurityContext context) {
    return served(context);
  }

  /** For admins, of whom there are none. */
  @GET
  @Path("admin")
  @RolesAllowed("admin")
  public String admin() {
    return "served";
  }

  /** For a role and a scope, of which there is none. */
  @GET
  @Path("scoped")
  @RolesAllowed("user")
  @ScopesRequired("orders:read")
  public String scoped() {
    return "served";
  }

  /** For nobody. */
  @GET
  @Path("closed")
  @DenyAll
  public String closed() {
    return "served";
  }

  /** Refuses by itself. */
  @GET
  @Path("refuses")
  @PermitAll
  public String refuses() {
    throw new ForbiddenException();
  }

  /** For admins, whatever lies behind. */
  @Path("desk")
  @RolesAllowed("admin")
  public Desk desk() {
    return new Desk();
  }

  /** Behind a locator. */
  public static class Desk {

    /** For the runtime. */
    public Desk() {}

    /** For any caller who comes so far. */
    @GET
    @Authenticated
    public String get() {
      return "served";
    }
  }
}
