package dev.gatehouse.jwt;

import java.security.Principal;
import java.util.Map;

/**
 * The caller that a token speaks for: what {@link
 * jakarta.ws.rs.core.SecurityContext#getUserPrincipal()} returns. Immutable and thread-safe, as
 * long as nobody changes what is within the claims.
 *
 * <pre>{@code
 * if (securityContext.getUserPrincipal() instanceof TokenPrincipal caller) {
 *   String tenant = (String) caller.claims().get("tenant");
 * }
 * }</pre>
 */
public final class TokenPrincipal implements Principal {

  private final String name;
  private final Map<String, Object> claims;

  TokenPrincipal(String name, Map<String, Object> claims) {
    this.name = name;
    this.claims = claims;
  }

  @Override
  public String getName() {
    return name;
  }

  /**
   * What the token says, or the authorization server of it. Times that RFC 7519 defines, {@code
   * exp} for example, are a {@link java.util.Date}, {@code aud} is a {@link java.util.List}.
   *
   * @return claims by name, unmodifiable, never null
   */
  public Map<String, Object> claims() {
    return claims;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenPrincipal principal
        && name.equals(principal.name)
        && claims.equals(principal.claims);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** {@return the name: no claims get into a log by this} */
  @Override
  public String toString() {
    return name;
  }
}
