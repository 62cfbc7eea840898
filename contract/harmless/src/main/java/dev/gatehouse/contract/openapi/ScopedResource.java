package dev.gatehouse.contract.openapi;

import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** For callers with an access token. */
@Path("orders")
@Authenticated
public class ScopedResource {

  @GET
  public String any() {
    return "any";
  }

  @GET
  @Path("list")
  @ScopesRequired("orders:read")
  public String list() {
    return "list";
  }
}
