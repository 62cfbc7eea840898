package dev.gatehouse.internal.denial;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.internal.caller.AnonymousBecause;
import dev.gatehouse.internal.caller.Authorization;
import dev.gatehouse.internal.caller.RefusedCredentials;
import dev.gatehouse.internal.caller.Scheme;
import dev.gatehouse.internal.challenge.ChallengePolicy;
import dev.gatehouse.internal.challenge.TokenDemands;
import jakarta.json.spi.JsonProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The denial for each reason, made once; where its challenge names what an endpoint demands, for
 * each such demand. Thread-safe.
 */
public final class DenialCatalogue implements RefusedCredentials {

  private static final String EXPIRED = "The access token expired";
  private static final String INSUFFICIENT = "Another authentication is required";

  /** A denial that names what an endpoint demands. */
  private record Key(DenialReason reason, Scheme scheme, TokenDemands demands) {}

  /** By the scheme of the credentials, whose challenge says what was wrong with them. */
  private final Map<Scheme, Map<DenialReason, Denial>> denials = new EnumMap<>(Scheme.class);

  private final Map<Key, Denial> demanding = new ConcurrentHashMap<>();
  private final List<Challenge> challenges;
  private final ChallengePolicy policy;
  private final TokenExpiry expiry = new TokenExpiry(JsonProvider.provider());

  DenialCatalogue(ChallengePolicy policy) {
    this.policy = policy;
    this.challenges = policy.challenges();
    for (Scheme scheme : Scheme.values()) {
      Map<DenialReason, Denial> byReason = new EnumMap<>(DenialReason.class);
      for (DenialReason reason : DenialReason.values()) {
        byReason.put(reason, denial(new AnonymousBecause(reason, scheme), TokenDemands.NONE));
      }
      denials.put(scheme, byReason);
    }
  }

  private Denial denial(AnonymousBecause because, TokenDemands demands) {
    DenialReason reason = because.reason();
    List<Challenge> carried =
        switch (reason.status()) {
          case 401 -> telling(because, demands);
          // Whichever of several credentials was meant, only Bearer's challenge can say so.
          case 400 ->
              telling(new AnonymousBecause(reason, Scheme.BEARER), demands).stream()
                  .filter(challenge -> Scheme.of(challenge) == Scheme.BEARER)
                  .toList();
          default -> List.of();
        };
    return Denial.of(reason.status(), reason, carried);
  }

  /** The challenges, of which that of one scheme says what was wrong. */
  private List<Challenge> telling(AnonymousBecause because, TokenDemands demands) {
    Scheme scheme = because.scheme();
    String told =
        because.description() == null && because.reason() == DenialReason.CREDENTIALS_EXPIRED
            ? EXPIRED
            : because.description();
    return challenges.stream()
        .map(
            challenge ->
                Scheme.of(challenge) == scheme
                    ? scheme.withError(challenge, because.reason(), because.error(), told)
                    : challenge)
        .map(demands::withScope)
        .toList();
  }

  /** The denial for a reason that has nothing to do with the credentials of a scheme. */
  public Denial of(DenialReason reason) {
    return common(reason, Scheme.OTHER);
  }

  /**
   * The denial of a caller whose credentials made nobody known.
   *
   * @param rule of the endpoint, null where it is not known
   */
  public Denial of(AnonymousBecause because, @Nullable AccessRule rule) {
    TokenDemands demands = TokenDemands.scopesOf(rule);
    Denial denial = of(because, demands);
    return because.description() == null && because.error() == null
        ? denial
        : denial.withChallenges(telling(because, demands));
  }

  private Denial of(AnonymousBecause because, TokenDemands demands) {
    if (demands.isNothing()) {
      return common(because.reason(), because.scheme());
    }
    return demanding.computeIfAbsent(
        new Key(because.reason(), because.scheme(), demands),
        key -> denial(new AnonymousBecause(key.reason(), key.scheme()), key.demands()));
  }

