package dev.gatehouse.docs.oauth;

import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Guarded by scopes, and by how the caller was authenticated. */
@Path("payments")
public class PaymentResource {

  @GET
  @ScopesRequired("payments:read")
  public String list() {
    return "none\n";
  }

  @POST
  @ScopesRequired("payments:write")
  @Authenticated(acr = "phr", maxAge = 300)
  public String pay() {
    return "paid\n";
  }
}
