package dev.gatehouse.contract.harmless.errors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Fails in REST, which hands on to the container what nobody maps. */
@Path("broken")
public class BrokenResource {

  @GET
  @Path("state")
  public String state() {
    throw new IllegalStateException("no state");
  }

  @GET
  @Path("security")
  public String security() {
    throw new SecurityException("not for you");
  }
}
