package dev.gatehouse.jwt;

import static dev.gatehouse.jwt.Results.accepted;
import static dev.gatehouse.jwt.Results.assertRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.testkit.TestAuthenticationRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAuthenticatorTest {

  private static final String SECRET = "a-secret-that-nobody-else-knows-0123456789-0123456789-0123";

  private final JwtAuthenticator authenticator = usual().build();

  private static JwtAuthenticator.Builder usual() {
    return JwtAuthenticator.builder()
        .keys(Issuer.published(Issuer.RSA, Issuer.EC))
        .issuer(Issuer.NAME)
        .audiences("other", Issuer.AUDIENCE);
  }

  private static Caller callerOf(JWTClaimsSet.Builder claims) throws Exception {
    return accepted(usual().build(), Issuer.signed(claims));
  }

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
  void acceptsTheUsualAlgorithms() throws Exception {
    for (JWSAlgorithm algorithm :
        List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384)) {
      accepted(authenticator, Issuer.signed(Issuer.RSA, algorithm, null, Issuer.claims()));
    }
    accepted(authenticator, Issuer.signed(Issuer.EC, JWSAlgorithm.ES256, null, Issuer.claims()));
  }

  @Test
  void namesTheCallerAsMicroProfileDoes() throws Exception {
    JWTClaimsSet.Builder claims = Issuer.claims();
    assertThat(callerOf(claims).principal().getName(), is(Issuer.SUBJECT));
    claims.claim("preferred_username", "alice");
    assertThat(callerOf(claims).principal().getName(), is("alice"));
    claims.claim("upn", "alice@example.com");
    assertThat(callerOf(claims).principal().getName(), is("alice@example.com"));
    claims.claim("upn", " ");
    assertThat(callerOf(claims).principal().getName(), is("alice"));
  }

  @Test
  void showsAllClaimsToTheApplicationAndNoneToALog() throws Exception {
    Caller caller = callerOf(Issuer.claims().claim("tenant", Map.of("id", "t-1")));
    TokenPrincipal principal = (TokenPrincipal) caller.principal();
    assertThat(principal.claims().get("tenant"), is(Map.of("id", "t-1")));
    assertThat(principal.claims().get("aud"), is(List.of(Issuer.AUDIENCE)));
    assertThat(principal.toString(), is(Issuer.SUBJECT));
  }

  @Test
  void principalsAreEqualByNameAndClaims() {
    TokenPrincipal alice = new TokenPrincipal("alice", Map.of("a", 1));
    assertThat(alice, is(new TokenPrincipal("alice", Map.of("a", 1))));
    assertThat(alice.hashCode(), is(new TokenPrincipal("alice", Map.of("a", 1)).hashCode()));
    assertThat(alice, not(new TokenPrincipal("alice", Map.of("a", 2))));
    assertThat(alice, not(new TokenPrincipal("bob", Map.of("a", 1))));
  }

  @Test
  void takesRolesScopesAcrAndAuthenticationTime() throws Exception {
    Caller caller =
        callerOf(
            Issuer.claims()
                .claim("groups", List.of("customer", "shop admin", 7))
                .claim("scope", "orders:read  orders:write")
                .claim("acr", "phr")
                .claim("auth_time", 1_700_000_000L));
    assertThat(caller.roles(), is(Set.of("customer", "shop admin")));
    assertThat(caller.scopes(), is(Set.of("orders:read", "orders:write")));
    assertThat(caller.acr(), is(Optional.of("phr")));
    assertThat(caller.authenticationTime(), is(Optional.of(Instant.ofEpochSecond(1_700_000_000L))));
  }

  @Test
  void takesNothingFromClaimsOfAnotherForm() throws Exception {
    Caller caller =
        callerOf(
            Issuer.claims()
                .claim("groups", Map.of("admin", true))
                .claim("scope", 7)
                .claim("acr", List.of("phr"))
                .claim("auth_time", "now"));
    assertThat(caller.roles(), is(empty()));
    assertThat(caller.scopes(), is(empty()));
    assertThat(caller.acr(), is(Optional.empty()));
    assertThat(caller.authenticationTime(), is(Optional.empty()));
  }

  @Test
  void readsScopesFromAnArrayToo() throws Exception {
    assertThat(
        callerOf(Issuer.claims().claim("scope", List.of("a", "b"))).scopes(), is(Set.of("a", "b")));
    assertThat(
        callerOf(Issuer.claims().claim("scp", List.of("a", "b"))).scopes(), is(Set.of("a", "b")));
    assertThat(callerOf(Issuer.claims().claim("scp", "a b")).scopes(), is(Set.of("a", "b")));
    assertThat(
        callerOf(Issuer.claims().claim("scp", "a").claim("scope", "b")).scopes(), is(Set.of("b")));
  }

  @Test
  void findsRolesWithinOtherClaims() throws Exception {
    JwtAuthenticator nested =
        usual()
            .rolesClaims(
                "realm_access.roles",
                "resource_access.orders.v2.roles",
                "https://example.com/roles",
                "role")
            .build();
    Caller caller =
        accepted(
            nested,
            Issuer.signed(
                Issuer.claims()
                    .claim("realm_access", Map.of("roles", List.of("realm")))
                    .claim(
                        "resource_access",
                        Map.of(
                            "orders", Map.of("roles", List.of("wrong")),
                            "orders.v2", Map.of("roles", List.of("client"))))
                    .claim("https://example.com/roles", List.of("namespaced"))
                    .claim("role", "only one")
                    .claim("groups", List.of("group"))));
    assertThat(caller.roles(), is(Set.of("realm", "client", "namespaced", "only one")));
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
  void refusesAnotherSignature() throws Exception {
    String token = Issuer.token();
    String other = Issuer.signed(Issuer.claims().subject("mallory"));
    String mixed =
        other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));
    assertRefused(authenticator, mixed, Outcome.INVALID, "The signature of the token is wrong");
  }

  @Test
  void refusesAnUnknownKey() throws Exception {
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.OTHER_RSA, JWSAlgorithm.RS256, null, Issuer.claims()),
        Outcome.INVALID,
        "The key of the token is not known");
  }

  @Test
  void refusesAnotherKeyOfAKnownName() throws Exception {
    var disguised =
        new com.nimbusds.jose.jwk.RSAKey.Builder(Issuer.OTHER_RSA)
            .keyID(Issuer.RSA.getKeyID())
            .build();
    assertRefused(
        authenticator,
        Issuer.signed(disguised, JWSAlgorithm.RS256, null, Issuer.claims()),
        Outcome.INVALID,
        "The signature of the token is wrong");
  }

  @Test
  void trustsNoKeyThatATokenBrings() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .jwk(Issuer.OTHER_RSA.toPublicJWK())
            .jwkURL(java.net.URI.create("http://127.0.0.1:1/keys"))
            .build();
    assertRefused(
        authenticator,
        Issuer.signed(
            new com.nimbusds.jose.crypto.RSASSASigner(Issuer.OTHER_RSA), header, Issuer.claims()),
        Outcome.INVALID,
        "The signature of the token is wrong");
  }

  @Test
  void refusesATokenThatIsNotSigned() throws Exception {
    assertRefused(
        authenticator,
        new PlainJWT(Issuer.claims().build()).serialize(),
        Outcome.INVALID,
        "The token is not signed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "nOnE", "HS256", "RS1", "EdDSA"})
  void refusesOtherAlgorithms(String name) throws Exception {
    String token =
        base64("{\"alg\":\"" + name + "\"}") + "." + payload(Issuer.token()) + "." + base64("x");
    assertRefused(
        authenticator, token, Outcome.INVALID, "The algorithm of the token is not accepted");
  }

  /** RFC 8725, section 2.1: the public key as the secret of an HMAC. */
  @Test
  void refusesAnHmacWithThePublicKey() throws Exception {
    byte[] encoded = Issuer.RSA.toRSAPublicKey().getEncoded();
    for (byte[] secret : List.of(encoded, pem(encoded).getBytes(StandardCharsets.UTF_8))) {
      assertRefused(
          authenticator,
          Issuer.signed(
              new MACSigner(secret),
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build(),
              Issuer.claims()),
          Outcome.INVALID,
          "The algorithm of the token is not accepted");
    }
  }

  @Test
  void refusesEncryptedTokens() throws Exception {
    EncryptedJWT jwt =
        new EncryptedJWT(
            new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128GCM),
            Issuer.claims().build());
    jwt.encrypt(new RSAEncrypter(Issuer.RSA));
    assertRefused(
        authenticator, jwt.serialize(), Outcome.INVALID, "Encrypted tokens are not accepted");
  }

  @Test
  void refusesHeadersThatItDoesNotUnderstand() throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("rsa-1")
            .criticalParams(Set.of("unheard-of"))
            .customParam("unheard-of", true)
            .build();
    assertRefused(
        authenticator,
        Issuer.signed(
            new com.nimbusds.jose.crypto.RSASSASigner(Issuer.RSA), header, Issuer.claims()),
        Outcome.INVALID,
        "The signature of the token is wrong");
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
        usual().clockSkew(Duration.ZERO).build(),
        Issuer.signed(Issuer.claims().expirationTime(Issuer.in(Duration.ofSeconds(-2)))),
        Outcome.EXPIRED,
        "The token has expired");
  }

  @Test
  void refusesTokensThatAreTooOld() throws Exception {
    JwtAuthenticator young =
        usual().maxTokenAge(Duration.ofMinutes(10)).clockSkew(Duration.ofSeconds(10)).build();
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
    JwtAuthenticator strict = usual().type("application/at+jwt").build();
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

  @Test
  void refusesTokensOfNobody() throws Exception {
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.claims().subject(null).claim("upn", List.of("alice"))),
        Outcome.INVALID,
        "The token does not say whose it is");
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

  @Test
  void acceptsASecretWhereOneIsSharedAndNothingElseThen() throws Exception {
    JwtAuthenticator shared = JwtAuthenticator.builder().secret(SECRET).build();
    accepted(shared, hmac(SECRET));
    assertRefused(
        shared,
        hmac(SECRET.replace('a', 'b')),
        Outcome.INVALID,
        "The signature of the token is wrong");
    assertRefused(
        shared, Issuer.token(), Outcome.INVALID, "The algorithm of the token is not accepted");
  }

  private static String hmac(String secret) throws Exception {
    return Issuer.signed(
        new MACSigner(secret),
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("any").build(),
        Issuer.claims());
  }

  @Test
  void acceptsOnlyTheAlgorithmsThatAreNamed() throws Exception {
    JwtAuthenticator one = usual().algorithms("ES256").build();
    accepted(one, Issuer.signed(Issuer.EC, JWSAlgorithm.ES256, null, Issuer.claims()));
    assertRefused(
        one, Issuer.token(), Outcome.INVALID, "The algorithm of the token is not accepted");
  }

  /** Whatever becomes of a token, it is never an exception, and never accepted. */
  @Test
  void changedTokensAreRefused() throws Exception {
    Random random = new Random(1);
    String genuine = Issuer.token();
    int signature = genuine.lastIndexOf('.');
    for (int i = 0; i < 2000; i++) {
      char[] token = genuine.toCharArray();
      // The last character of a part may have bits that count for nothing.
      int at = random.nextInt(signature - 1);
      char other = "abcXYZ019-_.".charAt(random.nextInt(12));
      if (token[at] == other || at + 1 < token.length && token[at + 1] == '.') {
        continue;
      }
      token[at] = other;
      Outcome outcome = Results.of(authenticator, new String(token)).outcome();
      assertThat(new String(token), outcome, not(Outcome.ACCEPTED));
      assertThat(new String(token), outcome, not(Outcome.EXPIRED));
    }
  }

  private static String payload(String token) {
    return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String pem(byte[] key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END PUBLIC KEY-----\n";
  }
}
