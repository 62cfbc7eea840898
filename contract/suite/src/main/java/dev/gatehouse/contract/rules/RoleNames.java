package dev.gatehouse.contract.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Roles whose names look like {@code admin}, in one language or another. */
@Path("roles")
public class RoleNames {

  @Context private SecurityContext context;

  /** For the runtime. */
  public RoleNames() {}

  /**
   * What {@code ADMIN} becomes in Turkish lower case.
   *
   * @return who was served
   */
  @GET
  @Path("dotless-i")
  @RolesAllowed("adm\u0131n")
  public String dotlessI() {
    return GuardedResource.served(context);
  }

  /**
   * What {@code admin} becomes in Turkish upper case.
   *
   * @return who was served
   */
  @GET
  @Path("dotted-i")
  @RolesAllowed("ADM\u0130N")
  public String dottedI() {
    return GuardedResource.served(context);
  }

  /**
   * Not in ASCII.
   *
   * @return who was served
   */
  @GET
  @Path("umlaut")
  @RolesAllowed("\u00e4dmin")
  public String umlaut() {
    return GuardedResource.served(context);
  }

  /**
   * With a space in front and behind.
   *
   * @return who was served
   */
  @GET
  @Path("padded")
  @RolesAllowed(" admin ")
  public String padded() {
    return GuardedResource.served(context);
  }
}
