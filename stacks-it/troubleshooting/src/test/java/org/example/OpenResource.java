package org.example;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says nothing of who may call it. */
@Path("open")
public class OpenResource {

  /** For whom? */
  @GET
  public String get() {
    return "open";
  }
}
