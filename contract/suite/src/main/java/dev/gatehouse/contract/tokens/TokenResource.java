package dev.gatehouse.contract.tokens;

import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What callers need a token for, and more and more in it. */
@Path("token")
public class TokenResource {

  @GET
  @RolesAllowed("user")
  public String list() {
    return "served";
  }

  @GET
  @Path("public")
  @PermitAll
  public String everybodys() {
    return "served";
  }

  @GET
  @Path("scoped")
  @RolesAllowed("user")
  @ScopesRequired({"orders:read", "orders:write"})
  public String scoped() {
    return "served";
  }

  @GET
  @Path("strong")
  @Authenticated(acr = {"phrh", "phr"})
  public String strong() {
    return "served";
  }

  @GET
  @Path("payment")
  @Authenticated(acr = "phr", maxAge = 300)
  @RolesAllowed("user")
  @ScopesRequired("orders:pay")
  public String pay() {
    return "served";
  }
}
