package dev.gatehouse.jwt.internal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which keys and algorithms may have signed a token, and its settings. Not thread-safe. */
public final class KeyRules {

  private static final int SHORTEST_SECRET = 32;

  private @Nullable String location;
  private @Nullable JWKSet keys;
  private @Nullable JWKSet secret;
  private @Nullable List<String> algorithms;
  private @Nullable String type;
  private Duration maxAge = Duration.ofMinutes(5);
  private Duration minInterval = Duration.ofSeconds(30);
  private Duration timeout = Duration.ofSeconds(3);

  /** Takes what is set. */
  public void read(TokenSettings settings) {
    settings.text(TokenSetting.KEY_LOCATION).ifPresent(this::location);
    settings.text(TokenSetting.KEY).ifPresent(this::text);
    settings.text(TokenSetting.SECRET).ifPresent(this::secret);
    settings.names(TokenSetting.ALGORITHMS).ifPresent(this::algorithms);
    settings.text(TokenSetting.TYPE).ifPresent(this::type);
    settings.seconds(TokenSetting.KEYS_MAX_AGE).ifPresent(this::maxAge);
    settings.seconds(TokenSetting.KEYS_MIN_INTERVAL).ifPresent(this::minInterval);
    settings.seconds(TokenSetting.TIMEOUT).ifPresent(this::timeout);
  }

  public void location(String place) {
    this.location = TokenRules.names("The location of the keys", place).get(0);
  }

  /** Where the keys are, or null. */
  public @Nullable String location() {
    return location;
  }

  /** Keys as {@link KeyText} reads them. */
  public void text(String text) {
    this.keys = KeyText.read(text);
  }

  /** A secret whose UTF-8 is the key. */
  public void secret(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          Guide.TOKEN_KEYS.after(
              "The secret is too short: give 32 random bytes at least (RFC 7518, section 3.2)"));
    }
    this.secret = new JWKSet(new OctetSequenceKey.Builder(bytes).build());
  }

  public void algorithms(String... names) {
    this.algorithms = List.of(names);
  }

  public void type(String name) {
    this.type = TokenRules.names("The type", name).get(0);
  }

  public void maxAge(Duration most) {
    this.maxAge = TokenRules.positive("The greatest age of keys", most);
  }

  public void minInterval(Duration least) {
    this.minInterval = TokenRules.positive("The interval between retrievals of keys", least);
  }

  public void timeout(Duration most) {
    this.timeout = TokenRules.positive("The timeout", most);
  }

  /**
   * What follows from these rules; keys in a file or resource are read now.
   *
   * @throws IllegalArgumentException if keys cannot be read, or an algorithm is not possible
   * @throws IllegalStateException if there is not exactly one source of keys
   */
  public SignedTokens build() {
    Set<JWSAlgorithm> possible = secret == null ? Algorithms.OF_PUBLIC_KEYS : Algorithms.OF_SECRETS;
    return new SignedTokens(
        source(), algorithms == null ? possible : Algorithms.of(algorithms, possible), type);
  }

  private Keys source() {
    if (location != null && keys == null && secret == null) {
      return at(location);
    }
    if (location == null && (keys == null) != (secret == null)) {
      return new FixedKeys(keys == null ? Objects.requireNonNull(secret) : keys);
    }
    throw new IllegalStateException(
        Guide.TOKEN_KEYS.after(
            "There is not exactly one source of keys; name one of keysAt"
                + " (mp.jwt.verify.publickey.location), keys (mp.jwt.verify.publickey) and secret"
                + " (gatehouse.jwt.secret)"));
  }

  private Keys at(String place) {
    Optional<URL> url = KeyLocation.remote(place);
    if (url.isEmpty()) {
      return new FixedKeys(KeyText.read(KeyLocation.text(place)));
    }
    if (maxAge.compareTo(minInterval) <= 0) {
      throw new IllegalArgumentException(
          Guide.WRONG_SETTING.after(
              "Keys must count for longer than the interval in which they are got twice at most:"
                  + " gatehouse.jwt.keys-max-age, gatehouse.jwt.keys-min-interval"));
    }
    return new RemoteKeys(url.get(), maxAge, minInterval, timeout);
  }
}
