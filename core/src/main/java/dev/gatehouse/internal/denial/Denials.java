package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.AuthParam;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.internal.caller.CredentialsCheck;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The denial for each reason, made once; of missing scopes, for each set of scopes. */
public final class Denials {

  private static final String BEARER = "Bearer";

  private final Map<DenialReason, Denial> plain = new EnumMap<>(DenialReason.class);
  private final Map<DenialReason, Denial> forBearer = new EnumMap<>(DenialReason.class);
  private final Map<Set<String>, Denial> scopesMissing = new ConcurrentHashMap<>();
  private final List<Challenge> challenges;
  private final Denial application401;
  private final ChallengePolicy policy;

  public Denials(ChallengePolicy policy) {
    this.policy = policy;
    this.challenges = policy.challenges();
    this.application401 = Denial.of(401, DenialReason.APPLICATION, challenges);
    for (DenialReason reason : DenialReason.values()) {
      List<Challenge> carried =
          switch (reason.status()) {
            case 401 -> challenges;
            case 400 -> bearerWith(reason);
            default -> List.<Challenge>of();
          };
      plain.put(reason, Denial.of(reason.status(), reason, carried));
      forBearer.put(
          reason,
          Denial.of(reason.status(), reason, carried.stream().map(c -> error(c, reason)).toList()));
    }
  }

  /**
   * The denial for a reason.
   *
   * @param bearer whether the request carries what can be a Bearer token: its challenge then says
   *     what was wrong (RFC 6750, section 3.1)
   */
  public Denial of(DenialReason reason, boolean bearer) {
    return (bearer ? forBearer : plain).get(reason);
  }

  /** The denial of a caller whose credentials made nobody known. */
  public Denial of(CredentialsCheck check) {
    return of(check.reason(), check.bearer());
  }

  /**
   * The denial of a caller whose token does not cover an endpoint.
   *
   * @param scopes what the endpoint requires: as many sets as there are annotations
   */
  public Denial ofMissing(Set<String> scopes) {
    return scopesMissing.computeIfAbsent(scopes, this::scopesMissing);
  }

  /** RFC 6750, section 3.1: insufficient_scope; callers without Bearer read it in the body. */
  private Denial scopesMissing(Set<String> scopes) {
    String scope = String.join(" ", scopes);
    List<Challenge> naming =
        challenges.stream()
            .filter(challenge -> challenge.hasScheme(BEARER))
            .map(challenge -> requiring(scope, challenge))
            .toList();
    return Denial.of(DenialReason.SCOPE_MISSING.status(), DenialReason.SCOPE_MISSING, naming)
        .withExtensions(Map.of("scope", scope));
  }

  private static Challenge requiring(String scope, Challenge challenge) {
    Challenge requiring = Challenge.of(BEARER);
    for (AuthParam parameter : challenge.parameters()) {
      if (!isError(parameter) && !parameter.name().equalsIgnoreCase("scope")) {
        requiring = requiring.with(parameter.name(), parameter.value());
      }
    }
    return requiring.with("error", "insufficient_scope").with("scope", scope);
  }

  /** What the application refused without naming a challenge. */
  public Denial byApplication(int status) {
    return status == 401 ? application401 : of(DenialReason.APPLICATION, false);
  }

  /**
   * What the application refused in its own words.
   *
   * @param text what it says, or null
   */
  public Denial byApplication(int status, String text) {
    Denial denial = byApplication(status);
    return text == null ? denial : denial.withDetail(text);
  }

  /**
   * A challenge of the application, with the realm that Basic requires (RFC 7617, section 2), and
   * Bearer too where it has no other parameter (RFC 6750, section 3).
   *
   * @throws IllegalArgumentException where no client could make sense of it
   */
  Challenge complete(Challenge named) {
    if (named.hasDuplicateParameters()) {
      throw new IllegalArgumentException(
          "a parameter occurs twice in one challenge (RFC 9110, section 11.2)");
    }
    boolean lacksRealm =
        (named.hasScheme("Basic") && named.parameter("realm").isEmpty())
            || (named.hasScheme(BEARER) && named.parameters().isEmpty());
    return lacksRealm ? named.with("realm", policy.realm()) : named;
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

  /**
   * Puts together what this denial carries and what the container would send. Where it is known how
   * callers authenticate and both name a scheme, the denial has the word: Open Liberty sends {@code
   * invalid_token} even where no token came (against RFC 6750, section 3.1). Where it is not, the
   * container's are what somebody accepts.
   */
  List<Challenge> merge(Denial denial, List<Challenge> ofContainer) {
    if (ofContainer.isEmpty()) {
      return denial.challenges();
    }
    List<Challenge> merged = new ArrayList<>();
    if (policy.known() || denial.status() != 401) {
      merged.addAll(denial.challenges());
    }
    if (denial.status() != 401) {
      // The last word of a handshake, which the client may be waiting for, and nothing else.
      ofContainer.stream().filter(c -> c.token68().isPresent()).forEach(merged::add);
      return merged;
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < merged.size(); i++) {
      places.putIfAbsent(scheme(merged.get(i)), i);
    }
    for (Challenge challenge : ofContainer) {
      Integer same = places.putIfAbsent(scheme(challenge), merged.size());
      if (same == null) {
        merged.add(restated(complete(challenge), denial));
      } else if (challenge.token68().isPresent()) {
        // A handshake is under way, and only its own token goes on with it (RFC 4559, section 5).
        merged.set(same, challenge);
      }
    }
    return merged;
  }

  private static String scheme(Challenge challenge) {
    return challenge.scheme().toLowerCase(Locale.ROOT);
  }

  /** A challenge of the container, with what this denial has to say of a token unless it does. */
  private static Challenge restated(Challenge challenge, Denial denial) {
    if (challenge.hasScheme("Basic") && challenge.parameter("charset").isEmpty()) {
      return challenge.with("charset", "UTF-8");
    }
    if (!challenge.hasScheme(BEARER)
        || challenge.parameters().stream().anyMatch(Denials::isError)) {
      return challenge;
    }
    Challenge restated = challenge;
    for (Challenge own : denial.challenges()) {
      for (AuthParam parameter : own.parameters()) {
        if (isError(parameter)) {
          restated = restated.with(parameter.name(), parameter.value());
        }
      }
    }
    return restated;
  }

  private static boolean isError(AuthParam parameter) {
    return parameter.name().toLowerCase(Locale.ROOT).startsWith("error");
  }

  public boolean offersBearer() {
    return challenges.stream().anyMatch(challenge -> challenge.hasScheme(BEARER));
  }

  private List<Challenge> bearerWith(DenialReason reason) {
    return challenges.stream()
        .filter(challenge -> challenge.hasScheme(BEARER))
        .map(challenge -> error(challenge, reason))
        .toList();
  }

  private static Challenge error(Challenge challenge, DenialReason reason) {
    if (!challenge.hasScheme(BEARER) || challenge.parameter("error").isPresent()) {
      return challenge;
    }
    return switch (reason) {
      case CREDENTIALS_MALFORMED, CREDENTIALS_INVALID -> challenge.with("error", "invalid_token");
      case CREDENTIALS_EXPIRED ->
          challenge
              .with("error", "invalid_token")
              .with("error_description", "The access token expired");
      case CREDENTIALS_AMBIGUOUS -> challenge.with("error", "invalid_request");
      default -> challenge;
    };
  }
}
