package dev.gatehouse.jwt;

import static dev.gatehouse.jwt.Results.accepted;
import static dev.gatehouse.jwt.Results.assertRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.testkit.TestAuthenticationRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which tokens are accepted that a known key has signed. */
class JwtAuthenticatorTest {

  private final JwtAuthenticator authenticator = Issuer.trusted().build();

  @Test
  void challengesForBearer() {
    assertThat(authenticator.challenges("orders"), contains(Challenge.of("Bearer", "orders")));
    assertThat(authenticator.challenge("orders"), is(Challenge.of("Bearer", "orders")));
  }

  @Test
  void leavesOtherSchemesToOthers() throws Exception {
    assertThat(
        authenticator.authenticate(TestAuthenticationRequest.of("Basic YTpi")).outcome(),
        is(Outcome.NOT_MINE));
    assertThat(
        authenticator
            .authenticate(TestAuthenticationRequest.of("DPoP " + Issuer.token()))
            .outcome(),
        is(Outcome.NOT_MINE));
  }

  @Test
  void refusesWhatIsNoJwt() throws Exception {
    for (String garbage : List.of("garbage", "a.b", "a.b.c", "..x", "a.b.c.d.e", "e30.e30.e30")) {
      assertRefused(authenticator, garbage, Outcome.MALFORMED, "The token is not a JWT");
    }
    assertRefused(
        authenticator,
        base64("{\"alg\":\"RS256\"}") + "." + base64("no json") + "." + base64("x"),
        Outcome.MALFORMED,
        "The token is not a JWT");
  }

  @Test
  void refusesASchemeWithoutAToken() throws Exception {
    assertThat(
        authenticator.authenticate(TestAuthenticationRequest.of("Bearer")).outcome(),
        is(Outcome.MALFORMED));
    assertThat(
        authenticator.authenticate(TestAuthenticationRequest.of("Bearer token=x")).outcome(),
        is(Outcome.MALFORMED));
  }

  @Test
  void refusesTokensThatAreTooLongBeforeItReadsThem() throws Exception {
    String most = "x".repeat(16 * 1024);
    assertRefused(authenticator, most, Outcome.MALFORMED, "The token is not a JWT");
    assertRefused(authenticator, most + "x", Outcome.MALFORMED, "The token is too long");
    String genuine = Issuer.signed(Issuer.claims().claim("long", most));
    assertRefused(authenticator, genuine, Outcome.MALFORMED, "The token is too long");
  }

  @Test
  void refusesAnotherIssuer() throws Exception {
    for (String issuer : new String[] {"https://login.example.com/", null}) {
      assertRefused(
          authenticator,
          Issuer.signed(Issuer.claims().issuer(issuer)),
          Outcome.INVALID,
          "The issuer of the token is not accepted");
    }
  }

  @Test
  void refusesAnotherAudience() throws Exception {
    for (List<String> audience : List.of(List.of("Orders-9157", "account"), List.<String>of())) {
      assertRefused(
          authenticator,
          Issuer.signed(Issuer.claims().audience(audience)),
          Outcome.INVALID,
          "The token is for another audience");
    }
    accepted(
        authenticator,
        Issuer.signed(Issuer.claims().audience(List.of("account", Issuer.AUDIENCE))));
  }

  @Test
  void acceptsAnyIssuerAndAudienceWhereNoneIsNamed() throws Exception {
    accepted(
        JwtAuthenticator.builder().keys(Issuer.published(Issuer.RSA)).build(),
        Issuer.signed(Issuer.claims().issuer(null).audience((String) null)));
  }

  @Test
  void tellsThatATokenHasExpired() throws Exception {
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.claims().expirationTime(Issuer.in(Duration.ofSeconds(-61)))),
        Outcome.EXPIRED,
        "The token has expired");
    accepted(
        authenticator,
        Issuer.signed(Issuer.claims().expirationTime(Issuer.in(Duration.ofSeconds(-55)))));
  }

  @Test
  void anExpiredTokenOfSomebodyElseIsInvalid() throws Exception {
    JWTClaimsSet.Builder expired = Issuer.claims().expirationTime(Issuer.in(Duration.ofHours(-1)));
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.OTHER_RSA, JWSAlgorithm.RS256, null, expired),
        Outcome.INVALID,
        "The key of the token is not known");
    assertRefused(
        authenticator,
        Issuer.signed(expired.issuer("https://elsewhere.example.com")),
        Outcome.INVALID,
        "The issuer of the token is not accepted");
  }

  @Test
  void refusesTokensThatNeverExpire() throws Exception {
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.claims().expirationTime(null)),
        Outcome.INVALID,
        "The token does not say when it expires");
  }

  @Test
  void refusesTokensThatAreNotValidYet() throws Exception {
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.claims().notBeforeTime(Issuer.in(Duration.ofSeconds(65)))),
        Outcome.INVALID,
        "The token is not valid yet");
    accepted(
        authenticator,
        Issuer.signed(Issuer.claims().notBeforeTime(Issuer.in(Duration.ofSeconds(55)))));
  }

  @Test
  void clocksMayBeToldToAgree() throws Exception {
    assertRefused(
        Issuer.trusted().clockSkew(Duration.ZERO).build(),
        Issuer.signed(Issuer.claims().expirationTime(Issuer.in(Duration.ofSeconds(-2)))),
        Outcome.EXPIRED,
        "The token has expired");
  }

  @Test
  void refusesTokensThatAreTooOld() throws Exception {
    JwtAuthenticator young =
        Issuer.trusted()
            .maxTokenAge(Duration.ofMinutes(10))
            .clockSkew(Duration.ofSeconds(10))
            .build();
    accepted(young, Issuer.signed(Issuer.claims().issueTime(Issuer.in(Duration.ofMinutes(-10)))));
    assertRefused(
        young,
        Issuer.signed(Issuer.claims().issueTime(Issuer.in(Duration.ofMinutes(-11)))),
        Outcome.EXPIRED,
        "The token is too old");
    assertRefused(
        young, Issuer.token(), Outcome.INVALID, "The token does not say when it was issued");
  }

  @Test
  void acceptsTheTypesOfAccessTokensAndTheOneThatIsAskedFor() throws Exception {
    JwtAuthenticator strict = Issuer.trusted().type("application/at+jwt").build();
    for (String type : List.of("at+jwt", "AT+JWT", "application/at+jwt")) {
      String token = typed(type);
      accepted(authenticator, token);
      accepted(strict, token);
    }
    accepted(authenticator, typed("JWT"));
    for (String token : List.of(typed("JWT"), Issuer.token())) {
      assertRefused(strict, token, Outcome.INVALID, "The type of the token is not accepted");
    }
    for (String type : List.of("dpop+jwt", "logout+jwt", "secevent+jwt")) {
      assertRefused(
          authenticator, typed(type), Outcome.INVALID, "The type of the token is not accepted");
    }
  }

  private static String typed(String type) {
    return Issuer.signed(Issuer.RSA, JWSAlgorithm.RS256, new JOSEObjectType(type), Issuer.claims());
  }

  /** RFC 9449, section 7.2; RFC 8705, section 3. */
  @Test
  void refusesBoundTokensAsBearerTokens() throws Exception {
    for (Map<String, Object> key :
        List.<Map<String, Object>>of(
            Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"),
            Map.of("x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"),
            Map.of())) {
      assertRefused(
          authenticator,
          Issuer.signed(Issuer.claims().claim("cnf", key)),
          Outcome.INVALID,
          "The token is bound to a key and is not accepted as a bearer token");
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
