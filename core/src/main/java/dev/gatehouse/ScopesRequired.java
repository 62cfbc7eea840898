package dev.gatehouse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only callers whose access token has all of these OAuth scopes (RFC 6749, section 3.3) may call
 * this resource method, or the resource methods of this class. Others get 403 with the reason
 * {@code scope-missing}; the Bearer challenge and the body name the scopes (RFC 6750, section 3.1).
 *
 * <p>The scopes are those of the {@link dev.gatehouse.authentication.Caller}. Where the server
 * authenticates by MicroProfile JWT they are those in the {@code scope} claim of the token (RFC
 * 8693, section 4.2), a text or an array, and where it has none those in {@code scp}; where by
 * Jakarta Security's OpenID Connect, those in the same claims of the access token that the caller
 * has logged in with, else those that came with it. A caller of any other kind has none, unless a
 * {@link dev.gatehouse.authentication.ScopeProvider} tells them.
 *
 * <p>An annotation on the method replaces those of the class. On one element it adds to {@link
 * Authenticated}, which it includes, and to {@link jakarta.annotation.security.RolesAllowed}: both
 * must hold. Beside {@code @PermitAll} or {@code @DenyAll} it contradicts them; then, and where a
 * scope is blank or not one that RFC 6749 allows, the application does not start.
 *
 * <pre>{@code
 * @GET
 * @ScopesRequired("orders:read")
 * public List<Order> list() { ... }
 *
 * @POST
 * @RolesAllowed("customer")
 * @ScopesRequired({"orders:read", "orders:write"})   // the role, and both scopes
 * public Response create(Order order) { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ScopesRequired {

  /**
   * The scopes that a caller needs, all of them.
   *
   * @return at least one, each of printable US-ASCII without space, quote and backslash
   */
  String[] value();
}
