package dev.gatehouse.oauth.keycloak;

import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.jwt.Dpop;
import dev.gatehouse.jwt.JwtAuthenticator;
import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import org.glassfish.jersey.server.ResourceConfig;

/** A shop that knows its callers by Keycloak's tokens. */
final class ShopApplication {

  private ShopApplication() {}

  static EmbeddedJersey start(Keycloak keycloak) {
    return start(authenticator(keycloak).build());
  }

  /** One that takes bound tokens too. */
  static EmbeddedJersey startWithDpop(Keycloak keycloak) {
    return start(authenticator(keycloak).dpop(Dpop.builder().build()).build());
  }

  private static EmbeddedJersey start(JwtAuthenticator authenticator) {
    return new EmbeddedJersey(
        new ResourceConfig(Orders.class)
            .register(
                GatehouseFeature.builder().realm("orders").authenticator(authenticator).build()));
  }

  private static JwtAuthenticator.Builder authenticator(Keycloak keycloak) {
    return JwtAuthenticator.builder()
        .keysAt(keycloak.jwksUri())
        .issuer(keycloak.issuer())
        .audiences("orders")
        .type("at+jwt")
        .rolesClaims("realm_access.roles")
        .keysMinInterval(Duration.ofSeconds(1));
  }

  /** Each endpoint asks for something else. */
  @Path("orders")
  @Authenticated
  public static class Orders {

    @Context SecurityContext security;

    /** Anybody's who is known. */
    @GET
    public String list() {
      return security.getUserPrincipal().getName();
    }

    /** A role's. */
    @GET
    @Path("customer")
    @RolesAllowed("customer")
    public String customer() {
      return list();
    }

    /** Another role's. */
    @GET
    @Path("admin")
    @RolesAllowed("admin")
    public String admin() {
      return list();
    }

    /** A scope's. */
    @GET
    @Path("read")
    @ScopesRequired("orders:read")
    public String read() {
      return list();
    }

    /** For who has just logged in twice. */
    @GET
    @Path("strong")
    @Authenticated(acr = "strong", maxAge = 300)
    public String strong() {
      return list();
    }
  }
}
