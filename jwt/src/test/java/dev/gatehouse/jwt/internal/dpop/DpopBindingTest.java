package dev.gatehouse.jwt.internal.dpop;

import static dev.gatehouse.jwt.internal.dpop.Refusals.accepted;
import static dev.gatehouse.jwt.internal.dpop.Refusals.refused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.http.Credentials;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A token that is bound to a key")
class DpopBindingTest {

  private static final String PROOF = "invalid_dpop_proof";
  private static final String ONE = "A request needs exactly one DPoP header field with one proof";
  private static final String UNREADABLE =
      "The DPoP proof cannot be read; see section 4.2 of RFC 9449";
  private static final String WRONG =
      "The DPoP proof was refused; its signature or header or a claim is wrong";
  private static final String TIME =
      "The DPoP proof is too old or from the future; make one for each request";

  private final DpopClient client = new DpopClient();
  private final DpopBinding binding = Bindings.of(Bindings.settings());

  private AuthenticationResult answer(SentRequest request) {
    return binding.check(request, DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED);
  }

  private AuthenticationResult answer(String proof) {
    return answer(SentRequest.of("DPoP", proof));
  }

  @Test
  void isTakenWithAProof() {
    assertThat(answer(client.proof()), is(accepted()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dpop", "DPOP", "dPoP"})
  @DisplayName("needs a proof however the scheme is written (RFC 9110, section 11.1)")
  void needsAProofInAnyCaseOfTheScheme(String scheme) {
    assertThat(binding.reads(Credentials.parse(scheme + " t")), is(true));
    assertThat(answer(SentRequest.of(scheme)), is(refused(PROOF, ONE)));
    assertThat(answer(SentRequest.of(scheme, client.proof())), is(accepted()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
  @DisplayName("is no bearer token (RFC 9449, section 7.2; D-05)")
  void isNoBearerToken(String scheme) {
    assertThat(
        answer(SentRequest.of(scheme, client.proof())),
        is(refused(null, "The token is bound to a key and is not accepted as a bearer token")));
  }

  @Test
  void mayComeBesideBearerTokens() {
    AuthenticationResult answer =
        binding.check(
            SentRequest.of("Bearer"),
            DpopClient.TOKEN,
            new JWTClaimsSet.Builder().build(),
            Refusals.ACCEPTED);
    assertThat(answer, is(accepted()));
  }

  @Test
  void isNotOneThatIsBoundToNothing() {
    for (Object cnf : new Object[] {null, Map.of("x5t#S256", "abc"), Map.of("jkt", 5), "text"}) {
      JWTClaimsSet claims = new JWTClaimsSet.Builder().claim("cnf", cnf).build();
      assertThat(
          binding.check(
              SentRequest.of("DPoP", client.proof()), DpopClient.TOKEN, claims, Refusals.ACCEPTED),
          is(
              refused(
                  null,
                  "The access token is not bound to a key and is not accepted by scheme DPoP")));
    }
  }

  @Test
  @DisplayName("needs exactly one DPoP line (D-08)")
  void needsExactlyOneProof() {
    assertThat(answer(SentRequest.of("DPoP")), is(refused(PROOF, ONE)));
    assertThat(
        answer(SentRequest.of("DPoP", client.proof(), client.proof())), is(refused(PROOF, ONE)));
    assertThat(answer(client.proof() + ", " + client.proof()), is(refused(PROOF, UNREADABLE)));
    assertThat(answer(client.proof() + "," + client.proof()), is(refused(PROOF, UNREADABLE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "garbage", "a.b.c", "..", "e30.e30.e30", "é.é.é"})
  void needsAProofThatCanBeRead(String text) {
    assertThat(answer(text), is(refused(PROOF, UNREADABLE)));
  }

  @Test
  void needsAProofForTheSameUri() {
    assertThat(
        answer(client.proof("GET", "https://api.example/order", DpopClient.TOKEN, null)),
        is(refused(PROOF, "The DPoP proof is for another URI")));
    assertThat(
        answer(client.proof("GET", "http://api.example/orders", DpopClient.TOKEN, null)),
        is(refused(PROOF, "The DPoP proof is for another URI")));
    assertThat(
        answer(SentRequest.of("DPoP", client.proof()).withoutUri()),
        is(refused(PROOF, "The DPoP proof is for another URI")));
  }

  @ParameterizedTest(name = "{0} for a request of {1}")
  @CsvSource({
    "https://api.example/orders, https://api.example/orders?page=2",
    "https://api.example/orders?page=1#top, https://api.example/orders?page=2",
    "HTTPS://API.example:443/x/../orders, https://api.example/orders",
    "https://api.example/%7Ealice, https://api.example/~alice",
    "https://api.example/caf%c3%a9, https://api.example/caf%C3%A9",
    "https://api.example/a%2Fb, https://api.example/a%2fb",
    "https://api.example, https://api.example/",
    "https://[::1]:8443/a, https://[::1]:8443/a?b=c",
    "https://my_host/a, https://my_host/a?b=c",
  })
  @DisplayName("is taken where the two spell one URI (RFC 9449, section 4.3)")
  void isTakenWhereTheTwoSpellOneUri(String proven, String sent) {
    String proof = client.proofWithClaims(claims -> claims.claim("htu", proven));
    assertThat(answer(SentRequest.of("DPoP", proof).to(sent)), is(accepted()));
  }

  @Test
  void tellsAnEncodedSlashFromASlash() {
    String proof = client.proofWithClaims(c -> c.claim("htu", "https://api.example/a/b"));
    assertThat(
        answer(SentRequest.of("DPoP", proof).to("https://api.example/a%2Fb")),
        is(refused(PROOF, "The DPoP proof is for another URI")));
  }

  @Test
  void isProvenForWhatClientsCallThisServer() {
    DpopBinding behindProxy =
        Bindings.of(Bindings.withPublicUri(URI.create("https://api.example")));
    SentRequest seen = SentRequest.of("DPoP", client.proof()).to("http://node7:8080/orders?a=b");
    assertThat(
        behindProxy.check(seen, DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED),
        is(accepted()));
  }

  @Test
  void isNotProvenForWhatTheRequestSaysThatThisServerIs() {
    DpopBinding behindProxy =
        Bindings.of(Bindings.withPublicUri(URI.create("https://api.example")));
    String relayed = client.proof("GET", "https://evil.example/orders", DpopClient.TOKEN, null);
    assertThat(
        behindProxy.check(
            SentRequest.of("DPoP", relayed).to("https://evil.example/orders"),
            DpopClient.TOKEN,
            client.bound(),
            Refusals.ACCEPTED),
        is(refused(PROOF, "The DPoP proof is for another URI")));
  }

  @Test
  void needsAProofForTheSameMethod() {
    assertThat(
        answer(SentRequest.of("DPoP", client.proof()).by("POST")),
        is(refused(PROOF, "The DPoP proof is for another method")));
    assertThat(
        answer(client.proofWithClaims(claims -> claims.claim("htm", "get"))),
        is(refused(PROOF, "The DPoP proof is for another method")));
  }

  @Test
  void needsAProofForTheSameToken() {
    assertThat(
        answer(client.proof("GET", DpopClient.URI_OF_ORDERS, "token-of-bob", null)),
        is(refused(PROOF, "The DPoP proof is for another access token")));
  }

  @Test
  @DisplayName("needs its own key (RFC 9449, figure 16: invalid_token)")
  void needsItsOwnKey() {
    assertThat(
        answer(new DpopClient().proof()),
        is(refused(null, "The access token is bound to another key than the DPoP proof has")));
  }

  @Test
  void needsANewProofEachTime() {
    String proof = client.proof();
    assertThat(answer(proof), is(accepted()));
    assertThat(
        answer(proof),
        is(refused(PROOF, "The DPoP proof was used before; make one for each request")));
    assertThat(answer(client.proof()), is(accepted()));
  }

  @Test
  void takesTheSameIdentifierOfAnotherKey() {
    DpopClient other = new DpopClient();
    String mine = client.proofWithClaims(claims -> claims.jwtID("one"));
    String theirs = other.proofWithClaims(claims -> claims.jwtID("one"));
    assertThat(answer(mine), is(accepted()));
    assertThat(
        binding.check(
            SentRequest.of("DPoP", theirs), DpopClient.TOKEN, other.bound(), Refusals.ACCEPTED),
        is(accepted()));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "45, true", "62, false", "-15, true", "-45, false", "31536000, false"})
  @DisplayName("needs a proof of this minute, or from the next half")
  void needsAProofOfNow(long secondsOld, boolean isTaken) {
    Date issued = Date.from(Instant.now().minusSeconds(secondsOld));
    assertThat(
        answer(client.proofWithClaims(claims -> claims.issueTime(issued))),
        is(isTaken ? accepted() : refused(PROOF, TIME)));
  }

  @ParameterizedTest
  @CsvSource({"270, true", "302, false", "-15, true", "-45, false"})
  void takesProofsOfTheAgeThatIsSet(long secondsOld, boolean isTaken) {
    DpopBinding patient = Bindings.of(Bindings.withAge(Duration.ofMinutes(5)));
    Date issued = Date.from(Instant.now().minusSeconds(secondsOld));
    String proof = client.proofWithClaims(claims -> claims.issueTime(issued));
    assertThat(
        patient.check(
            SentRequest.of("DPoP", proof), DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED),
        is(isTaken ? accepted() : refused(PROOF, TIME)));
  }

  @Test
  void isRememberedForAsLongAsAProofFromTheFutureIsGood() {
    assertThat(Bindings.settings().lifetime(), is(Duration.ofSeconds(60 + 30 + 1)));
    assertThat(
        Bindings.withAge(Duration.ofSeconds(10)).lifetime(), is(Duration.ofSeconds(10 + 10 + 1)));
  }

  @Test
  void needsEachClaimThatAProofMustHave() {
    for (String claim : new String[] {"jti", "htm", "htu", "iat", "ath"}) {
      assertThat(
          claim,
          answer(client.proofWithClaims(claims -> claims.claim(claim, null))),
          is(refused(PROOF, UNREADABLE)));
    }
    for (String claim : new String[] {"jti", "htm", "htu", "iat", "ath"}) {
      for (Object value : new Object[] {"", " ", true, Map.of("a", 1), java.util.List.of("a")}) {
        assertThat(
            claim + " = " + value,
            answer(client.proofWithClaims(claims -> claims.claim(claim, value))),
            is(refused(PROOF, UNREADABLE)));
      }
    }
  }

  @Test
  void needsASignatureOfTheKeyInTheProof() {
    String[] parts = client.proof().split("\\.");
    String[] others = client.proof().split("\\.");
    assertThat(answer(parts[0] + "." + parts[1] + "." + others[2]), is(refused(PROOF, WRONG)));
    DpopClient thief = new DpopClient();
    assertThat(
        answer(thief.proofWithHeader(thief.header().jwk(client.key.toPublicJWK()))),
        is(refused(PROOF, WRONG)));
  }

  @Test
  void hasANonceThatNobodyAsksFor() {
    assertThat(
        answer(client.proof("GET", DpopClient.URI_OF_ORDERS, DpopClient.TOKEN, "of-another")),
        is(accepted()));
  }

  @Test
  @DisplayName("is asked for by Bearer's line, then DPoP's with one quoted parameter (D-01, D-02)")
  void isAskedForBesideBearer() {
    assertThat(
        binding.challenges("shop"),
        contains(hasToString("Bearer realm=\"shop\""), hasToString("DPoP algs=\"ES256 PS256\"")));
  }

  @Test
  void isAskedForAloneWhereNothingElseIsTaken() {
    DpopBinding strict = Bindings.of(Bindings.required());
    assertThat(strict.challenges("shop"), contains(hasToString("DPoP algs=\"ES256 PS256\"")));
    assertThat(strict.reads(Credentials.parse("Bearer t")), is(false));
    assertThat(strict.reads(Credentials.parse("dpop t")), is(true));
    assertThat(binding.reads(Credentials.parse("bearer t")), is(true));
    assertThat(binding.reads(Credentials.parse("Basic t")), is(false));
  }
}
