package dev.gatehouse.authentication;

import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authenticated caller and what is known of it. Immutable and thread-safe, as far as the
 * principal is.
 *
 * <pre>{@code
 * Caller.of("alice", "customer", "admin")        // alice in two roles
 * Caller.builder(token)                          // a principal of the application's own
 *     .roles(token.groups())
 *     .scopes("orders:read")
 *     .acr("phr").authenticationTime(token.authTime())
 *     .build()
 * }</pre>
 */
public final class Caller {

  private final Principal principal;
  private final Set<String> roles;
  private final Set<String> scopes;
  private final @Nullable String acr;
  private final @Nullable Instant authenticationTime;

  private Caller(Builder builder) {
    this.principal = builder.principal;
    this.roles = Collections.unmodifiableSet(new LinkedHashSet<>(builder.roles));
    this.scopes = Collections.unmodifiableSet(new LinkedHashSet<>(builder.scopes));
    this.acr = builder.acr;
    this.authenticationTime = builder.authenticationTime;
  }

  /**
   * A caller with a principal that has a name and nothing else.
   *
   * @param name the caller's name
   * @param roles the names of the caller's roles; the same one twice counts once
   * @return the caller, never null
   * @throws NullPointerException if an argument or a role is null
   */
  public static Caller of(String name, String... roles) {
    return builder(name).roles(roles).build();
  }

  /**
   * A caller of whom more is known.
   *
   * @param principal what {@link jakarta.ws.rs.core.SecurityContext#getUserPrincipal()} returns
   * @return a new builder, never null
   * @throws NullPointerException if {@code principal} is null
   */
  public static Builder builder(Principal principal) {
    return new Builder(principal);
  }

  /**
   * A caller with a principal that has a name and nothing else.
   *
   * @param name the caller's name
   * @return a new builder, never null
   * @throws NullPointerException if {@code name} is null
   */
  public static Builder builder(String name) {
    return new Builder(new NamedPrincipal(name));
  }

  /**
   * Who it is.
   *
   * @return the principal, never null
   */
  public Principal principal() {
    return principal;
  }

  /**
   * The names of the caller's roles, compared exactly.
   *
   * @return an unmodifiable set, never null
   */
  public Set<String> roles() {
    return roles;
  }

  /**
   * The OAuth scopes that the caller's token covers (RFC 6749, section 3.3), compared exactly.
   *
   * @return an unmodifiable set, never null
   */
  public Set<String> scopes() {
    return scopes;
  }

  /**
   * How strongly the caller was authenticated: the authentication context class reference (RFC
   * 9470, section 6; OpenID Connect Core 1.0, section 2).
   *
   * @return for example {@code phr}; empty where nobody has said
   */
  public Optional<String> acr() {
    return Optional.ofNullable(acr);
  }

  /**
   * When the caller was authenticated, as opposed to when a token was made (RFC 9470, section 6:
   * {@code auth_time}).
   *
   * @return the time; empty where nobody has said
   */
  public Optional<Instant> authenticationTime() {
    return Optional.ofNullable(authenticationTime);
  }

  /**
   * Whether the caller is in a role.
   *
   * @param role the role's name, compared exactly
   * @return true if it is
   * @throws NullPointerException if {@code role} is null
   */
  public boolean isInRole(String role) {
    return roles.contains(Objects.requireNonNull(role, "role"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Caller caller
        && principal.equals(caller.principal)
        && roles.equals(caller.roles)
        && scopes.equals(caller.scopes)
        && Objects.equals(acr, caller.acr)
        && Objects.equals(authenticationTime, caller.authenticationTime);
  }

  @Override
  public int hashCode() {
    return Objects.hash(principal, roles, scopes, acr, authenticationTime);
  }

  /** {@return the principal's name, its roles and scopes} */
  @Override
  public String toString() {
    return "Caller[" + principal.getName() + ", roles=" + roles + ", scopes=" + scopes + "]";
  }

  /** Builds a {@link Caller}. Not thread-safe. */
  public static final class Builder {

    private final Principal principal;
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<String> scopes = new LinkedHashSet<>();
    private @Nullable String acr;
    private @Nullable Instant authenticationTime;

    private Builder(Principal principal) {
      this.principal =
          Objects.requireNonNull(
              principal, "principal is null: an authenticated caller has one (SecurityContext)");
    }

    /**
     * Adds roles.
     *
     * @param names the names of the caller's roles; the same one twice counts once
     * @return this
     * @throws NullPointerException if the names or one of them is null
     */
    public Builder roles(String... names) {
      return roles(Arrays.asList(names));
    }

    /**
     * Adds roles.
     *
     * @param names the names of the caller's roles; the same one twice counts once
     * @return this
     * @throws NullPointerException if the names or one of them is null
     */
    public Builder roles(Collection<String> names) {
      names.forEach(name -> roles.add(Objects.requireNonNull(name, "role")));
      return this;
    }

    /**
     * Adds scopes.
     *
     * @param names the scopes of the caller's token; the same one twice counts once
     * @return this
     * @throws NullPointerException if the names or one of them is null
     */
    public Builder scopes(String... names) {
      return scopes(Arrays.asList(names));
    }

    /**
     * Adds scopes.
     *
     * @param names the scopes of the caller's token; the same one twice counts once
     * @return this
     * @throws NullPointerException if the names or one of them is null
     */
    public Builder scopes(Collection<String> names) {
      names.forEach(name -> scopes.add(Objects.requireNonNull(name, "scope")));
      return this;
    }

    /**
     * Says how strongly the caller was authenticated.
     *
     * @param reference the authentication context class reference
     * @return this
     * @throws NullPointerException if {@code reference} is null
     */
    public Builder acr(String reference) {
      this.acr = Objects.requireNonNull(reference, "reference");
      return this;
    }

    /**
     * Says when the caller was authenticated.
     *
     * @param time the time
     * @return this
     * @throws NullPointerException if {@code time} is null
     */
    public Builder authenticationTime(Instant time) {
      this.authenticationTime = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * The caller.
     *
     * @return a new one with what was said so far, never null
     */
    public Caller build() {
      return new Caller(this);
    }
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
