package org.example;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What a proxy shows. */
@Path("hidden")
public interface Hidden {

  /** Without a guard: that is on the class behind the proxy. */
  @GET
  String get();
}
