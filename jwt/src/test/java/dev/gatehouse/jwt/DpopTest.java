package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.cache.Caching;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Settings of DPoP")
class DpopTest {

  private static final String KEY = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ";

  @AfterEach
  void close() {
    Caching.getCachingProvider().close();
  }

  private static Map<String, String> with(String... keysAndValues) {
    Map<String, String> settings = new HashMap<>();
    settings.put("mp.jwt.verify.publickey", Issuer.published(Issuer.RSA));
    settings.put("mp.jwt.verify.issuer", Issuer.NAME);
    settings.put("mp.jwt.verify.audiences", Issuer.AUDIENCE);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      settings.put("gatehouse.jwt.dpop." + keysAndValues[i], keysAndValues[i + 1]);
    }
    return settings;
  }

  private static String challenges(String... keysAndValues) {
    return JwtAuthenticator.of(with(keysAndValues)).challenges("shop").stream()
        .map(Object::toString)
        .collect(Collectors.joining(" | "));
  }

  private static String fault(String... keysAndValues) {
    return assertThrows(
            IllegalArgumentException.class, () -> JwtAuthenticator.of(with(keysAndValues)))
        .getMessage();
  }

  @Test
  void areOffByDefault() {
    assertThat(challenges(), is("Bearer realm=\"shop\""));
    assertThat(challenges("enabled", "false", "required", "true"), is("Bearer realm=\"shop\""));
  }

  @Test
  void switchItOn() {
    assertThat(
        challenges("enabled", "true"),
        is("Bearer realm=\"shop\" | DPoP algs=\"ES256 ES384 ES512 PS256 PS384 PS512\""));
    assertThat(
        challenges("enabled", "true", "required", "true", "algorithms", "ES256, RS256"),
        is("DPoP algs=\"ES256 RS256\""));
  }

  @Test
  void areNotPassedOverWhereNothingSwitchesItOn() {
    assertThat(fault("required", "true"), containsString("gatehouse.jwt.dpop.enabled"));
  }

  @Test
  void areAllTaken() {
    challenges(
        "enabled",
        "true",
        "proof-age",
        "300",
        "nonces",
        "true",
        "nonce-key",
        KEY,
        "public-uri",
        "https://api.example.com/shop",
        "replay-cache",
        "proofs",
        "replay-provider",
        "org.jsr107.ri.spi.RICachingProvider",
        "replay-manager",
        "proofs.xml");
    assertThat(challenges("enabled", "true", "nonce-key", KEY), startsWith("Bearer"));
  }

  @ParameterizedTest
  @CsvSource({
    "algorithms, HS256, digital signature",
    "algorithms, none, digital signature",
    "algorithms, ES256K, digital signature",
    "algorithms, EdDSA, digital signature",
    "algorithms, ',', digital signature",
    "proof-age, 0, one second to five minutes",
    "proof-age, 301, one second to five minutes",
    "proof-age, soon, gatehouse.jwt.dpop.proof-age",
    "nonces, perhaps, gatehouse.jwt.dpop.nonces",
    "public-uri, api.example.com, gatehouse.jwt.dpop.public-uri",
    "public-uri, ftp://api.example.com, gatehouse.jwt.dpop.public-uri",
    "public-uri, https://api.example.com?a=b, gatehouse.jwt.dpop.public-uri",
    "public-uri, https://api.example.com#a, gatehouse.jwt.dpop.public-uri",
    "public-uri, https://me@api.example.com, gatehouse.jwt.dpop.public-uri",
    "public-uri, 'https://api example', gatehouse.jwt.dpop.public-uri",
    "replay-manager, 'in finispan.xml', gatehouse.jwt.dpop.replay-manager",
    "unheard-of, 1, gatehouse.jwt.dpop.unheard-of",
  })
  void fitTheirRules(String key, String value, String message) {
    assertThat(fault("enabled", "true", key, value), containsString(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEy", "not-base-64-at-all!"})
  void neverShowAKeyThatIsWrong(String key) {
    Throwable fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> JwtAuthenticator.of(with("enabled", "true", "nonce-key", key)));
    assertThat(fault.getMessage(), containsString("at least 32 random bytes in base64"));
    assertThat(fault.toString(), not(containsString(key)));
    assertThat(fault.getCause() == null, is(true));
  }

  @Test
  void showNothingOfAKey() {
    assertThat(Dpop.builder().nonces(new byte[32]).build(), hasToString("Dpop[]"));
  }

  @Test
  void areCheckedInCodeAtOnce() {
    Dpop.Builder builder = Dpop.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.algorithms());
    assertThrows(IllegalArgumentException.class, () -> builder.algorithms("HS256"));
    assertThrows(IllegalArgumentException.class, () -> builder.proofAge(Duration.ofMillis(1500)));
    assertThrows(IllegalArgumentException.class, () -> builder.proofAge(Duration.ofMinutes(6)));
    assertThrows(IllegalArgumentException.class, () -> builder.proofAge(Duration.ofSeconds(-1)));
    assertThrows(IllegalArgumentException.class, () -> builder.nonces(new byte[31]));
    assertThrows(IllegalArgumentException.class, () -> builder.publicUri(URI.create("/orders")));
    assertThrows(IllegalArgumentException.class, () -> builder.replayCache(" "));
    assertThrows(IllegalArgumentException.class, () -> builder.replayProvider(" "));
  }
}
