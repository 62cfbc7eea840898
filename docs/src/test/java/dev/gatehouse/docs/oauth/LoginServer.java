package dev.gatehouse.docs.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Stands for an authorization server: publishes its key, and makes tokens. */
final class LoginServer implements AutoCloseable {

  private final RSAKey key;
  private final HttpServer server;

  LoginServer() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("docs").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    answer("/protocol/openid-connect/certs", keys);
    answer(
        "/protocol/openid-connect/token/introspect",
        "{\"active\":true,\"username\":\"alice\",\"scope\":\"payments:read\"}"
            .getBytes(StandardCharsets.UTF_8));
    server.start();
  }

  private void answer(String path, byte[] json) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, json.length);
          exchange.getResponseBody().write(json);
          exchange.close();
        });
  }

  /** Its issuer identifier. */
  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A token of alice's with these scopes. */
  String token(String scope, Map<String, Object> claims) throws JOSEException {
    JWTClaimsSet.Builder set =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience("shop")
            .subject("alice")
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .claim("scope", scope)
            .claim("realm_access", Map.of("roles", List.of("customer")));
    claims.forEach(set::claim);
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("docs").build(), set.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
