package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.gatehouse.jwt.internal.dpop.DpopClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The answers to the letter; each test reads what was logged meanwhile. */
@DisplayName("On Jersey, a token that is bound to a key")
class DpopOnJerseyTest {

  private static final String BEARER = "Bearer realm=\"shop\"";
  private static final String DPOP = "DPoP algs=\"ES256 PS256\"";

  private final DpopClient client = new DpopClient();
  private final String token = token(client, Issuer.claims());
  private final List<String> secrets = new ArrayList<>(List.of(token));
  private final LogCapture log = new LogCapture();

  private JerseyOnWire server;

  private static String token(DpopClient client, JWTClaimsSet.Builder claims) {
    return Issuer.signed(
        claims
            .claim("groups", List.of("reader"))
            .claim("cnf", client == null ? null : client.bound().getClaim("cnf")));
  }

  private static JerseyOnWire serverWith(Dpop dpop) {
    return new JerseyOnWire(
        JwtAuthenticator.builder()
            .keys(Issuer.published(Issuer.RSA))
            .issuer(Issuer.NAME)
            .audiences(Issuer.AUDIENCE)
            .dpop(dpop)
            .build());
  }

  private static Dpop.Builder dpop() {
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

  private String proof() {
    return proof("GET", server.uri(), token, null);
  }

  private String proof(String method, String uri, String ofToken, String nonce) {
    String proof = client.proof(method, uri, ofToken, nonce);
    secrets.add(proof);
    try {
      secrets.add(SignedJWT.parse(proof).getJWTClaimsSet().getJWTID());
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
    return proof;
  }

  private String get(String... lines) throws IOException {
    return server.get(lines);
  }

  /**
   * A 401 whose credentials were read: with these lines of WWW-Authenticate, and perhaps another.
   */
  private static String refused(String nonce, String... challenges) {
    return Denials.answer(
        401,
        "Unauthorized",
        "The credentials in the Authorization header were read and not accepted. Correct them, then"
            + " send the request again: the same ones will be refused again.",
        "credentials-invalid",
        nonce,
        challenges);
  }

  private static String refusedProof(String description) {
    return refused("", BEARER, dpop("invalid_dpop_proof", description));
  }

  private static String dpop(String error, String description) {
    return DPOP + ", error=\"" + error + "\", error_description=\"" + description + "\"";
  }

  @Test
  void isServedWithAProof() throws IOException {
    String served = "200\nContent-Length: 8\nContent-Type: text/plain\n\nfor DPOP";
    assertThat(get("Authorization: DPoP " + token, "DPoP: " + proof()), is(served));
    assertThat(get("authorization: dpop " + token, "dpop: " + proof()), is(served));
    String query = server.send("GET", "/orders?page=2", bound(proof()));
    assertThat(query, is(served));
  }

  private String[] bound(String proof) {
    return new String[] {"Authorization: DPoP " + token, "DPoP: " + proof};
  }

  @Test
  void isAskedForWhereNoneCame() throws IOException {
    assertThat(
        get(),
        is(
            Denials.answer(
                401,
                "Unauthorized",
                "This resource is for authenticated callers, and the request carries no"
                    + " credentials. Send the request again with an Authorization header in a"
                    + " scheme that the WWW-Authenticate header of this response names.",
                "credentials-missing",
                "",
                BEARER,
                DPOP)));
  }

  @Test
  @DisplayName("is refused as a bearer token, with the error on Bearer's line alone (D-05, D-06)")
  void isRefusedAsABearerToken() throws IOException {
    String answer =
        refused(
            "",
            BEARER
                + ", error=\"invalid_token\", error_description=\"The token is bound to a key and"
                + " is not accepted as a bearer token\"",
            DPOP);
    assertThat(get("Authorization: Bearer " + token), is(answer));
    assertThat(get("Authorization: bEARER " + token, "DPoP: " + proof()), is(answer));
  }

  @Test
  void isNotOneThatIsBoundToNothing() throws IOException {
    String unbound = token(null, Issuer.claims());
    secrets.add(unbound);
    assertThat(
        get("Authorization: Bearer " + unbound),
        is("200\nContent-Length: 10\nContent-Type: text/plain\n\nfor BEARER"));
    assertThat(
        get("Authorization: DPoP " + unbound, "DPoP: " + proof("GET", server.uri(), unbound, null)),
        is(
            refused(
                "",
                BEARER,
                dpop(
                    "invalid_token",
                    "The access token is not bound to a key and is not accepted by scheme DPoP"))));
  }

  @Test
  void needsExactlyOneProofInAnyCaseOfTheScheme() throws IOException {
    String answer = refusedProof("A request needs exactly one DPoP header field with one proof");
    for (String scheme : List.of("DPoP", "dpop", "DPOP")) {
      assertThat(get("Authorization: " + scheme + " " + token), is(answer));
    }
    assertThat(
        get("Authorization: DPoP " + token, "DPoP: " + proof(), "DPoP: " + proof()), is(answer));
    assertThat(
        get(bound(proof() + ", " + proof())),
        is(refusedProof("The DPoP proof cannot be read; see section 4.2 of RFC 9449")));
  }

  @Test
  void needsAProofForThisUriMethodAndToken() throws IOException {
    assertThat(
        get(bound(proof("GET", server.uri() + "/1", token, null))),
        is(refusedProof("The DPoP proof is for another URI")));
    assertThat(
        get(bound(proof("POST", server.uri(), token, null))),
        is(refusedProof("The DPoP proof is for another method")));
    assertThat(
        get(bound(proof("GET", server.uri(), token + "A", null))),
        is(refusedProof("The DPoP proof is for another access token")));
  }

  @Test
  void needsItsOwnKey() throws IOException {
    assertThat(
        get(bound(new DpopClient().proof("GET", server.uri(), token, null))),
        is(
            refused(
                "",
                BEARER,
                dpop(
                    "invalid_token",
                    "The access token is bound to another key than the DPoP proof has"))));
  }

  @Test
  void needsANewProofEachTime() throws IOException {
    String proof = proof();
    assertThat(get(bound(proof)).substring(0, 3), is("200"));
    assertThat(
        get(bound(proof)),
        is(refusedProof("The DPoP proof was used before; make one for each request")));
  }

  @Test
  void isLookedAtBeforeItsProof() throws IOException {
    String expired = token(client, Issuer.claims().expirationTime(Issuer.in(Duration.ofHours(-1))));
    secrets.add(expired);
    String answer = get("Authorization: DPoP " + expired);
    assertThat(answer, containsString("\"reason\":\"credentials-expired\""));
    assertThat(
        answer, containsString("\nWWW-Authenticate: " + BEARER + "\nWWW-Authenticate: " + DPOP));
    assertThat(answer, containsString("error=\"invalid_token\""));
  }

  @Test
  void mayStillLackARole() throws IOException {
    assertThat(
        server.send("POST", "/orders", bound(proof("POST", server.uri(), token, null))),
        is(
            Denials.answer(
                403,
                "Forbidden",
                "The caller is authenticated and may not use this resource. Do not send the request"
                    + " again: ask whoever runs this service for access.",
                "role-missing",
                "")));
  }

  @Test
  @DisplayName("gets one nonce, by which the next proof is good (D-04)")
  void getsANonce() throws IOException {
    restart(dpop().nonces());
    String answer = get(bound(proof()));
    String nonce = nonceOf(answer);
    String description = "The DPoP proof needs the nonce of this response";
    assertThat(
        answer,
        is(refused("DPoP-Nonce: " + nonce + "\n", BEARER, dpop("use_dpop_nonce", description))));
    assertThat(get(bound(proof("GET", server.uri(), token, nonce))).substring(0, 3), is("200"));
    String again = get(bound(proof("GET", server.uri(), token, "stale")));
    assertThat(
        again,
        is(
            refused(
                "DPoP-Nonce: " + nonceOf(again) + "\n",
                BEARER,
                dpop("use_dpop_nonce", description))));
  }

  private static String nonceOf(String answer) {
    Matcher line = Pattern.compile("DPoP-Nonce: ([A-Za-z0-9_-]{43})\n").matcher(answer);
    assertThat(line.find(), is(true));
    return line.group(1);
  }

  @Test
  void isTheOnlyOneThatIsTakenWhereItIsRequired() throws IOException {
    restart(dpop().required());
    assertThat(
        get("Authorization: Bearer " + token(null, Issuer.claims())),
        is(
            Denials.answer(
                401,
                "Unauthorized",
                "The authentication scheme of the Authorization header is not accepted here. Send"
                    + " credentials in a scheme that the WWW-Authenticate header of this response"
                    + " names.",
                "credentials-unsupported",
                "",
                DPOP)));
    assertThat(get(bound(proof())).substring(0, 3), is("200"));
  }

  @Test
  void isProvenForWhatClientsCallThisServer() throws IOException {
    restart(dpop().publicUri(URI.create("https://api.example")));
    String outside = proof("GET", "https://api.example/orders", token, null);
    assertThat(get(bound(outside)).substring(0, 3), is("200"));
    assertThat(get(bound(proof())), is(refusedProof("The DPoP proof is for another URI")));
  }

  @Test
  void isNotServedWhereUsedProofsCannotBeLookedUp() throws IOException {
    Caching.getCachingProvider()
        .getCacheManager()
        .createCache(
            "numbers", new MutableConfiguration<String, Long>().setTypes(String.class, Long.class));
    restart(dpop().replayCache("numbers"));
    String answer = get(bound(proof()));
    assertThat(answer.substring(0, 3), is("503"));
    assertThat(answer, containsString("\"reason\":\"check-unavailable\""));
    assertThat(answer, not(containsString("WWW-Authenticate")));
  }

  private void restart(Dpop.Builder dpop) {
    server.close();
    server = serverWith(dpop.build());
  }
}
