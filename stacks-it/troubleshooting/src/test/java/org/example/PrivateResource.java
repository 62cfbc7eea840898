package org.example;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Its guard is where no request comes by. */
@Path("private")
public class PrivateResource {

  /** Open to everybody. */
  @GET
  public String get() {
    return secret();
  }

  @RolesAllowed("admin")
  private String secret() {
    return "secret";
  }
}
