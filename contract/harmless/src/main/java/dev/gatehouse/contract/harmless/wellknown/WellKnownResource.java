package dev.gatehouse.contract.harmless.wellknown;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Metadata of the application's own, where those of a REST application are. */
@Path(".well-known")
@Produces("application/json")
public class WellKnownResource {

  @GET
  @Path("oauth-protected-resource")
  public String resource() {
    return "{\"own\":\"resource\"}";
  }

  @GET
  @Path("{name}")
  public String other(@PathParam("name") String name) {
    return "{\"own\":\"" + name + "\"}";
  }
}
