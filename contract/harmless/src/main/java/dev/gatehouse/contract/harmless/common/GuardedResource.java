package dev.gatehouse.contract.harmless.common;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** One endpoint of each kind, which says who asks. */
@Path("r")
@Produces("text/plain")
public class GuardedResource {

  @GET
  @Path("plain")
  public String plain() {
    return "plain";
  }

  @GET
  @Path("name")
  public String name(@Context SecurityContext security) {
    return security.getUserPrincipal() == null ? "nobody" : security.getUserPrincipal().getName();
  }

  @GET
  @Path("admin")
  @RolesAllowed("admin")
  public String admin(@Context SecurityContext security) {
    return "admin " + security.getUserPrincipal().getName();
  }

  @GET
  @Path("closed")
  @DenyAll
  public String closed() {
    return "closed";
  }
}
