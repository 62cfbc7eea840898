package dev.gatehouse.contract.harmless.common;

import dev.gatehouse.ScopesRequired;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Asks for scopes; whoever has no Gatehouse does not hear of it. */
@Path("scoped")
@Produces("text/plain")
public class ScopedResource {

  @GET
  @Path("openid")
  @ScopesRequired("openid")
  public String openid() {
    return "of openid";
  }

  @GET
  @Path("write")
  @ScopesRequired("orders:write")
  public String write() {
    return "of orders:write";
  }
}
