package dev.gatehouse.contract.metadata;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** An application's own well-known places. */
@Path(".well-known")
public class OwnMetadataResource {

  /** For the runtime. */
  public OwnMetadataResource() {}

  /** For everybody. */
  @GET
  @Path("{name}")
  @Produces(MediaType.TEXT_PLAIN)
  @PermitAll
  public String get(@PathParam("name") String name) {
    return "served " + name;
  }
}
