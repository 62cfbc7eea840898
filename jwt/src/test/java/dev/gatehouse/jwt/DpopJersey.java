package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.gatehouse.jwt.internal.dpop.DpopClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.cache.Caching;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that takes bound tokens, and a client; each test reads what was logged meanwhile. */
abstract class DpopJersey {

  static final String BEARER = "Bearer realm=\"shop\"";
  static final String DPOP = "DPoP algs=\"ES256 PS256\"";

  final DpopClient client = new DpopClient();
  final String token = token(client, Issuer.claims());
  final List<String> secrets = new ArrayList<>(List.of(token));
  private final LogCapture log = new LogCapture();

  JerseyOnWire server;

  static String token(DpopClient client, JWTClaimsSet.Builder claims) {
    return Issuer.signed(
        claims
            .claim("groups", List.of("reader"))
            .claim("cnf", client == null ? null : client.bound().getClaim("cnf")));
  }

  static JerseyOnWire serverWith(Dpop dpop) {
    return new JerseyOnWire(
        JwtAuthenticator.builder()
            .keys(Issuer.published(Issuer.RSA))
            .issuer(Issuer.NAME)
            .audiences(Issuer.AUDIENCE)
            .dpop(dpop)
            .build());
  }

  static Dpop.Builder dpop() {
    return Dpop.builder().algorithms("ES256", "PS256");
  }

  @BeforeEach
  void start() {
    log.start();
    server = serverWith(dpop().build());
  }

  @AfterEach
  void stop() {
    server.close();
    Caching.getCachingProvider().close();
    String logged = log.stop();
    assertThat(logged, containsString("dev.gatehouse"));
    secrets.forEach(secret -> assertThat("logged", logged.contains(secret), is(false)));
  }

  String proof() {
    return proof("GET", server.uri(), token, null);
  }

  String proof(String method, String uri, String ofToken, String nonce) {
    String proof = client.proof(method, uri, ofToken, nonce);
    secrets.add(proof);
    try {
      secrets.add(SignedJWT.parse(proof).getJWTClaimsSet().getJWTID());
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
    return proof;
  }

  String get(String... lines) throws IOException {
    return server.get(lines);
  }

  /**
   * A 401 whose credentials were read: with these lines of WWW-Authenticate, and perhaps another.
   */
  static String refused(String nonce, String... challenges) {
    return Denials.answer(
        401,
        "Unauthorized",
        "The credentials in the Authorization header were read and not accepted. Correct them, then"
            + " send the request again: the same ones will be refused again.",
        "credentials-invalid",
        nonce,
        challenges);
  }

  static String refusedProof(String description) {
    return refused("", BEARER, dpop("invalid_dpop_proof", description));
  }

  static String dpop(String error, String description) {
    return DPOP + ", error=\"" + error + "\", error_description=\"" + description + "\"";
  }

  String[] bound(String proof) {
    return new String[] {"Authorization: DPoP " + token, "DPoP: " + proof};
  }

  void restart(Dpop.Builder settings) {
    server.close();
    server = serverWith(settings.build());
  }
}
