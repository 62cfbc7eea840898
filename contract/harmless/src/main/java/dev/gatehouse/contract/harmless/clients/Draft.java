package dev.gatehouse.contract.harmless.clients;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Nothing extends it. */
@Path("draft")
public abstract class Draft {

  @GET
  public String get() {
    return "draft";
  }
}
