package dev.gatehouse.stacks.tomcat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A guarded bean: Weld makes it, and subclasses it. */
@Path("till")
@RequestScoped
@RolesAllowed("admin")
public class TillResource {

  @Inject private Till till;

  @GET
  public String state() {
    return till.state();
  }
}
