package dev.gatehouse.jwt;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.jwt.internal.AccessTokens;
import dev.gatehouse.jwt.internal.KeyRules;
import dev.gatehouse.jwt.internal.SignedTokens;
import dev.gatehouse.jwt.internal.StartWarnings;
import dev.gatehouse.jwt.internal.TokenBinding;
import dev.gatehouse.jwt.internal.TokenRules;
import dev.gatehouse.jwt.internal.TokenSetting;
import dev.gatehouse.jwt.internal.TokenSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads access tokens that are signed JWTs (RFC 7519, RFC 9068). Immutable and thread-safe.
 *
 * <pre>{@code
 * GatehouseFeature.builder()
 *     .authenticator(
 *         JwtAuthenticator.builder()
 *             .keysAt("https://login.example.com/realms/shop/protocol/openid-connect/certs")
 *             .issuer("https://login.example.com/realms/shop")
 *             .audiences("orders")
 *             .rolesClaims("realm_access.roles")
 *             .build())
 *     .build();
 * }</pre>
 *
 * <p>A token is malformed if it is no JWT; expired if all is right with it but its time; and
 * invalid otherwise. Where the keys cannot be had, nobody can tell: the request is answered with
 * 503, see {@link Authenticator#authenticate}.
 */
public final class JwtAuthenticator implements Authenticator {

  private final AccessTokens tokens;
  private final SignedTokens signed;
  private final @Nullable IntrospectionAuthenticator opaque;

  private JwtAuthenticator(
      AccessTokens tokens, SignedTokens signed, @Nullable IntrospectionAuthenticator opaque) {
    this.tokens = tokens;
    this.signed = signed;
    this.opaque = opaque;
  }

  /**
   * An authenticator whose settings are made in code.
   *
   * @return a new builder, never null
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An authenticator whose settings have the names of MicroProfile JWT ({@code mp.jwt.verify.*})
   * and {@code gatehouse.jwt.*}; other properties are passed over. Nobody needs to call it for the
   * settings of an application: Gatehouse does.
   *
   * @param settings values by key
   * @return the authenticator, never null
   * @throws IllegalArgumentException if a setting is unknown or wrong
   * @throws IllegalStateException if there is not exactly one source of keys
   */
  public static JwtAuthenticator of(Map<String, ?> settings) {
    TokenSettings read = new TokenSettings(settings);
    Builder builder = builder();
    builder.read(read);
    if (read.has(TokenSetting.INTROSPECTION_ENDPOINT)) {
      builder.opaqueTokens(IntrospectionAuthenticator.builder().read(read).build());
    }
    return builder.build();
  }

  @Override
  public Challenge challenge(String realm) {
    return challenges(realm).get(0);
  }

  @Override
  public List<Challenge> challenges(String realm) {
    return tokens.challenges(realm);
  }

  @Override
  public AuthenticationResult authenticate(AuthenticationRequest request) throws Exception {
    if (opaque != null) {
      Optional<String> token = request.credentials().token68();
      if (token.isPresent() && !SignedTokens.looksLikeOne(token.get())) {
        return opaque.authenticate(request);
      }
    }
    return tokens.authenticate(request, signed, true);
  }

  /** Builds a {@link JwtAuthenticator}. Methods check their arguments at once. Not thread-safe. */
  public static final class Builder {

    private final TokenRules rules =
        new TokenRules(List.of("upn", "preferred_username", "sub"), TokenPrincipal::new);
    private final KeyRules keys = new KeyRules();

    private @Nullable IntrospectionAuthenticator opaque;
    private @Nullable Dpop dpop;

    private Builder() {}

    private void read(TokenSettings settings) {
      rules.read(settings);
      keys.read(settings);
      DpopSettingsReader.read(settings).ifPresent(this::dpop);
    }

    /**
     * Where the issuer's public keys are; key {@code mp.jwt.verify.publickey.location}.
     *
     * @param place an http or https URL of a JWK Set, which is asked while running; or a {@code
     *     file:} URL or the path of a resource on the class path, with what {@link #keys} takes,
     *     which is read at the start
     * @return this
     */
    public Builder keysAt(String place) {
      keys.location(place);
      return this;
    }

    /**
     * The issuer's public keys; key {@code mp.jwt.verify.publickey}. A key without an id is tried
     * for tokens that name one too.
     *
     * @param text public keys or certificates in PEM, a JWK or a JWK Set, the latter two in base64
     *     too
     * @return this
     * @throws IllegalArgumentException if it is none of these
     */
    public Builder keys(String text) {
      keys.text(text);
      return this;
    }

    /**
     * The secret that issuer and server share, in place of public keys; key {@code
     * gatehouse.jwt.secret}.
     *
     * @param text whose UTF-8 is the key; at least 32 bytes (RFC 7518, section 3.2)
     * @return this
     * @throws IllegalArgumentException if it is shorter
     */
    public Builder secret(String text) {
      keys.secret(text);
      return this;
    }

    /**
     * The algorithms that a signature may have; key {@code mp.jwt.verify.publickey.algorithm}. By
     * default all of RS, PS and ES, with a secret all of HS.
     *
     * @param names for example {@code RS256} (RFC 7518, section 3.1), at least one
     * @return this
     */
    public Builder algorithms(String... names) {
      keys.algorithms(names);
      return this;
    }

    /**
     * The type that the header of every token must have; key {@code gatehouse.jwt.type}. By default
     * it may have none, {@code JWT} or {@code at+jwt}.
     *
     * @param name for example {@code at+jwt} (RFC 9068, section 2.1), in any case
     * @return this
     */
    public Builder type(String name) {
      keys.type(name);
      return this;
    }

    /**
     * Who must have made a token; key {@code mp.jwt.verify.issuer}. By default anybody who has a
     * key, of which the log warns.
     *
     * @param name what {@code iss} must be, exactly
     * @return this
     */
    public Builder issuer(String name) {
      rules.issuer(name);
      return this;
    }

    /**
     * For whom a token must be made; key {@code mp.jwt.verify.audiences}. By default for anybody,
     * of which the log warns: a token for another server of the same issuer is accepted.
     *
     * @param names one of which {@code aud} must have, exactly
     * @return this
     */
    public Builder audiences(String... names) {
      rules.audiences(names);
      return this;
    }

    /**
     * By how much the clocks of issuer and server may differ; key {@code mp.jwt.verify.clock.skew},
     * in seconds, by default 60.
     *
     * @param most not negative
     * @return this
     */
    public Builder clockSkew(Duration most) {
      rules.clockSkew(most);
      return this;
    }

    /**
     * For how long a token counts from when it was issued, whatever its own {@code exp} says; key
     * {@code mp.jwt.verify.token.age}, in seconds. By default as long as it says.
     *
     * @param most longer than nothing
     * @return this
     */
    public Builder maxTokenAge(Duration most) {
      rules.maxAge(most);
      return this;
    }

    /**
     * The claims that name the caller: the first that is there; key {@code
     * gatehouse.jwt.principal-claims}, by default {@code upn}, {@code preferred_username} and
     * {@code sub}, as in MicroProfile JWT.
     *
     * @param names of claims; a dot leads into one, as in {@code act.sub}
     * @return this
     */
    public Builder principalClaims(String... names) {
      rules.principalClaims(names);
      return this;
    }

    /**
     * The claims that hold the caller's roles, all of them; key {@code gatehouse.jwt.roles-claims},
     * by default {@code groups}.
     *
     * @param names of claims that are an array of texts, or one text; a dot leads into a claim, as
     *     in Keycloak's {@code realm_access.roles}
     * @return this
     */
    public Builder rolesClaims(String... names) {
      rules.rolesClaims(names);
      return this;
    }

    /**
     * The claims that hold the token's scopes: the first that is there; key {@code
     * gatehouse.jwt.scopes-claims}, by default {@code scope} and {@code scp}.
     *
     * @param names of claims that are a text with spaces in between, or an array
     * @return this
     */
    public Builder scopesClaims(String... names) {
      rules.scopesClaims(names);
      return this;
    }

    /**
     * For how long keys from a URL count; they are got anew before that is over. Key {@code
     * gatehouse.jwt.keys-max-age}, in seconds, by default 300.
     *
     * @param most longer than the interval of {@link #keysMinInterval}
     * @return this
     */
    public Builder keysMaxAge(Duration most) {
      keys.maxAge(most);
      return this;
    }

    /**
     * In which time keys are got from a URL twice at most, however many tokens name keys that are
     * not known; key {@code gatehouse.jwt.keys-min-interval}, in seconds, by default 30. So long it
     * may take until a new key is known, and so many seconds a 503 names as {@code Retry-After}.
     *
     * @param least shorter than {@link #keysMaxAge}
     * @return this
     */
    public Builder keysMinInterval(Duration least) {
      keys.minInterval(least);
      return this;
    }

    /**
     * How long a connection, and each read, may take where keys are got from a URL; key {@code
     * gatehouse.jwt.timeout}, in seconds, by default 3.
     *
     * @param most longer than nothing
     * @return this
     */
    public Builder timeout(Duration most) {
      keys.timeout(most);
      return this;
    }

    /**
     * Who is asked about tokens that are no JWTs; by default they are malformed. By settings, where
     * {@code gatehouse.jwt.introspection-endpoint} is set.
     *
     * @param introspection asks the authorization server
     * @return this
     */
    public Builder opaqueTokens(IntrospectionAuthenticator introspection) {
      this.opaque = Objects.requireNonNull(introspection, "introspection");
      return this;
    }

    /**
     * Takes tokens that are bound to a key of the client (RFC 9449), those of {@link #opaqueTokens}
     * too; keys {@code gatehouse.jwt.dpop.*}, of which {@code enabled} switches it on. By default
     * they are refused: without a proof whoever has stolen one could use it.
     *
     * @param settings how proofs are checked
     * @return this
     */
    public Builder dpop(Dpop settings) {
      this.dpop = Objects.requireNonNull(settings, "settings");
      return this;
    }

    /**
     * The authenticator. Keys in a file or resource are read now, those at a URL with the first
     * token.
     *
     * @return a new one, never null
     * @throws IllegalArgumentException if keys cannot be read, or an algorithm is not possible with
     *     them
     * @throws IllegalStateException if there is not exactly one of {@link #keysAt}, {@link #keys}
     *     and {@link #secret}, or a cache for DPoP cannot be had
     */
    public JwtAuthenticator build() {
      SignedTokens signed = keys.build();
      StartWarnings.log(rules, keys.location());
      TokenBinding binding = Dpop.binding(dpop);
      return new JwtAuthenticator(
          rules.build(binding), signed, opaque == null ? null : opaque.with(binding));
    }
  }
}
