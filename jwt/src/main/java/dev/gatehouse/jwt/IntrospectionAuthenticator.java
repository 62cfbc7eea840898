package dev.gatehouse.jwt;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.jwt.internal.AccessTokens;
import dev.gatehouse.jwt.internal.Guide;
import dev.gatehouse.jwt.internal.StartWarnings;
import dev.gatehouse.jwt.internal.TokenBinding;
import dev.gatehouse.jwt.internal.TokenRules;
import dev.gatehouse.jwt.internal.TokenSetting;
import dev.gatehouse.jwt.internal.TokenSettings;
import dev.gatehouse.jwt.internal.introspection.Introspection;
import dev.gatehouse.jwt.internal.introspection.RememberedAnswers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks the authorization server about every access token (RFC 7662): for tokens that only it can
 * read. Immutable but for the answers that it remembers, and thread-safe.
 *
 * <pre>{@code
 * IntrospectionAuthenticator.builder()
 *     .endpoint(URI.create("https://login.example.com/introspect"))
 *     .client("orders", secret)
 *     .build();
 * }</pre>
 *
 * <p>A token that is not active is invalid, one that has expired by the answer's {@code exp} is
 * expired. Where the server does not answer, nobody can tell: the request is answered with 503, see
 * {@link Authenticator#authenticate}.
 */
public final class IntrospectionAuthenticator implements Authenticator {

  private final AccessTokens tokens;
  private final RememberedAnswers answers;

  private IntrospectionAuthenticator(AccessTokens tokens, RememberedAnswers answers) {
    this.tokens = tokens;
    this.answers = answers;
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
   * @throws IllegalStateException if endpoint or client are missing
   */
  public static IntrospectionAuthenticator of(Map<String, ?> settings) {
    TokenSettings read = new TokenSettings(settings);
    Builder builder = builder().read(read);
    DpopSettingsReader.read(read).ifPresent(builder::dpop);
    return builder.build();
  }

  /** The same one, for tokens that are bound otherwise. */
  IntrospectionAuthenticator with(TokenBinding binding) {
    return new IntrospectionAuthenticator(tokens.with(binding), answers);
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
    return tokens.authenticate(request, answers, false);
  }

  /**
   * Builds an {@link IntrospectionAuthenticator}. Methods check their arguments at once. Not
   * thread-safe.
   */
  public static final class Builder {

    private final TokenRules rules =
        new TokenRules(
            List.of("upn", "preferred_username", "username", "sub", "client_id"),
            TokenPrincipal::new);

    private @Nullable URI endpoint;
    private @Nullable String clientId;
    private @Nullable String clientSecret;
    private @Nullable Dpop dpop;
    private Duration maxAge = Duration.ofSeconds(60);
    private Duration timeout = Duration.ofSeconds(3);

    private Builder() {}

    /** What is set of tokens and of whom to ask; not of DPoP. */
    Builder read(TokenSettings settings) {
      rules.read(settings);
      settings.text(TokenSetting.INTROSPECTION_ENDPOINT).map(URI::create).ifPresent(this::endpoint);
      settings
          .text(TokenSetting.INTROSPECTION_CLIENT_ID)
          .ifPresent(
              id ->
                  client(
                      id,
                      settings
                          .text(TokenSetting.INTROSPECTION_CLIENT_SECRET)
                          .orElseThrow(
                              () ->
                                  new IllegalArgumentException(
                                      Guide.INTROSPECTION.after(
                                          TokenSetting.INTROSPECTION_CLIENT_SECRET.key()
                                              + " is missing beside "
                                              + TokenSetting.INTROSPECTION_CLIENT_ID.key())))));
      settings.seconds(TokenSetting.INTROSPECTION_MAX_AGE).ifPresent(this::maxAge);
      settings.seconds(TokenSetting.TIMEOUT).ifPresent(this::timeout);
      return this;
    }

    /**
     * Where the authorization server is asked; key {@code gatehouse.jwt.introspection-endpoint}.
     *
     * @param url an http or https URL
     * @return this
     * @throws IllegalArgumentException if it is not
     */
    public Builder endpoint(URI url) {
      if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
        throw new IllegalArgumentException(
            Guide.INTROSPECTION.after(
                "The introspection endpoint is not an https URL; name the one of the authorization"
                    + " server (RFC 7662, section 2)"));
      }
      this.endpoint = url;
      return this;
    }

    /**
     * As whom this server asks, by Basic authentication (RFC 6749, section 2.3.1); keys {@code
     * gatehouse.jwt.introspection-client-id} and {@code gatehouse.jwt.introspection-client-secret}.
     *
     * @param id the client's identifier
     * @param secret its secret
     * @return this
     */
    public Builder client(String id, String secret) {
      this.clientId = TokenRules.names("The client", id).get(0);
      this.clientSecret = Objects.requireNonNull(secret, "secret");
      return this;
    }

    /**
     * For how long an answer is remembered, no longer than the token lives; key {@code
     * gatehouse.jwt.introspection-max-age}, in seconds, by default 60. So long a revoked token is
     * accepted at most. That a token is not active is remembered for a tenth of it.
     *
     * @param most not negative; zero to remember nothing
     * @return this
     */
    public Builder maxAge(Duration most) {
      this.maxAge = TokenRules.notNegative("The greatest age of an answer", most);
      return this;
    }

    /**
     * How long an answer may take; key {@code gatehouse.jwt.timeout}, in seconds, by default 3.
     *
     * @param most longer than nothing
     * @return this
     */
    public Builder timeout(Duration most) {
      this.timeout = TokenRules.positive("The timeout", most);
      return this;
    }

    /**
     * Who must have made a token; key {@code mp.jwt.verify.issuer}. By default whoever the
     * authorization server answers for.
     *
     * @param name what {@code iss} of the answer must be, exactly
     * @return this
     */
    public Builder issuer(String name) {
      rules.issuer(name);
      return this;
    }

    /**
     * For whom a token must be made; key {@code mp.jwt.verify.audiences}. By default for anybody,
     * of which the log warns: a token for another server is accepted.
     *
     * @param names one of which {@code aud} of the answer must have, exactly
     * @return this
     */
    public Builder audiences(String... names) {
      rules.audiences(names);
      return this;
    }

    /**
     * By how much the clocks of both servers may differ; key {@code mp.jwt.verify.clock.skew}, in
     * seconds, by default 60.
     *
     * @param most not negative
     * @return this
     */
    public Builder clockSkew(Duration most) {
      rules.clockSkew(most);
      return this;
    }

    /**
     * The members of the answer that name the caller: the first that is there; key {@code
     * gatehouse.jwt.principal-claims}, by default {@code upn}, {@code preferred_username}, {@code
     * username}, {@code sub} and {@code client_id}.
     *
     * @param names of members; a dot leads into one
     * @return this
     */
    public Builder principalClaims(String... names) {
      rules.principalClaims(names);
      return this;
    }

    /**
     * The members of the answer that hold the caller's roles, all of them; key {@code
     * gatehouse.jwt.roles-claims}, by default {@code groups}.
     *
     * @param names of members that are an array of texts, or one text; a dot leads into one
     * @return this
     */
    public Builder rolesClaims(String... names) {
      rules.rolesClaims(names);
      return this;
    }

    /**
     * The members of the answer that hold the token's scopes: the first that is there; key {@code
     * gatehouse.jwt.scopes-claims}, by default {@code scope} and {@code scp}.
     *
     * @param names of members that are a text with spaces in between, or an array
     * @return this
     */
    public Builder scopesClaims(String... names) {
      rules.scopesClaims(names);
      return this;
    }

    /**
     * Takes tokens that are bound to a key of the client (RFC 9449); keys {@code
     * gatehouse.jwt.dpop.*}, of which {@code enabled} switches it on. By default they are refused:
     * without a proof whoever has stolen one could use it.
     *
     * @param settings how proofs are checked
     * @return this
     */
    public Builder dpop(Dpop settings) {
      this.dpop = Objects.requireNonNull(settings, "settings");
      return this;
    }

    /**
     * The authenticator.
     *
     * @return a new one, never null
     * @throws IllegalStateException if {@link #endpoint} or {@link #client} is missing
     */
    public IntrospectionAuthenticator build() {
      if (endpoint == null || clientId == null || clientSecret == null) {
        throw new IllegalStateException(
            Guide.INTROSPECTION.after(
                "Introspection needs an endpoint and a client (RFC 7662, section 2.1): set "
                    + TokenSetting.INTROSPECTION_ENDPOINT.key()
                    + ", "
                    + TokenSetting.INTROSPECTION_CLIENT_ID.key()
                    + " and "
                    + TokenSetting.INTROSPECTION_CLIENT_SECRET.key()));
      }
      StartWarnings.warnOfAudience(rules);
      StartWarnings.warnOfPlainText(endpoint.toString());
      return new IntrospectionAuthenticator(
          rules.build(Dpop.binding(dpop)),
          new RememberedAnswers(
              new Introspection(endpoint, clientId, clientSecret, timeout), maxAge));
    }
  }
}
