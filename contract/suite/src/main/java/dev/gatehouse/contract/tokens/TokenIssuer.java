package dev.gatehouse.contract.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Issues tokens, good and bad, and publishes the key to verify them with on a loopback port. The
 * keys are made anew each time and are never stored. Claims are of the types that JSON knows, times
 * in seconds; tokens are in their compact form.
 */
public final class TokenIssuer implements AutoCloseable {

  /** Who it is: the issuer that the server accepts. */
  public static final String NAME = "https://issuer.example";

  /** For whom its tokens are: the audience that the server accepts. */
  public static final String AUDIENCE = "contract";

  private static final String KEY_ID = "contract";

  private final RSAKey key = newKey();
  private final RSAKey unknownKey = newKey();
  private final HttpServer server;

  /** Publishes the key at {@code /keys} of this port; 0 takes a free one. */
  public TokenIssuer(int port) throws IOException {
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  /** Where a server gets the key, for {@code mp.jwt.verify.publickey.location}. */
  public String location() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  /** The claims of a good token of ten minutes, in a map that may be changed. */
  public static Map<String, Object> claims(String caller, String... groups) {
    Instant now = Instant.now();
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", NAME);
    claims.put("aud", AUDIENCE);
    claims.put("sub", caller);
    claims.put("upn", caller);
    claims.put("groups", List.of(groups));
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(Duration.ofMinutes(10)).getEpochSecond());
    return claims;
  }

  /** A token that the server can verify. */
  public String token(Map<String, Object> claims) {
    return signed(claims, JWSAlgorithm.RS256, signer(key));
  }

  /** One that looks just like it, signed with a key that the server does not know. */
  public String forgery(Map<String, Object> claims) {
    return signed(claims, JWSAlgorithm.RS256, signer(unknownKey));
  }

  /** {@code alg: none}, and no signature: a server that takes it takes anything. */
  public String unsigned(Map<String, Object> claims) {
    return new PlainJWT(parsed(claims)).serialize();
  }

  /**
   * HMAC with the public key for a secret: a server that lets the token choose its algorithm takes
   * it, and anybody can make one.
   */
  public String confusion(Map<String, Object> claims) {
    try {
      byte[] publicKey = key.toRSAPublicKey().getEncoded();
      return signed(claims, JWSAlgorithm.HS256, new MACSigner(publicKey));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(KEY_ID)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(
      Map<String, Object> claims, JWSAlgorithm algorithm, JWSSigner signer) {
    JWSHeader header =
        new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(KEY_ID).build();
    try {
      SignedJWT token = new SignedJWT(header, parsed(claims));
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet parsed(Map<String, Object> claims) {
    try {
      return JWTClaimsSet.parse(claims);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
