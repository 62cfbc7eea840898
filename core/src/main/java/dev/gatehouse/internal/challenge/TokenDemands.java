package dev.gatehouse.internal.challenge;

import dev.gatehouse.AccessRule;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.Scheme;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint demands of an access token, as a challenge names it. Immutable and thread-safe.
 *
 * @param scopes all of them (RFC 6750, section 3)
 * @param acrValues one of them (RFC 9470, section 3)
 * @param maxAge null where it does not matter (RFC 9470, section 3)
 */
public record TokenDemands(Set<String> scopes, List<String> acrValues, @Nullable Duration maxAge) {

  public static final TokenDemands NONE = new TokenDemands(Set.of(), List.of(), null);

  public static TokenDemands of(AccessRule rule) {
    return new TokenDemands(rule.scopes(), rule.acrValues(), rule.maxAge().orElse(null));
  }

  /**
   * The scopes alone: who is not known has not been authenticated at all yet.
   *
   * @param rule null where it is not known
   */
  public static TokenDemands scopesOf(@Nullable AccessRule rule) {
    return rule == null || rule.scopes().isEmpty()
        ? NONE
        : new TokenDemands(rule.scopes(), List.of(), null);
  }

  public boolean isNothing() {
    return scopes.isEmpty() && acrValues.isEmpty() && maxAge == null;
  }

  /** The scopes, separated by spaces. */
  public String scope() {
    return String.join(" ", scopes);
  }

  /** A challenge that names the scopes, where its scheme has a place for them. */
  public Challenge withScope(Challenge challenge) {
    return scopes.isEmpty() || !Scheme.of(challenge).isOfOAuth()
        ? challenge
        : without(Set.of("scope"), challenge).with("scope", scope());
  }

  /** A challenge of OAuth that names all that is demanded. */
  public Challenge withAuthentication(Challenge challenge) {
    Challenge naming = without(Set.of("acr_values", "max_age"), withScope(challenge));
    for (Map.Entry<String, Object> demand : authentication().entrySet()) {
      naming = naming.with(demand.getKey(), String.valueOf(demand.getValue()));
    }
    return naming;
  }

  /** How the caller must have been authenticated, by the names that challenges use. */
  public Map<String, Object> authentication() {
    Map<String, Object> demands = new LinkedHashMap<>();
    if (!acrValues.isEmpty()) {
      demands.put("acr_values", String.join(" ", acrValues));
    }
    if (maxAge != null) {
      demands.put("max_age", maxAge.toSeconds());
    }
    return demands;
  }

  /** A challenge of OAuth without what it says of an error. */
  public static Challenge withoutError(Challenge challenge) {
    return Scheme.of(challenge).keeping(parameter -> !Scheme.isError(parameter), challenge);
  }

  private static Challenge without(Set<String> names, Challenge challenge) {
    return Scheme.of(challenge)
        .keeping(
            parameter -> names.stream().noneMatch(parameter.name()::equalsIgnoreCase), challenge);
  }
}
