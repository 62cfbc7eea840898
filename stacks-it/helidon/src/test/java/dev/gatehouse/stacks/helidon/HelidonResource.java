package dev.gatehouse.stacks.helidon;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** For whoever is known, by the word of Helidon, which authenticates for the class's annotation. */
@Path("helidon")
@PermitAll
public class HelidonResource {

  @GET
  @Authenticated
  public String known(@Context SecurityContext security) {
    return "served " + security.getUserPrincipal().getName();
  }
}
