package dev.gatehouse.wars.basic;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A session bean that is a resource: its container guards it, and so does Gatehouse. */
@Path("session")
@Stateless
@RolesAllowed("admin")
public class SessionBeanResource {

  @GET
  public String get() {
    return "served by the bean";
  }

  @GET
  @Path("user")
  @RolesAllowed("user")
  public String user() {
    return "served by the bean";
  }

  @GET
  @Path("permit")
  @PermitAll
  public String permit() {
    return "served by the bean";
  }
}
