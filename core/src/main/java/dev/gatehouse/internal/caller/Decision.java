package dev.gatehouse.internal.caller;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.text.LogText;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What becomes of a caller at a rule. */
public enum Decision {
  PASS,
  UNAUTHENTICATED,
  AUTHENTICATION_INSUFFICIENT,
  ROLE_MISSING,
  SCOPE_MISSING,
  DENIED;

  /**
   * What is decided whoever the caller is: {@link #UNAUTHENTICATED} where the caller counts.
   *
   * <p>Nobody is asked to authenticate where nobody may.
   */
  public static Decision withoutCaller(AccessRule rule) {
    return switch (rule.kind()) {
      case PERMIT -> PASS;
      case DENY -> DENIED;
      case AUTHENTICATED, ROLES -> UNAUTHENTICATED;
    };
  }

  /**
   * Decides. Fails closed: whatever the security context throws is thrown on.
   *
   * @param context the caller, null where nobody knows of one
   * @param nobody tells anonymous callers
   * @param scopes tells which scopes a caller is without
   */
  public static Decision of(
      AccessRule rule, @Nullable SecurityContext context, Nobody nobody, ScopeCheck scopes) {
    Decision decided = withoutCaller(rule);
    return decided != UNAUTHENTICATED || context == null || nobody.is(context)
        ? decided
        : ofKnown(rule, context, scopes);
  }

  /**
   * How the caller was authenticated first: whatever it lacks besides may come with the next token
   * (RFC 9470, section 3). Then roles: where one is missing, no other token would help (RFC 6750,
   * section 3.1).
   */
  private static Decision ofKnown(AccessRule rule, SecurityContext context, ScopeCheck scopes) {
    if (!hasAcr(rule, context) || !isRecent(rule, context)) {
      return AUTHENTICATION_INSUFFICIENT;
    }
    if (!hasRoles(rule, context)) {
      return ROLE_MISSING;
    }
    return scopes.covers(rule, context) ? PASS : SCOPE_MISSING;
  }

  private static boolean hasAcr(AccessRule rule, SecurityContext context) {
    if (rule.acrValues().isEmpty()) {
      return true;
    }
    String acr = CallerClaims.acr(context);
    return acr != null && rule.acrValues().contains(acr);
  }

  private static boolean isRecent(AccessRule rule, SecurityContext context) {
    Duration maxAge = rule.maxAge().orElse(null);
    if (maxAge == null) {
      return true;
    }
    Instant authenticated = CallerClaims.authenticationTime(context);
    return authenticated != null && !authenticated.isBefore(Instant.now().minus(maxAge));
  }

  /** What a known caller is without of all that a rule demands, or null where it has it. */
  public static @Nullable String lacking(
      AccessRule rule, SecurityContext context, ScopeCheck scopes) {
    StringJoiner lacking = new StringJoiner(" ");
    if (!hasAcr(rule, context)) {
      lacking.add(
          "missing-acr=" + rule.acrValues().stream().map(LogText::escape).collect(joining("|")));
    }
    if (!isRecent(rule, context)) {
      lacking.add("max-age=" + rule.maxAge().orElseThrow().toSeconds());
    }
    for (Set<String> anyOf : rule.roles()) {
      if (!hasOne(anyOf, context)) {
        lacking.add("missing-role=" + anyOf.stream().map(LogText::escape).collect(joining("|")));
      }
    }
    for (String scope : scopes.missing(rule, context)) {
      lacking.add("missing-scope=" + LogText.escape(scope));
    }
    return lacking.length() == 0 ? null : lacking.toString();
  }

  private static boolean hasRoles(AccessRule rule, SecurityContext context) {
    for (Set<String> anyOf : rule.roles()) {
      if (!hasOne(anyOf, context)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOne(Set<String> anyOf, SecurityContext context) {
    for (String role : anyOf) {
      if (context.isUserInRole(role)) {
        return true;
      }
    }
    return false;
  }
}
