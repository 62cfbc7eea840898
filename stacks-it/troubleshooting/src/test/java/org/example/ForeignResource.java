package org.example;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Its import is that of another framework. */
@Path("foreign")
public class ForeignResource {

  /** Guarded, its author believes. */
  @GET
  @Authenticated
  public String get() {
    return "foreign";
  }
}
