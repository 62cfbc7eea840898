package dev.gatehouse.wars.misset;

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
