package dev.gatehouse;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** What becomes of a caller at a rule. */
enum Decision {
  PASS,
  UNAUTHENTICATED,
  ROLE_MISSING,
  SCOPE_MISSING,
  DENIED;

  /**
   * Decides. Fails closed: whatever the security context throws is thrown on.
   *
   * @param context the caller, null where nobody knows of one
   * @param nobody tells anonymous callers
   */
  static Decision of(AccessRule rule, SecurityContext context, Nobody nobody) {
    return switch (rule.kind()) {
      case PERMIT -> PASS;
      case DENY -> DENIED;
      case AUTHENTICATED, ROLES -> nobody.is(context) ? UNAUTHENTICATED : ofKnown(rule, context);
    };
  }

  /** Roles first: where one is missing, no other token would help (RFC 6750, section 3.1). */
  private static Decision ofKnown(AccessRule rule, SecurityContext context) {
    if (!hasRoles(rule, context)) {
      return ROLE_MISSING;
    }
    return hasScopes(rule, context) ? PASS : SCOPE_MISSING;
  }

  /** The roles and scopes of a rule that a known caller is without, or null where it has them. */
  static String lacking(AccessRule rule, SecurityContext context) {
    StringJoiner lacking = new StringJoiner(" ");
    for (Set<String> anyOf : rule.roles()) {
      if (!hasOne((Names) anyOf, context)) {
        lacking.add("missing-role=" + anyOf.stream().map(LogText::escape).collect(joining("|")));
      }
    }
    Set<String> scopes = rule.scopes().isEmpty() ? Set.of() : CallerScopes.of(context);
    for (String required : rule.scopes()) {
      if (!scopes.contains(required)) {
        lacking.add("missing-scope=" + LogText.escape(required));
      }
    }
    return lacking.length() == 0 ? null : lacking.toString();
  }

  /** Without iterators: a rule keeps nothing but Names. */
  private static boolean hasRoles(AccessRule rule, SecurityContext context) {
    List<Set<String>> roles = rule.roles();
    for (int i = 0; i < roles.size(); i++) {
      if (!hasOne((Names) roles.get(i), context)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOne(Names anyOf, SecurityContext context) {
    for (int i = 0; i < anyOf.size(); i++) {
      if (context.isUserInRole(anyOf.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasScopes(AccessRule rule, SecurityContext context) {
    Names required = (Names) rule.scopes();
    if (required.isEmpty()) {
      return true;
    }
    Set<String> scopes = CallerScopes.of(context);
    for (int i = 0; i < required.size(); i++) {
      if (!scopes.contains(required.get(i))) {
        return false;
      }
    }
    return true;
  }
}
