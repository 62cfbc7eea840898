package dev.gatehouse.jwt;

import static dev.gatehouse.jwt.Results.accepted;
import static dev.gatehouse.jwt.Results.assertRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.AuthenticatorProvider;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.jwt.LocalServer.Answer;
import dev.gatehouse.jwt.internal.discovery.SettingsAuthenticators;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final String SECRET = "hunter2-hunter2-hunter2-hunter2-hunter2";

  private final Map<String, String> settings =
      new java.util.TreeMap<>(
          Map.of(
              "mp.jwt.verify.publickey",
              Issuer.published(Issuer.RSA, Issuer.EC),
              "mp.jwt.verify.issuer",
              Issuer.NAME,
              "mp.jwt.verify.audiences",
              "other, " + Issuer.AUDIENCE));

  private JwtAuthenticator with(String key, String value) {
    settings.put(key, value);
    return JwtAuthenticator.of(settings);
  }

  @Test
  void issuerAndAudiencesCount() throws Exception {
    JwtAuthenticator authenticator = with("some.other.key", "x");
    accepted(authenticator, Issuer.token());
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.claims().issuer("x")),
        Outcome.INVALID,
        "The issuer of the token is not accepted");
    assertRefused(
        authenticator,
        Issuer.signed(Issuer.claims().audience("x")),
        Outcome.INVALID,
        "The token is for another audience");
  }

  @Test
  void algorithmsCount() throws Exception {
    JwtAuthenticator authenticator = with("mp.jwt.verify.publickey.algorithm", "ES256, ES384");
    accepted(authenticator, Issuer.signed(Issuer.EC, JWSAlgorithm.ES256, null, Issuer.claims()));
    assertRefused(
        authenticator,
        Issuer.token(),
        Outcome.INVALID,
        "The algorithm of the token is not accepted");
  }

  @Test
  void skewAgeAndTypeCount() throws Exception {
    settings.put("mp.jwt.verify.clock.skew", "0");
    settings.put("mp.jwt.verify.token.age", "60");
    JwtAuthenticator authenticator = with("gatehouse.jwt.type", "at+jwt");
    var claims = Issuer.claims().issueTime(Issuer.in(Duration.ofSeconds(-50)));
    accepted(authenticator, accessToken(claims));
    assertRefused(
        authenticator,
        Issuer.signed(claims),
        Outcome.INVALID,
        "The type of the token is not accepted");
    assertRefused(
        authenticator,
        accessToken(claims.issueTime(Issuer.in(Duration.ofSeconds(-62)))),
        Outcome.EXPIRED,
        "The token is too old");
    assertRefused(
        authenticator,
        accessToken(claims.expirationTime(Issuer.in(Duration.ofSeconds(-2)))),
        Outcome.EXPIRED,
        "The token has expired");
  }

  private static String accessToken(com.nimbusds.jwt.JWTClaimsSet.Builder claims) {
    return Issuer.signed(Issuer.RSA, JWSAlgorithm.RS256, new JOSEObjectType("at+jwt"), claims);
  }

  @Test
  void claimsCount() throws Exception {
    settings.put("gatehouse.jwt.principal-claims", "nick, sub");
    settings.put("gatehouse.jwt.roles-claims", "groups, realm_access.roles");
    Caller caller =
        accepted(
            with("gatehouse.jwt.scopes-claims", "allowed"),
            Issuer.signed(
                Issuer.claims()
                    .claim("nick", "al")
                    .claim("groups", List.of("a"))
                    .claim("realm_access", Map.of("roles", List.of("b")))
                    .claim("scope", "x")
                    .claim("allowed", "y z")));
    assertThat(caller.principal().getName(), is("al"));
    assertThat(caller.roles(), is(Set.of("a", "b")));
    assertThat(caller.scopes(), is(Set.of("y", "z")));
  }

  @Test
  void keysMayBeInAFileOrAmongTheResources(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("keys.json"), Issuer.published(Issuer.RSA));
    settings.remove("mp.jwt.verify.publickey");
    accepted(with("mp.jwt.verify.publickey.location", file.toUri().toString()), Issuer.token());
    for (String resource :
        List.of(
            "/dev/gatehouse/jwt/internal/certificate.pem",
            "dev/gatehouse/jwt/internal/certificate.pem",
            "classpath:dev/gatehouse/jwt/internal/certificate.pem")) {
      assertRefused(
          with("mp.jwt.verify.publickey.location", resource),
          Issuer.token(),
          Outcome.INVALID,
          "The signature of the token is wrong");
    }
  }

  @Test
  void keysMayBePublished() throws Exception {
    settings.remove("mp.jwt.verify.publickey");
    settings.put("gatehouse.jwt.keys-max-age", "20");
    settings.put("gatehouse.jwt.keys-min-interval", "10");
    settings.put("gatehouse.jwt.timeout", "1");
    try (LocalServer server = new LocalServer(Answer.json(Issuer.published(Issuer.RSA)))) {
      accepted(with("mp.jwt.verify.publickey.location", server.uri().toString()), Issuer.token());
      assertThat(server.asked().size(), is(1));
    }
  }

  @Test
  void aSecretMayTakeThePlaceOfKeys() throws Exception {
    settings.remove("mp.jwt.verify.publickey");
    accepted(
        with("gatehouse.jwt.secret", SECRET),
        Issuer.signed(new MACSigner(SECRET), new JWSHeader(JWSAlgorithm.HS256), Issuer.claims()));
  }

  @ParameterizedTest
  @CsvSource({
    "gatehouse.jwt.isuer, x, Unknown settings: gatehouse.jwt.isuer; remove them",
    "mp.jwt.verify.clock.skew, soon, mp.jwt.verify.clock.skew must be a whole number of seconds",
    "mp.jwt.verify.clock.skew, -1, The clock skew must not be negative",
    "mp.jwt.verify.token.age, 0, The greatest age of a token must be longer than nothing",
    "gatehouse.jwt.timeout, 0, The timeout must be longer than nothing",
    "gatehouse.jwt.roles-claims, 'a,,b', A claim has no name",
    "mp.jwt.verify.publickey.algorithm, HS256, anybody could sign with then",
    "mp.jwt.verify.publickey.algorithm, none, and none never",
    "mp.jwt.verify.publickey.algorithm, 'RS256,RSA', An algorithm is not possible",
    "mp.jwt.verify.publickey, hunter2, The key cannot be read",
    "gatehouse.jwt.secret, hunter2, The secret is too short",
  })
  void wrongSettingsAreRefusedByName(String key, String value, String message) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> with(key, value));
    assertThat(refused.getMessage(), containsString(message));
    assertThat(refused.getMessage(), not(containsString("hunter2")));
  }

  @ParameterizedTest
  @CsvSource({
    "file:/no/such/file, cannot be read",
    "no/such/resource.pem, cannot be read",
    "ftp://host/keys, cannot be read",
    "http:// /keys, is not a URL"
  })
  void locationsWithoutKeysAreRefused(String location, String message) {
    settings.remove("mp.jwt.verify.publickey");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> with("mp.jwt.verify.publickey.location", location));
    assertThat(refused.getMessage(), containsString(message));
  }

  @Test
  void thereIsExactlyOneSourceOfKeys() {
    assertThrows(IllegalStateException.class, () -> JwtAuthenticator.of(Map.of()));
    assertThrows(IllegalStateException.class, () -> with("gatehouse.jwt.secret", SECRET));
    settings.remove("gatehouse.jwt.secret");
    assertThrows(
        IllegalStateException.class, () -> with("mp.jwt.verify.publickey.location", "file:/x"));
  }

  @Test
  void aSecretGoesWithItsOwnAlgorithmsOnly() {
    settings.remove("mp.jwt.verify.publickey");
    settings.put("gatehouse.jwt.secret", SECRET);
    assertThrows(
        IllegalArgumentException.class, () -> with("mp.jwt.verify.publickey.algorithm", "RS256"));
  }

  @Test
  void blankSettingsAreNotSet() throws Exception {
    accepted(with("gatehouse.jwt.type", " "), Issuer.token());
  }

  private List<Authenticator> byThemselves() {
    return new SettingsAuthenticators().authenticators(settings);
  }

  @Test
  void keysOrAnEndpointMakeAnAuthenticatorByThemselves() throws Exception {
    assertThat(new SettingsAuthenticators().authenticators(Map.of()), is(empty()));
    accepted(byThemselves().get(0), Issuer.token());
    settings.put("gatehouse.jwt.enabled", "false");
    assertThat(byThemselves(), is(empty()));
    settings.put("gatehouse.jwt.enabled", "maybe");
    assertThrows(IllegalArgumentException.class, this::byThemselves);
  }

  @Test
  void whatMicroProfileJwtReadsIsLeftToTheServerUnlessAskedFor(@TempDir Path folder)
      throws Exception {
    AuthenticatorProvider provider = MicroProfileJwtServer.provider(folder);
    assertThat(provider.authenticators(settings), is(empty()));
    settings.put("gatehouse.jwt.enabled", "true");
    accepted(provider.authenticators(settings).get(0), Issuer.token());
    assertThat(
        provider.authenticators(Map.of("gatehouse.jwt.secret", SECRET)).get(0),
        is(instanceOf(JwtAuthenticator.class)));
  }

  @Test
  void anEndpointIsAskedAloneOrBesideKeys() throws Exception {
    try (LocalServer server =
        new LocalServer(
            Answer.json(
                "{\"active\":true,\"sub\":\"al\",\"aud\":\"other\",\"iss\":\""
                    + Issuer.NAME
                    + "\"}"))) {
      settings.put("gatehouse.jwt.introspection-endpoint", server.uri().toString());
      settings.put("gatehouse.jwt.introspection-client-id", "orders");
      assertThrows(IllegalArgumentException.class, this::byThemselves);
      settings.put("gatehouse.jwt.introspection-client-secret", "s");
      settings.put("gatehouse.jwt.introspection-max-age", "0");
      Authenticator both = byThemselves().get(0);
      accepted(both, Issuer.token());
      accepted(both, "opaque");
      accepted(both, "opaque");
      assertThat(server.asked().size(), is(2));
      settings.remove("mp.jwt.verify.publickey");
      Authenticator alone = byThemselves().get(0);
      assertThat(alone, is(instanceOf(IntrospectionAuthenticator.class)));
      accepted(alone, Issuer.token());
      assertThat(server.asked().size(), is(3));
    }
  }
}