  private Denial common(DenialReason reason, Scheme scheme) {
    return Objects.requireNonNull(Objects.requireNonNull(denials.get(scheme)).get(reason));
  }

  /** The denial of a caller whose token does not cover an endpoint. */
  public Denial ofMissing(AccessRule rule, Authorization authorization) {
    return demanding.computeIfAbsent(
        new Key(DenialReason.SCOPE_MISSING, telling(authorization), TokenDemands.scopesOf(rule)),
        this::scopesMissing);
  }

  /** RFC 6750, section 3.1: insufficient_scope; callers without a token read it in the body. */
  private Denial scopesMissing(Key key) {
    List<Challenge> naming =
        challenges.stream()
            .filter(challenge -> Scheme.of(challenge) == key.scheme())
            .filter(challenge -> key.scheme().isOfOAuth())
            .map(TokenDemands::withoutError)
            .map(challenge -> challenge.with("error", "insufficient_scope"))
            .map(key.demands()::withScope)
            .toList();
    return Denial.of(key.reason().status(), key.reason(), naming)
        .withExtensions(Map.of("scope", key.demands().scope()));
  }

  /** The denial of a caller who was not authenticated as an endpoint demands (RFC 9470). */
  public Denial ofInsufficient(AccessRule rule, Authorization authorization) {
    return demanding.computeIfAbsent(
        new Key(
            DenialReason.AUTHENTICATION_INSUFFICIENT,
            telling(authorization),
            TokenDemands.of(rule)),
        this::insufficient);
  }

  private Denial insufficient(Key key) {
    List<Challenge> naming =
        challenges.stream()
            .map(
                challenge ->
                    Scheme.of(challenge) == key.scheme() && key.scheme().isOfOAuth()
                        ? key.demands()
                            .withAuthentication(
                                TokenDemands.withoutError(challenge)
                                    .with("error", "insufficient_user_authentication")
                                    .with("error_description", INSUFFICIENT))
                        : key.demands().withScope(challenge))
            .toList();
    return Denial.of(key.reason().status(), key.reason(), naming)
        .withExtensions(key.demands().authentication());
  }

  /** The scheme whose challenge tells: that of the credentials, else the first that can. */
  private Scheme telling(Authorization authorization) {
    Scheme used = authorization.scheme();
    return challenges.stream()
        .map(Scheme::of)
        .filter(Scheme::isOfOAuth)
        .reduce((first, next) -> next == used ? next : first)
        .orElse(Scheme.OTHER);
  }

  /**
   * What the application refused without naming a challenge.
   *
   * @param rule of the endpoint, null where it is not known
   */
  public Denial byApplication(int status, @Nullable AccessRule rule) {
    if (status != 401) {
      return of(DenialReason.APPLICATION);
    }
    TokenDemands demands = TokenDemands.scopesOf(rule);
    return demanding.computeIfAbsent(
        new Key(DenialReason.APPLICATION, Scheme.OTHER, demands),
        key ->
            Denial.of(
                401,
                DenialReason.APPLICATION,
                challenges.stream().map(demands::withScope).toList()));
  }

  /**
   * What was refused outside REST, in the words of who did.
   *
   * @param text what it says, or null
   */
  public Denial inWordsOf(int status, @Nullable String text) {
    Denial denial = byApplication(status, null);
    return text == null ? denial : denial.withDetail(text);
  }

  /** Whether a 401 names that scheme, or may have to: where nobody knows, no scheme is wrong. */
  @Override
  public boolean mayAccept(Credentials credentials) {
    if (!policy.known()) {
      return policy.anybodyReads();
    }
    for (Challenge challenge : challenges) {
      if (credentials.hasScheme(challenge.scheme())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean sayExpired(Credentials credentials) {
    return credentials.token68().filter(expiry::isPast).isPresent();
  }

  public boolean offersBearer() {
    return challenges.stream().anyMatch(challenge -> Scheme.of(challenge) == Scheme.BEARER);
  }

  ChallengePolicy policy() {
    return policy;
  }
}
