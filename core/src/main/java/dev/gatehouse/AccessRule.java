package dev.gatehouse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an endpoint demands of its caller. Immutable and thread-safe.
 *
 * <p>{@code toString} puts it in words, for example {@code "role admin or auditor, and scope
 * orders:read"}.
 *
 * @param kind how much, never null
 * @param roles of each of these sets the caller needs one role; there is one or more for {@link
 *     Kind#ROLES}, and none for the other kinds; never null
 * @param scopes the OAuth scopes that the caller needs, all of them; none for {@link Kind#PERMIT}
 *     and {@link Kind#DENY}; never null
 */
public record AccessRule(Kind kind, List<Set<String>> roles, Set<String> scopes) {

  /** How much a rule demands, in ascending strictness. */
  public enum Kind {
    /** Nothing: everybody may call. */
    PERMIT,
    /** Any authenticated caller may call, where it has the scopes. */
    AUTHENTICATED,
    /** An authenticated caller in certain roles may call, where it has the scopes. */
    ROLES,
    /** Nobody may call. */
    DENY
  }

  static final AccessRule PERMIT = new AccessRule(Kind.PERMIT, List.of(), Set.of());
  static final AccessRule AUTHENTICATED = new AccessRule(Kind.AUTHENTICATED, List.of(), Set.of());
  static final AccessRule DENY = new AccessRule(Kind.DENY, List.of(), Set.of());

  /** "Any authenticated caller" as a role name (Servlet 6.0, section 13.3). */
  static final String ANY_CALLER = "**";

  /**
   * Creates a rule; the collections are copied, and keep their order.
   *
   * @param kind how much it demands
   * @param roles sets of which the caller needs one role each
   * @param scopes what the caller needs all of
   * @throws NullPointerException where an argument, a role or a scope is null
   * @throws IllegalArgumentException where the kind does not go with the roles or the scopes, or a
   *     set of roles is empty or has the role {@code "**"}, which is what {@link
   *     Kind#AUTHENTICATED} says
   */
  public AccessRule {
    Objects.requireNonNull(kind, "kind");
    roles = roles.stream().distinct().<Set<String>>map(Names::of).toList();
    scopes = Names.of(scopes);
    if (roles.isEmpty() == (kind == Kind.ROLES) || roles.contains(Set.<String>of())) {
      throw new IllegalArgumentException(
          "A rule of kind ROLES has sets of roles, each with a role in it, and no other has any;"
              + " this is "
              + kind
              + " with "
              + roles);
    }
    if (roles.stream().anyMatch(anyOf -> anyOf.contains(ANY_CALLER))) {
      throw new IllegalArgumentException(
          "The role ** stands for any caller: make a rule of kind AUTHENTICATED of it");
    }
    if (!scopes.isEmpty() && (kind == Kind.PERMIT || kind == Kind.DENY)) {
      throw new IllegalArgumentException(
          "Scopes are for authenticated callers, and a rule of kind " + kind + " asks for none");
    }
  }

  /** Jakarta Annotations: no role at all admits nobody. */
  static AccessRule rolesAllowed(Set<String> roles) {
    if (roles.isEmpty()) {
      return DENY;
    }
    return roles.contains(ANY_CALLER)
        ? AUTHENTICATED
        : new AccessRule(Kind.ROLES, List.of(roles), Set.of());
  }

  static AccessRule scopesRequired(Set<String> scopes) {
    return new AccessRule(Kind.AUTHENTICATED, List.of(), scopes);
  }

  /** The rule that holds where both do. */
  AccessRule and(AccessRule other) {
    if (kind == Kind.PERMIT || other.kind == Kind.DENY) {
      return other;
    }
    if (kind == Kind.DENY || other.kind == Kind.PERMIT || equals(other)) {
      return this;
    }
    List<Set<String>> bothRoles = new ArrayList<>(roles);
    bothRoles.addAll(other.roles);
    Set<String> bothScopes = new LinkedHashSet<>(scopes);
    bothScopes.addAll(other.scopes);
    return new AccessRule(
        bothRoles.isEmpty() ? Kind.AUTHENTICATED : Kind.ROLES, bothRoles, bothScopes);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case PERMIT -> "everybody";
      case DENY -> "nobody";
      case AUTHENTICATED -> scopes.isEmpty() ? "any caller" : scopeText();
      case ROLES ->
          Stream.concat(
                  roles.stream().map(anyOf -> "role " + String.join(" or ", anyOf)),
                  scopes.isEmpty() ? Stream.empty() : Stream.of(scopeText()))
              .collect(Collectors.joining(", and "));
    };
  }

  private String scopeText() {
    return "scope " + String.join(" and ", scopes);
  }
}
