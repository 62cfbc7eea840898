package dev.gatehouse.authentication;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the OAuth scopes of callers whom a server authenticates and of whom Gatehouse does not know
 * them, and which scope includes which others.
 *
 * <p>For a server's principal it is asked first. Where it returns empty, Gatehouse looks itself: at
 * the claims {@code scope} and {@code scp} of MicroProfile JWT's token, and at the access token of
 * Jakarta Security's {@code OpenIdContext}. What an {@link Authenticator} has put into a {@link
 * Caller} stands, and no provider is asked for its scopes; {@link #covers} counts there as well.
 *
 * <pre>{@code
 * // Open Liberty's OpenID Connect client, whose principal says nothing of the token: after a login
 * principal -> Optional.ofNullable(PropagationHelper.getScopes())
 *     .map(scopes -> Set.copyOf(List.of(scopes.split(" "))))
 * // ... and where a token is sent (inboundPropagation)
 * principal -> Optional.ofNullable(PropagationHelper.getIdToken())
 *     .map(token -> (String) token.getClaim("scope"))
 *     .map(scopes -> Set.copyOf(List.of(scopes.split(" "))))
 *
 * // "orders:write" includes "orders:read"
 * new ScopeProvider() {
 *   @Override
 *   public Optional<Set<String>> scopes(Principal principal) {
 *     return Optional.empty();
 *   }
 *
 *   @Override
 *   public boolean covers(Set<String> granted, String required) {
 *     return granted.contains(required)
 *         || required.endsWith(":read") && granted.contains(required.replace(":read", ":write"));
 *   }
 * }
 * }</pre>
 *
 * <p>It is only asked where an endpoint has {@link dev.gatehouse.ScopesRequired} and the caller is
 * known, by the thread of the request, possibly more than once for a request; nothing of what it
 * returns is kept. Implementations are called by many threads at once and must be thread-safe.
 */
@FunctionalInterface
public interface ScopeProvider {

  /**
   * The scopes that the access token of a caller covers (RFC 6749, section 3.3).
   *
   * @param principal as the server or a filter of the application shows it, never null or nobody
   * @return the scopes, or empty where this provider does not know such principals; never null
   * @throws Exception if the scopes cannot be found at the moment. The request is answered with
   *     503, never with 401 or 403; a {@link jakarta.ws.rs.ServiceUnavailableException} names the
   *     {@code Retry-After}. The exception is logged and never shown to the client.
   */
  Optional<Set<String>> scopes(Principal principal) throws Exception;

  /**
   * Whether a caller's scopes are enough for one that an endpoint asks for. By default they have to
   * contain it, compared exactly.
   *
   * @param granted all scopes of the caller, unmodifiable, never null
   * @param required one scope of {@link dev.gatehouse.ScopesRequired}, never null
   * @return true where they include it
   * @throws Exception as for {@link #scopes}
   */
  default boolean covers(Set<String> granted, String required) throws Exception {
    return granted.contains(required);
  }
}
