package org.example;

import dev.gatehouse.ScopesRequired;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Names that cannot be. */
@Path("names")
public class NamesResource {

  /** For a role without a name. */
  @GET
  @RolesAllowed("")
  public String get() {
    return "names";
  }

  /** For two scopes in one. */
  @POST
  @ScopesRequired("orders:read orders:write")
  public void post() {}
}
