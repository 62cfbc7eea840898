package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.AuthParam;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.internal.caller.AnonymousBecause;
import dev.gatehouse.internal.caller.Scheme;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The denial for each reason, made once; of missing scopes, for each set of scopes. */
public final class DenialCatalogue {

  private static final String EXPIRED = "The access token expired";

  /** By the scheme of the credentials, whose challenge says what was wrong with them. */
  private final Map<Scheme, Map<DenialReason, Denial>> denials = new EnumMap<>(Scheme.class);

  private final Map<Set<String>, Denial> scopesMissing = new ConcurrentHashMap<>();
  private final List<Challenge> challenges;
  private final Denial application401;
  private final ChallengePolicy policy;

  DenialCatalogue(ChallengePolicy policy) {
    this.policy = policy;
    this.challenges = policy.challenges();
    this.application401 = Denial.of(401, DenialReason.APPLICATION, challenges);
    for (Scheme scheme : Scheme.values()) {
      Map<DenialReason, Denial> byReason = new EnumMap<>(DenialReason.class);
      for (DenialReason reason : DenialReason.values()) {
        byReason.put(reason, denial(reason, scheme));
      }
      denials.put(scheme, byReason);
    }
  }

  private Denial denial(DenialReason reason, Scheme scheme) {
    List<Challenge> carried =
        switch (reason.status()) {
          case 401 -> telling(new AnonymousBecause(reason, scheme));
          // Whichever of several credentials was meant, only Bearer's challenge can say so.
          case 400 ->
              telling(new AnonymousBecause(reason, Scheme.BEARER)).stream()
                  .filter(challenge -> Scheme.of(challenge) == Scheme.BEARER)
                  .toList();
          default -> List.of();
        };
    return Denial.of(reason.status(), reason, carried);
  }

  /** The challenges, of which that of one scheme says what was wrong. */
  private List<Challenge> telling(AnonymousBecause because) {
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
        .toList();
  }

  /** The denial for a reason that has nothing to do with the credentials of a scheme. */
  public Denial of(DenialReason reason) {
    return of(reason, Scheme.OTHER);
  }

  private Denial of(DenialReason reason, Scheme scheme) {
    return Objects.requireNonNull(Objects.requireNonNull(denials.get(scheme)).get(reason));
  }

  /** The denial of a caller whose credentials made nobody known. */
  public Denial of(AnonymousBecause because) {
    Denial denial = of(because.reason(), because.scheme());
    return because.description() == null && because.error() == null
        ? denial
        : denial.withChallenges(telling(because));
  }

  /**
   * The denial of a caller whose token does not cover an endpoint.
   *
   * @param scopes what the endpoint requires: as many sets as there are annotations
   */
  public Denial ofMissing(Set<String> scopes) {
    Denial known = scopesMissing.get(scopes);
    return known == null ? scopesMissing.computeIfAbsent(scopes, this::scopesMissing) : known;
  }

  /** RFC 6750, section 3.1: insufficient_scope; callers without Bearer read it in the body. */
  private Denial scopesMissing(Set<String> scopes) {
    String scope = String.join(" ", scopes);
    List<Challenge> naming =
        challenges.stream()
            .filter(challenge -> Scheme.of(challenge) == Scheme.BEARER)
            .map(challenge -> requiring(scope, challenge))
            .toList();
    return Denial.of(DenialReason.SCOPE_MISSING.status(), DenialReason.SCOPE_MISSING, naming)
        .withExtensions(Map.of("scope", scope));
  }

  private static Challenge requiring(String scope, Challenge challenge) {
    Challenge requiring = Challenge.of("Bearer");
    for (AuthParam parameter : challenge.parameters()) {
      if (!Scheme.isError(parameter) && !parameter.name().equalsIgnoreCase("scope")) {
        requiring = requiring.with(parameter.name(), parameter.value());
      }
    }
    return requiring.with("error", "insufficient_scope").with("scope", scope);
  }

  /** What the application refused without naming a challenge. */
  public Denial byApplication(int status) {
    return status == 401 ? application401 : of(DenialReason.APPLICATION);
  }

  /**
   * What the application refused in its own words.
   *
   * @param text what it says, or null
   */
  public Denial byApplication(int status, @Nullable String text) {
    Denial denial = byApplication(status);
    return text == null ? denial : denial.withDetail(text);
  }

  /** Whether a 401 names that scheme, or may have to: where nobody knows, no scheme is wrong. */
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

  public boolean offersBearer() {
    return challenges.stream().anyMatch(challenge -> Scheme.of(challenge) == Scheme.BEARER);
  }

  ChallengePolicy policy() {
    return policy;
  }
}
