package dev.gatehouse.wars.mpjwt;

import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells whether the caller is still the server's own principal, with all its claims. */
@Path("token")
public class TokenResource {

  @Context private SecurityContext context;

  @GET
  @RolesAllowed("user")
  public String issuer() {
    return context.getUserPrincipal() instanceof JsonWebToken token
        ? "token of " + token.getIssuer()
        : String.valueOf(context.getUserPrincipal());
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
