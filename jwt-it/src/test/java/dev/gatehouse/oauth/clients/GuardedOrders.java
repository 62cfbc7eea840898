package dev.gatehouse.oauth.clients;

import com.nimbusds.jose.JOSEException;
import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.jwt.Dpop;
import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;

/** A small application whose denials are all that Gatehouse says to a client of OAuth. */
enum GuardedOrders {

  /** Bearer, and no metadata. */
  PLAIN(feature().authenticator(new BearerAuthenticator(GuardedOrders::byToken))),

  /** Bearer. */
  BEARER(feature().authenticator(new BearerAuthenticator(GuardedOrders::byToken))),

  /** Bearer and DPoP, by module jwt. */
  BEARER_AND_DPOP(feature(), Dpop.builder().build()),

  /** The same, with nonces. */
  NONCES(feature(), Dpop.builder().nonces().build()),

  /** Bearer, and Basic for the programs that are older. */
  BEARER_AND_BASIC(
      feature()
          .authenticator(new BearerAuthenticator(GuardedOrders::byToken))
          .authenticator(new BasicAuthenticator((user, password) -> Optional.empty())));

  static final String REALM = "orders";
  static final String METADATA = "https://api.example.com/.well-known/oauth-protected-resource";

  private final GatehouseFeature.Builder feature;

  private final BoundTokens tokens = new BoundTokens();

  GuardedOrders(GatehouseFeature.Builder feature) {
    this.feature = feature;
  }

  GuardedOrders(GatehouseFeature.Builder feature, Dpop dpop) {
    this.feature = feature.authenticator(tokens.authenticator(dpop));
  }

  /** The header fields of a request with these credentials, in which "bound" is a token's name. */
  List<String> headers(String credentials, URI uri) throws JOSEException {
    if (credentials.isEmpty()) {
      return List.of();
    }
    String[] parts = credentials.split(" ");
    String token = parts[1].equals("bound") ? tokens.token() : parts[1];
    List<String> headers = new ArrayList<>(List.of("Authorization", parts[0] + " " + token));
    if (parts[0].equals("DPoP")) {
      headers.add("DPoP");
      headers.add(parts.length > 2 ? parts[2] : tokens.proof(token, uri));
    }
    return headers;
  }

  private static GatehouseFeature.Builder feature() {
    return GatehouseFeature.builder().realm(REALM);
  }

  EmbeddedJersey start() {
    ResourceConfig application = new ResourceConfig(Orders.class).register(feature.build());
    if (this != PLAIN) {
      application.property("gatehouse.resource-metadata", METADATA);
    }
    return new EmbeddedJersey(application);
  }

  private static AuthenticationResult byToken(String token) {
    return switch (token) {
      case "read" ->
          AuthenticationResult.accepted(Caller.builder("alice").scopes("orders:read").build());
      case "old" -> AuthenticationResult.expired();
      case "revoked" ->
          AuthenticationResult.invalid().withDescription("The access token was revoked");
      default -> AuthenticationResult.invalid();
    };
  }

  /** Endpoints that ask for more and more. */
  @Path("orders")
  public static class Orders {

    /** Anybody's. */
    @GET
    @Authenticated
    public String list() {
      return "served";
    }

    /** Whose token has both. */
    @GET
    @Path("scoped")
    @ScopesRequired({"orders:read", "orders:write"})
    public String scoped() {
      return "served";
    }

    /** Who has just proved strongly who they are, besides. */
    @GET
    @Path("strong")
    @Authenticated(
        acr = {"phr", "phrh"},
        maxAge = 300)
    @ScopesRequired({"orders:read", "orders:write"})
    public String strong() {
      return "served";
    }
  }
}
