package dev.gatehouse;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;
import java.util.function.Predicate;

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
   * @param nobody tells principals that stand for an anonymous caller
   */
  static Decision of(AccessRule rule, SecurityContext context, Predicate<Principal> nobody) {
    return switch (rule.kind()) {
      case PERMIT -> PASS;
      case DENY -> DENIED;
      case AUTHENTICATED, ROLES ->
          isAnonymous(context, nobody) ? UNAUTHENTICATED : ofKnown(rule, context);
    };
  }

  /** Roles first: where one is missing, no other token would help (RFC 6750, section 3.1). */
  private static Decision ofKnown(AccessRule rule, SecurityContext context) {
    if (!hasRoles(rule, context)) {
      return ROLE_MISSING;
    }
    return hasScopes(rule, context) ? PASS : SCOPE_MISSING;
  }

  static boolean isAnonymous(SecurityContext context, Predicate<Principal> nobody) {
    return isAnonymous(context == null ? null : context.getUserPrincipal(), nobody);
  }

  static boolean isAnonymous(Principal principal, Predicate<Principal> nobody) {
    return principal == null || nobody.test(principal);
  }

  private static boolean hasRoles(AccessRule rule, SecurityContext context) {
    for (Set<String> anyOf : rule.roles()) {
      if (!hasOne(anyOf, context)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasScopes(AccessRule rule, SecurityContext context) {
    return rule.scopes().isEmpty() || CallerScopes.of(context).containsAll(rule.scopes());
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
