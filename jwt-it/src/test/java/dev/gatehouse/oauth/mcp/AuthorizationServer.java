package dev.gatehouse.oauth.mcp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of an authorization server as a client of MCP asks for: metadata (RFC 8414), registration
 * (RFC 7591) and the code grant with PKCE (RFC 7636), where the user, alice, agrees to everything
 * without being asked. The access tokens are JWTs (RFC 9068).
 */
final class AuthorizationServer implements AutoCloseable {

  private final HttpServer server;
  private final String issuer;
  private final RSAKey key;
  private final Map<String, JsonArray> redirectsByClient = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<String>>> requestsByCode = new ConcurrentHashMap<>();

  AuthorizationServer() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("1").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer =
        "http://"
            + server.getAddress().getAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort();
    serve("/.well-known/oauth-authorization-server", exchange -> metadata());
    serve("/jwks", exchange -> keys());
    serve("/register", this::register);
    serve("/token", this::token);
    server.createContext("/authorize", this::authorize);
    server.start();
  }

  /** Something that answers with JSON. */
  private interface Endpoint {
    JsonObject answer(HttpExchange exchange) throws IOException;
  }

  private void serve(String path, Endpoint endpoint) {
    server.createContext(
        path,
        exchange -> {
          JsonObject answer = endpoint.answer(exchange);
          byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status(path, answer), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static int status(String path, JsonObject answer) {
    if (answer.containsKey("error")) {
      return 400;
    }
    return path.equals("/register") ? 201 : 200;
  }

  String issuer() {
    return issuer;
  }

  /** Where its public keys are. */
  String jwksUri() {
    return issuer + "/jwks";
  }

  private JsonObject metadata() {
    return Json.createObjectBuilder()
        .add("issuer", issuer)
        .add("authorization_endpoint", issuer + "/authorize")
        .add("token_endpoint", issuer + "/token")
        .add("registration_endpoint", issuer + "/register")
        .add("jwks_uri", issuer + "/jwks")
        .add("response_types_supported", Json.createArrayBuilder().add("code"))
        .add("grant_types_supported", Json.createArrayBuilder().add("authorization_code"))
        .add("token_endpoint_auth_methods_supported", Json.createArrayBuilder().add("none"))
        .add("code_challenge_methods_supported", Json.createArrayBuilder().add("S256"))
        .add("authorization_response_iss_parameter_supported", true)
        .build();
  }

  private JsonObject keys() {
    return object(new JWKSet(key.toPublicJWK()).toString());
  }

  private JsonObject register(HttpExchange exchange) throws IOException {
    JsonObject client = object(body(exchange));
    String id = UUID.randomUUID().toString();
    redirectsByClient.put(id, client.getJsonArray("redirect_uris"));
    return Json.createObjectBuilder(client).add("client_id", id).build();
  }

  /** Alice is here, and agrees. */
  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, List<String>> request =
        URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
    String redirect = first(request, "redirect_uri");
    boolean known =
        redirectsByClient
            .getOrDefault(first(request, "client_id"), JsonArray.EMPTY_JSON_ARRAY)
            .contains(Json.createValue(redirect));
    if (!known || !first(request, "code_challenge_method").equals("S256")) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    String code = UUID.randomUUID().toString();
    requestsByCode.put(code, request);
    Map<String, List<String>> answer =
        Map.of(
            "code", List.of(code),
            "state", List.of(first(request, "state")),
            "iss", List.of(issuer));
    exchange
        .getResponseHeaders()
        .set("Location", redirect + "?" + URLUtils.serializeParameters(answer));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private JsonObject token(HttpExchange exchange) throws IOException {
    Map<String, List<String>> form = URLUtils.parseParameters(body(exchange));
    Map<String, List<String>> request = requestsByCode.remove(first(form, "code"));
    if (request == null || !isOf(request, form)) {
      return Json.createObjectBuilder().add("error", "invalid_grant").build();
    }
    String scope = first(request, "scope");
    JsonObjectBuilder answer =
        Json.createObjectBuilder()
            .add("token_type", "Bearer")
            .add("expires_in", 300)
            .add("scope", scope)
            .add("access_token", accessToken(scope, first(request, "resource")));
    return answer.build();
  }

  private static boolean isOf(Map<String, List<String>> request, Map<String, List<String>> form) {
    CodeChallenge expected =
        CodeChallenge.compute(
            CodeChallengeMethod.S256, new CodeVerifier(first(form, "code_verifier")));
    return expected.getValue().equals(first(request, "code_challenge"))
        && first(request, "client_id").equals(first(form, "client_id"))
        && first(request, "resource").equals(first(form, "resource"));
  }

  private String accessToken(String scope, String audience) {
    Instant now = Instant.now();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build(),
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("alice")
                .audience(audience)
                .claim("scope", scope)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString())
                .build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of("")).get(0);
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
