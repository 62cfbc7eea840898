package dev.gatehouse.oauth.caches;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A client with a token that is bound to its key; a load balancer chooses the node that it asks.
 */
final class BoundClient {

  private final ECKey issuerKey;
  private final ECKey clientKey;
  private final String token;

  BoundClient() {
    try {
      issuerKey = new ECKeyGenerator(Curve.P_256).keyID("1").generate();
      clientKey = new ECKeyGenerator(Curve.P_256).generate();
      token = token();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String token() throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("1").build(),
            new JWTClaimsSet.Builder()
                .issuer(OrdersNode.ISSUER)
                .subject("alice")
                .audience(OrdersNode.AUDIENCE)
                .claim("cnf", Map.of("jkt", clientKey.computeThumbprint().toString()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build());
    jwt.sign(new ECDSASigner(issuerKey));
    return jwt.serialize();
  }

  /** By which nodes check the token. */
  String published() {
    return issuerKey.toPublicJWK().toJSONString();
  }

  /** A proof for one request, whichever node gets it. */
  String proof() throws JOSEException {
    return new DefaultDPoPProofFactory(clientKey, JWSAlgorithm.ES256)
        .createDPoPJWT(
            "GET", URI.create(OrdersNode.PUBLIC_URI + "/orders"), new DPoPAccessToken(token))
        .serialize();
  }

  /** Asks until a node has opened its cache, which may take longer than requests wait for it. */
  void awaitCache(OrdersNode.Started node) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (ask(node, proof()).startsWith("503") && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  /** The status, and what a denial gives for a reason. */
  String ask(OrdersNode.Started node, String proof) throws Exception {
    var response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(node.uri() + "/orders"))
                    .headers("Authorization", "DPoP " + token, "DPoP", proof)
                    .build(),
                BodyHandlers.ofString());
    String body = response.body();
    int reason = body.indexOf("\"reason\":\"");
    return response.statusCode()
        + " "
        + (reason < 0 ? body : body.substring(reason + 10, body.indexOf('"', reason + 10)))
        + response.headers().allValues("WWW-Authenticate").stream()
            .filter(line -> line.contains("used before"))
            .map(line -> ", used before")
            .findFirst()
            .orElse("");
  }
}
