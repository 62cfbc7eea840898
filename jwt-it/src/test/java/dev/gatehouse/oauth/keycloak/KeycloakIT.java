package dev.gatehouse.oauth.keycloak;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import dev.gatehouse.http.Challenges;
import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import dev.gatehouse.oauth.mcp.McpApplication;
import dev.gatehouse.oauth.mcp.McpRun;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A shop on plain Jersey takes the tokens of a real authorization server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

  /** The realm's, on Keycloak. */
  private static final String PATH = "/realms/orders";

  private static final String BEARER = "Bearer realm=\"orders\"";
  private static final String INVALID_TOKEN = BEARER + ", error=\"invalid_token\"";
  private static final String BOUND_AS_BEARER =
      INVALID_TOKEN
          + ", error_description="
          + "\"The token is bound to a key and is not accepted as a bearer token\"";
  private static final String DPOP = "DPoP algs=\"ES256 ES384 ES512 PS256 PS384 PS512\"";
  private static final String SCOPE = ", scope=\"orders:read\"";

  private static Keycloak keycloak;
  private static Tokens tokens;
  private static EmbeddedJersey shop;

  @BeforeAll
  static void start() throws Exception {
    keycloak = new Keycloak();
    keycloak.start();
    tokens = new Tokens(keycloak);
    shop = ShopApplication.start(keycloak);
  }

  @AfterAll
  static void stop() throws Exception {
    if (shop != null) {
      shop.close();
    }
    keycloak.stop();
  }

  private static HttpResponse<String> get(EmbeddedJersey shop, String path, String token)
      throws Exception {
    return shop.get(path, "Authorization", "Bearer " + token);
  }

  private static void assertServed(String path, String token, String name) throws Exception {
    HttpResponse<String> response = get(shop, path, token);
    assertThat(response.body(), is(name));
    assertThat(response.statusCode(), is(200));
  }

  private static void assertDenied(
      HttpResponse<String> response, int status, String reason, String... challenges) {
    assertThat(response.body(), containsString("\"reason\":\"" + reason + "\""));
    assertThat(response.statusCode(), is(status));
    assertThat(response.headers().allValues("WWW-Authenticate"), is(List.of(challenges)));
  }

  @Test
  @DisplayName("client credentials: served with the scope, 403 without")
  void scopesAreThoseOfTheToken() throws Exception {
    assertServed(
        "/orders/read", tokens.ofClient("service", "orders:read"), "service-account-service");
    assertDenied(
        get(shop, "/orders/read", tokens.ofClient("service", "orders:write")),
        403,
        "scope-missing",
        BEARER + ", error=\"insufficient_scope\", scope=\"orders:read\"");
  }

  @Test
  @DisplayName("password: the roles are those of realm_access.roles")
  void rolesAreThoseOfTheRealm() throws Exception {
    String alice = tokens.byPassword("alice");
    assertServed("/orders/customer", alice, "alice");
    assertDenied(get(shop, "/orders/admin", alice), 403, "role-missing");
    assertServed("/orders/admin", tokens.byPassword("bob"), "bob");
  }

  @Test
  @DisplayName("step-up: a login at the level that the challenge names is enough")
  void levelOfAuthenticationIsReached() throws Exception {
    HttpResponse<String> denied = get(shop, "/orders/strong", tokens.byLogin("alice", "password"));
    assertDenied(
        denied,
        401,
        "authentication-insufficient",
        BEARER
            + ", error=\"insufficient_user_authentication\","
            + " error_description=\"Another authentication is required\","
            + " acr_values=\"strong\", max_age=\"300\"");
    String acrValues =
        Challenges.parse(denied.headers().allValues("WWW-Authenticate"))
            .toList()
            .get(0)
            .parameter("acr_values")
            .orElseThrow();
    assertServed("/orders/strong", tokens.byLogin("alice", acrValues), "alice");
  }

  @Test
  @DisplayName("a token of another realm, a changed one and none are refused")
  void othersAreRefused() throws Exception {
    assertDenied(shop.get("/orders"), 401, "credentials-missing", BEARER);
    assertDenied(
        get(shop, "/orders", tokens.ofAdministrator()),
        401,
        "credentials-invalid",
        INVALID_TOKEN + ", error_description=\"The type of the token is not accepted\"");
    String[] parts = tokens.byPassword("alice").split("\\.");
    String[] others = tokens.byPassword("bob").split("\\.");
    assertDenied(
        get(shop, "/orders", parts[0] + "." + others[1] + "." + parts[2]),
        401,
        "credentials-invalid",
        INVALID_TOKEN + ", error_description=\"The signature of the token is wrong\"");
  }

  @Test
  @DisplayName("a bound token: served with a proof for this request, and with nothing else")
  void boundTokensNeedProofs() throws Exception {
    DPoPProofFactory proofs =
        new DefaultDPoPProofFactory(new ECKeyGenerator(Curve.P_256).generate(), JWSAlgorithm.ES256);
    String endpoint = keycloak.endpoint("token");
    String token =
        tokens.ofClient(
            "bound",
            "orders:read",
            "DPoP",
            proofs.createDPoPJWT("POST", URI.create(endpoint)).serialize());
    try (EmbeddedJersey dpop = ShopApplication.startWithDpop(keycloak)) {
      URI read = URI.create(dpop.uri() + "/orders/read");
      String proof = proofs.createDPoPJWT("GET", read, new DPoPAccessToken(token)).serialize();
      HttpResponse<String> served =
          dpop.get("/orders/read", "Authorization", "DPoP " + token, "DPoP", proof);
      assertThat(served.body(), is("service-account-bound"));
      assertDenied(
          dpop.get("/orders/read", "Authorization", "DPoP " + token, "DPoP", proof),
          401,
          "credentials-invalid",
          BEARER + SCOPE,
          DPOP
              + ", error=\"invalid_dpop_proof\", error_description="
              + "\"The DPoP proof was used before; make one for each request\""
              + SCOPE);
      assertDenied(
          get(dpop, "/orders/read", token),
          401,
          "credentials-invalid",
          BOUND_AS_BEARER + SCOPE,
          DPOP + SCOPE);
    }
    assertDenied(
        get(shop, "/orders/read", token), 401, "credentials-invalid", BOUND_AS_BEARER + SCOPE);
  }

  @Test
  @DisplayName("a client of MCP: 401, metadata, token, served; 403 for a scope, step-up, served")
  void clientOfMcpFindsItsWay() throws Exception {
    try (EmbeddedJersey server =
        McpApplication.start(keycloak.issuer(), keycloak.jwksUri(), "orders")) {
      McpRun run = McpRun.by("@modelcontextprotocol/sdk", server, "app", "alice");
      assertThat(
          run.requests(),
          contains(
              "POST /mcp initialize 401 " + McpRun.missing(server),
              "GET /.well-known/oauth-protected-resource 200",
              "GET /.well-known/oauth-authorization-server/realms/orders 200",
              "GET " + PATH + "/protocol/openid-connect/auth orders:read 200",
              "POST " + PATH + "/login-actions/authenticate 302",
              "POST " + PATH + "/protocol/openid-connect/token 200",
              "POST /mcp initialize 200",
              "POST /mcp notifications/initialized 202",
              "POST /mcp tools/list 200",
              "POST /mcp tools/call list-orders 200",
              "POST /mcp tools/call cancel-order 403 " + McpRun.insufficient(server),
              "GET " + PATH + "/protocol/openid-connect/auth orders:read orders:write 302",
              "POST " + PATH + "/protocol/openid-connect/token 200",
              "POST /mcp tools/call cancel-order 200"));
      assertThat(run.listed(), is("orders of alice"));
      assertThat(run.cancelled(), is("cancelled for alice"));
    }
  }

  @Test
  @Order(1_000)
  @DisplayName("a new key is found while the application runs, and the old one stays good")
  void keysAreRotated() throws Exception {
    String old = tokens.byPassword("alice");
    assertServed("/orders", old, "alice");
    tokens.rotateKeys();
    String newer = tokens.byPassword("alice");
    assertThat(keyOf(newer), is(not(keyOf(old))));
    assertServed("/orders", newer, "alice");
    assertServed("/orders", old, "alice");
  }

  private static String keyOf(String token) throws Exception {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  @Test
  @Order(2_000)
  @DisplayName("Keycloak stopped: 503 for who needs its keys, served for who has them; and back")
  void outageIsNoRefusal() throws Exception {
    String token = tokens.byPassword("alice");
    assertServed("/orders", token, "alice");
    keycloak.stop();
    try (EmbeddedJersey other = ShopApplication.start(keycloak)) {
      assertDenied(get(other, "/orders", token), 503, "check-unavailable");
      assertServed("/orders", token, "alice");
      keycloak.start();
      assertThat(get(other, "/orders", token).statusCode(), is(200));
      assertServed("/orders", tokens.byPassword("bob"), "bob");
    }
  }
}
