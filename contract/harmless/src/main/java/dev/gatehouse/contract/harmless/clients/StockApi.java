package dev.gatehouse.contract.harmless.clients;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Somebody else's service. */
@RegisterRestClient(baseUri = "http://127.0.0.1:9")
@Path("stock")
public interface StockApi {

  @GET
  @Path("{sku}")
  String level(@PathParam("sku") String sku);
}
