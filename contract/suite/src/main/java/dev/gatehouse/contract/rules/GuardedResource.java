package dev.gatehouse.contract.rules;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Each annotation on a method; every answer is {@code served} and the caller's name. */
@Path("guarded")
public class GuardedResource {

  @Context private SecurityContext context;

  /** For the runtime. */
  public GuardedResource() {}

  static String served(SecurityContext context) {
    Principal principal = context.getUserPrincipal();
    return "served " + (principal == null ? "nobody" : principal.getName());
  }

  /**
   * Guarded by {@code @Authenticated}.
   *
   * @return who was served
   */
  @GET
  @Path("authenticated")
  @Authenticated
  public String authenticated() {
    return served(context);
  }

  /**
   * Guarded by {@code @RolesAllowed("user")}.
   *
   * @return who was served
   */
  @GET
  @Path("user")
  @RolesAllowed("user")
  public String user() {
    return served(context);
  }

  /**
   * Guarded by {@code @RolesAllowed("admin")}.
   *
   * @return who was served
   */
  @GET
  @Path("admin")
  @RolesAllowed("admin")
  public String admin() {
    return served(context);
  }

  /**
   * Guarded by {@code @Authenticated and @RolesAllowed("admin")}.
   *
   * @return who was served
   */
  @GET
  @Path("both")
  @Authenticated
  @RolesAllowed("admin")
  public String both() {
    return served(context);
  }

  /**
   * Guarded by {@code @RolesAllowed("**")}.
   *
   * @return who was served
   */
  @GET
  @Path("any-caller")
  @RolesAllowed("**")
  public String anyCaller() {
    return served(context);
  }

  /**
   * Guarded by {@code @RolesAllowed({"auditor", "user"})}.
   *
   * @return who was served
   */
  @GET
  @Path("either")
  @RolesAllowed({"auditor", "user"})
  public String either() {
    return served(context);
  }

  /**
   * Guarded by {@code @RolesAllowed("user admin")}.
   *
   * @return who was served
   */
  @GET
  @Path("spaced-role")
  @RolesAllowed("user admin")
  public String spacedRole() {
    return served(context);
  }

  /**
   * Guarded by {@code @RolesAllowed("ADMIN")}.
   *
   * @return who was served
   */
  @GET
  @Path("upper-role")
  @RolesAllowed("ADMIN")
  public String upperRole() {
    return served(context);
  }

  /**
   * Guarded by {@code @RolesAllowed("*")}.
   *
   * @return who was served
   */
  @GET
  @Path("star")
  @RolesAllowed("*")
  public String star() {
    return served(context);
  }

  /**
   * Guarded by {@code @PermitAll}.
   *
   * @return who was served
   */
  @GET
  @Path("permit")
  @PermitAll
  public String permit() {
    return served(context);
  }

  /**
   * Guarded by {@code @DenyAll}.
   *
   * @return who was served
   */
  @GET
  @Path("denied")
  @DenyAll
  public String denied() {
    return served(context);
  }

  /**
   * Guarded by {@code @RolesAllowed({})}.
   *
   * @return who was served
   */
  @GET
  @Path("no-role")
  @RolesAllowed({})
  public String noRole() {
    return served(context);
  }

  /**
   * Guarded by no annotation at all.
   *
   * @return who was served
   */
  @GET
  @Path("open")
  public String open() {
    return served(context);
  }
}
