package dev.gatehouse.wars.constrained;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Open as far as its annotation goes: web.xml has the server keep it for admins. */
@Path("constrained")
@PermitAll
public class ConstrainedResource {

  @GET
  public String get() {
    return "served";
  }
}
