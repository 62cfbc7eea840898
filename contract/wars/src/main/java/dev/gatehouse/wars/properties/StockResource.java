package dev.gatehouse.wars.properties;

import dev.gatehouse.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has an endpoint without an annotation. */
@Path("stock")
public class StockResource {

  @GET
  public String unannotated() {
    return "served";
  }

  @GET
  @Path("known")
  @Authenticated
  public String known() {
    return "served";
  }
}
