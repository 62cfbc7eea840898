package dev.gatehouse.wars.refused;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Nothing is wrong with it. */
@Path("open")
@PermitAll
public class OpenResource {

  @GET
  public String get() {
    return "served";
  }
}
