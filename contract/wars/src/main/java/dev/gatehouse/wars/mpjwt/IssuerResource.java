package dev.gatehouse.wars.mpjwt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells whether the caller is still the server's own principal, with all its claims. */
@Path("issuer")
public class IssuerResource {

  @Context private SecurityContext context;

  @GET
  @RolesAllowed("user")
  public String issuer() {
    return context.getUserPrincipal() instanceof JsonWebToken token
        ? "token of " + token.getIssuer()
        : String.valueOf(context.getUserPrincipal());
  }
}
