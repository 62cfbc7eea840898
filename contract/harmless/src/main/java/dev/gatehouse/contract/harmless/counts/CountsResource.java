package dev.gatehouse.contract.harmless.counts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How often the application was asked. */
@Path("counts")
public class CountsResource {

  @GET
  public String counts() {
    return Counts.text();
  }
}
