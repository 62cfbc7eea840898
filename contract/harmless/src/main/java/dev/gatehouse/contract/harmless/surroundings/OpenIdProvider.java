package dev.gatehouse.contract.harmless.surroundings;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As little of an OpenID Connect provider as an authorization code login needs; everybody is bob.
 */
final class OpenIdProvider {

  private final Keys keys;
  private final URI root;

  /** The nonce of each code that was given. */
  private final Map<String, String> nonces = new ConcurrentHashMap<>();

  OpenIdProvider(Keys keys, URI root) {
    this.keys = keys;
    this.root = root;
  }

  void publishOn(HttpServer server) {
    server.createContext("/keys", exchange -> json(exchange, keys.json()));
    server.createContext(
        "/.well-known/openid-configuration", exchange -> json(exchange, configuration()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext(
        "/userinfo",
        exchange -> json(exchange, "{\"sub\":\"bob\",\"groups\":[\"user\",\"admin\"]}"));
  }

  private String configuration() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "userinfo_endpoint":"%1$s/userinfo","jwks_uri":"%1$s/keys",
     "response_types_supported":["code"],"subject_types_supported":["public"],
     "scopes_supported":["openid","email","profile"],
     "id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(root);
  }

  /** The person behind the browser agrees at once. */
  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    nonces.put(code, asked.getOrDefault("nonce", ""));
    String separator = asked.get("redirect_uri").contains("?") ? "&" : "?";
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri")
                + separator
                + "code="
                + code
                + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String nonce = nonces.remove(parameters(body).get("code"));
    if (nonce == null) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(root.toString())
            .subject("bob")
            .audience("client")
            .claim("groups", Services.groups("bob"))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(3600)));
    if (!nonce.isEmpty()) {
      claims.claim("nonce", nonce);
    }
    json(
        exchange,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"openid\",\"id_token\":\"%s\"}"
            .formatted(accessToken(now), keys.signed(claims.build())));
  }

  /** Open Liberty tells the scopes of a token that has them among its claims, and of no other. */
  private String accessToken(Instant now) {
    return keys.signed(
        new JWTClaimsSet.Builder()
            .issuer(root.toString())
            .subject("bob")
            .jwtID(UUID.randomUUID().toString())
            .claim("scope", "openid")
            .expirationTime(Date.from(now.plusSeconds(3600)))
            .build());
  }

  private static Map<String, String> parameters(String form) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
