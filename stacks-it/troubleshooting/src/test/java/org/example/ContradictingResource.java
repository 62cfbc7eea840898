package org.example;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Open and guarded at once. */
@Path("contradicting")
public class ContradictingResource {

  /** Nobody knows for whom. */
  @GET
  @PermitAll
  @RolesAllowed("admin")
  public String get() {
    return "contradicting";
  }
}
