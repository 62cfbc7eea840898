package dev.gatehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an endpoint demands of its caller. Immutable.
 *
 * @param kind how much
 * @param roles for {@link Kind#ROLES}: of each set the caller needs one role
 */
record AccessRule(Kind kind, List<Set<String>> roles) {

  /** In ascending strictness, so that the stricter of two is the greater. */
  enum Kind {
    PERMIT,
    AUTHENTICATED,
    ROLES,
    DENY
  }

  static final AccessRule PERMIT = new AccessRule(Kind.PERMIT, List.of());
  static final AccessRule AUTHENTICATED = new AccessRule(Kind.AUTHENTICATED, List.of());
  static final AccessRule DENY = new AccessRule(Kind.DENY, List.of());

  /** "Any authenticated caller" as a role name (Servlet 6.0, section 13.3). */
  static final String ANY_CALLER = "**";

  AccessRule {
    roles = List.copyOf(roles);
  }

  /** Jakarta Annotations: no role at all admits nobody. */
  static AccessRule rolesAllowed(Set<String> roles) {
    if (roles.isEmpty()) {
      return DENY;
    }
    return roles.contains(ANY_CALLER)
        ? AUTHENTICATED
        : new AccessRule(Kind.ROLES, List.of(Set.copyOf(roles)));
  }

  /** The rule that holds where both do. */
  AccessRule and(AccessRule other) {
    if (kind != Kind.ROLES || other.kind != Kind.ROLES) {
      return kind.compareTo(other.kind) >= 0 ? this : other;
    }
    List<Set<String>> both = new ArrayList<>(roles);
    other.roles.stream().filter(set -> !both.contains(set)).forEach(both::add);
    return new AccessRule(Kind.ROLES, both);
  }
}
