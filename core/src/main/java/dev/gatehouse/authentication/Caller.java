package dev.gatehouse.authentication;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An authenticated caller and what is known of it. Immutable and thread-safe, as far as the
 * principal is.
 *
 * <p>{@code Caller.of("alice", "customer", "admin")} is alice in two roles; {@code
 * Caller.of("alice").withScopes("orders:read")} is alice with a token for one scope.
 *
 * @param principal what {@link jakarta.ws.rs.core.SecurityContext#getUserPrincipal()} returns,
 *     never null
 * @param roles the names of the caller's roles, compared exactly, never null
 * @param scopes the OAuth scopes that the caller's token covers (RFC 6749, section 3.3), compared
 *     exactly, never null
 */
public record Caller(Principal principal, Set<String> roles, Set<String> scopes) {

  /**
   * Creates a caller; roles and scopes are copied.
   *
   * @param principal who it is
   * @param roles the names of the caller's roles
   * @param scopes the scopes of the caller's token
   * @throws NullPointerException where an argument, a role or a scope is null
   */
  public Caller {
    Objects.requireNonNull(
        principal, "principal is null: an authenticated caller has one (SecurityContext)");
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /**
   * Creates a caller without scopes; the roles are copied.
   *
   * @param principal who it is
   * @param roles the names of the caller's roles
   * @throws NullPointerException where an argument or a role is null
   */
  public Caller(Principal principal, Set<String> roles) {
    this(principal, roles, Set.of());
  }

  /**
   * A caller with a principal that has a name and nothing else.
   *
   * @param name the caller's name
   * @param roles the names of the caller's roles; the same one twice counts once
   * @return the caller, never null
   * @throws NullPointerException where an argument or a role is null
   */
  public static Caller of(String name, String... roles) {
    return new Caller(new NamedPrincipal(name), Set.copyOf(List.of(roles)));
  }

  /**
   * The same caller, with these scopes and no others.
   *
   * @param scopes the scopes of the caller's token; the same one twice counts once
   * @return the caller, never null
   * @throws NullPointerException where an argument or a scope is null
   */
  public Caller withScopes(String... scopes) {
    return new Caller(principal, roles, Set.copyOf(List.of(scopes)));
  }

  /**
   * Whether the caller is in a role.
   *
   * @param role the role's name, compared exactly
   * @return true where it is
   * @throws NullPointerException where {@code role} is null
   */
  public boolean isInRole(String role) {
    return roles.contains(role);
  }

  private record NamedPrincipal(String name) implements Principal {

    private NamedPrincipal {
      Objects.requireNonNull(name, "name is null: an authenticated caller has one");
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
