package dev.gatehouse;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint demands of its caller. Immutable and thread-safe; equal where it demands the
 * same.
 *
 * <p>Gatehouse makes rules of annotations. Code makes them to compare:
 *
 * <pre>{@code
 * AccessTable table = AccessTable.of(OrderResource.class);
 * assertThat(table.endpoints().get(0).rule(), is(AccessRule.rolesAllowed("admin", "auditor")));
 * }</pre>
 *
 * <p>{@code toString} puts it in words, for example {@code "role admin or auditor, and scope
 * orders:read"}.
 */
public final class AccessRule {

  /** How much a rule demands, in ascending strictness. */
  public enum Kind {
    /** Nothing: everybody may call. */
    PERMIT,
    /** Any caller who is authenticated well enough may call, where it has the scopes. */
    AUTHENTICATED,
    /** The same in certain roles only. */
    ROLES,
    /** Nobody may call. */
    DENY
  }

  private static final AccessRule PERMIT_ALL =
      new AccessRule(Kind.PERMIT, List.of(), Set.of(), List.of(), null);
  private static final AccessRule DENY_ALL =
      new AccessRule(Kind.DENY, List.of(), Set.of(), List.of(), null);
  private static final AccessRule AUTHENTICATED =
      new AccessRule(Kind.AUTHENTICATED, List.of(), Set.of(), List.of(), null);

  /** "Any authenticated caller" as a role name (Servlet 6.0, section 13.3). */
  private static final String ANY_CALLER = "**";

  private final Kind kind;
  private final List<Set<String>> roles;
  private final Set<String> scopes;
  private final List<String> acrValues;
  private final @Nullable Duration maxAge;

  private AccessRule(
      Kind kind,
      List<Set<String>> roles,
      Set<String> scopes,
      List<String> acrValues,
      @Nullable Duration maxAge) {
    this.kind = kind;
    this.roles = List.copyOf(roles);
    this.scopes = scopes;
    this.acrValues = acrValues;
    this.maxAge = maxAge;
  }

  /**
   * The rule of {@code @PermitAll}.
   *
   * @return the rule that lets everybody call, never null
   */
  public static AccessRule permitAll() {
    return PERMIT_ALL;
  }

  /**
   * The rule of {@code @DenyAll}.
   *
   * @return the rule that lets nobody call, never null
   */
  public static AccessRule denyAll() {
    return DENY_ALL;
  }

  /**
   * The rule of {@link Authenticated}.
   *
   * @return the rule that lets any authenticated caller call, never null
   */
  public static AccessRule authenticated() {
    return AUTHENTICATED;
  }

  /**
   * The rule of {@code @RolesAllowed} (Jakarta Annotations 2.1, section 2.11): one of the roles is
   * needed; without any role nobody may call, and {@code "**"} stands for any authenticated caller.
   *
   * @param roles the names of the roles; their order is kept
   * @return the rule, never null
   * @throws NullPointerException if a role is null
   */
  public static AccessRule rolesAllowed(String... roles) {
    Set<String> anyOf = copy(Arrays.asList(roles), "role");
    if (anyOf.isEmpty()) {
      return DENY_ALL;
    }
    return anyOf.contains(ANY_CALLER)
        ? AUTHENTICATED
        : new AccessRule(Kind.ROLES, List.of(anyOf), Set.of(), List.of(), null);
  }

  /**
   * The rule of {@link ScopesRequired}: all the scopes are needed, and so is a caller.
   *
   * @param scopes the names of the OAuth scopes; their order is kept
   * @return the rule, never null
   * @throws NullPointerException if a scope is null
   */
  public static AccessRule scopesRequired(String... scopes) {
    return new AccessRule(
        Kind.AUTHENTICATED, List.of(), copy(Arrays.asList(scopes), "scope"), List.of(), null);
  }

  /**
   * The rule of {@link Authenticated#acr()}: the caller was authenticated in one of these ways.
   *
   * @param acrValues authentication context class references (RFC 9470), the preferred one first
   * @return the rule, never null; where none is named, that of any authenticated caller
   * @throws NullPointerException if a value is null
   */
  public static AccessRule acrRequired(String... acrValues) {
    return new AccessRule(
        Kind.AUTHENTICATED,
        List.of(),
        Set.of(),
        List.copyOf(copy(Arrays.asList(acrValues), "acr")),
        null);
  }

  /**
   * The rule of {@link Authenticated#maxAge()}: the caller was authenticated recently.
   *
   * @param maxAge how long ago at most, to the second
   * @return the rule, never null
   * @throws NullPointerException if {@code maxAge} is null
   * @throws IllegalArgumentException if it is negative
   */
  public static AccessRule maxAgeRequired(Duration maxAge) {
    if (maxAge.isNegative()) {
      throw new IllegalArgumentException("A caller was authenticated zero seconds ago or earlier");
    }
    return new AccessRule(
        Kind.AUTHENTICATED, List.of(), Set.of(), List.of(), maxAge.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Set<String> copy(Collection<String> names, String what) {
    Set<String> copy = new LinkedHashSet<>();
    names.forEach(name -> copy.add(Objects.requireNonNull(name, what)));
    // Most have one name or none: an application has a rule for each of its endpoints.
    return copy.size() > 1 ? Collections.unmodifiableSet(copy) : Set.copyOf(copy);
  }

  /**
   * The rule that holds where both do.
   *
   * @param other the other rule
   * @return the stricter one where one says it all, else one that demands what both demand: nobody
   *     may call where no {@code acr} does for both; never null
   * @throws NullPointerException if {@code other} is null
   */
  public AccessRule and(AccessRule other) {
    if (kind == Kind.PERMIT || other.kind == Kind.DENY) {
      return other;
    }
    if (kind == Kind.DENY || other.kind == Kind.PERMIT || equals(other)) {
      return this;
    }
    List<Set<String>> bothRoles = new ArrayList<>(roles);
    other.roles.stream().filter(anyOf -> !roles.contains(anyOf)).forEach(bothRoles::add);
    List<String> bothAcrValues = common(acrValues, other.acrValues);
    if (bothAcrValues.isEmpty() && !(acrValues.isEmpty() && other.acrValues.isEmpty())) {
      return DENY_ALL;
    }
    Set<String> bothScopes = new LinkedHashSet<>(scopes);
    bothScopes.addAll(other.scopes);
    return new AccessRule(
        bothRoles.isEmpty() ? Kind.AUTHENTICATED : Kind.ROLES,
        bothRoles,
        Collections.unmodifiableSet(bothScopes),
        bothAcrValues,
        shorter(maxAge, other.maxAge));
  }

  /** Those that do for both, where both ask for any. */
  private static List<String> common(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return one.stream().filter(other::contains).toList();
  }

  private static @Nullable Duration shorter(@Nullable Duration one, @Nullable Duration other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  /**
   * How much the rule demands.
   *
   * @return the kind, never null
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The roles: of each of these sets the caller needs one.
   *
   * @return one set or more for {@link Kind#ROLES}, each with a role or more, and none for the
   *     other kinds; unmodifiable, never null
   */
  public List<Set<String>> roles() {
    return roles;
  }

  /**
   * The OAuth scopes that the caller needs, all of them.
   *
   * @return none for {@link Kind#PERMIT} and {@link Kind#DENY}; unmodifiable, never null
   */
  public Set<String> scopes() {
    return scopes;
  }

  /**
   * How the caller must have been authenticated: in one of these ways (RFC 9470, section 3).
   *
   * @return authentication context class references, the preferred one first; empty where any will
   *     do; unmodifiable, never null
   */
  public List<String> acrValues() {
    return acrValues;
  }

  /**
   * How long ago the caller may have been authenticated (RFC 9470, section 3).
   *
   * @return whole seconds; empty where that does not matter
   */
  public Optional<Duration> maxAge() {
    return Optional.ofNullable(maxAge);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessRule rule
        && kind == rule.kind
        && roles.equals(rule.roles)
        && scopes.equals(rule.scopes)
        && acrValues.equals(rule.acrValues)
        && Objects.equals(maxAge, rule.maxAge);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, roles, scopes, acrValues, maxAge);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case PERMIT -> "everybody";
      case DENY -> "nobody";
      case AUTHENTICATED, ROLES -> {
        String demands = demands();
        yield demands.isEmpty() ? "any caller" : demands;
      }
    };
  }

  private String demands() {
    List<String> demands = new ArrayList<>();
    roles.forEach(anyOf -> demands.add("role " + String.join(" or ", anyOf)));
    if (!scopes.isEmpty()) {
      demands.add("scope " + String.join(" and ", scopes));
    }
    if (!acrValues.isEmpty()) {
      demands.add("acr " + String.join(" or ", acrValues));
    }
    if (maxAge != null) {
      demands.add("authenticated within " + maxAge.toSeconds() + " s");
    }
    return String.join(", and ", demands);
  }
}
