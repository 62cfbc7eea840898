package dev.gatehouse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Any authenticated caller may call this resource method, or the resource methods of this class.
 *
 * <p>It joins {@link jakarta.annotation.security.RolesAllowed}, {@link
 * jakarta.annotation.security.PermitAll} and {@link jakarta.annotation.security.DenyAll}: an
 * annotation on the method replaces those of the class. Beside {@code @RolesAllowed} on the same
 * element both must hold; beside {@code @PermitAll} or {@code @DenyAll} it contradicts them, and
 * the application does not start.
 *
 * <pre>{@code
 * @Path("orders")
 * @Authenticated
 * public class OrderResource {
 *   @GET
 *   public List<Order> list() { ... }          // any caller that is known
 *
 *   @DELETE
 *   @RolesAllowed("admin")
 *   public void deleteAll() { ... }            // admins only
 *
 *   @POST
 *   @Path("payment")
 *   @Authenticated(acr = "phr", maxAge = 300)  // who has used a phishing-resistant key just now
 *   public void pay(Payment payment) { ... }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Authenticated {

  /**
   * How the caller must have been authenticated: in one of these ways, by their authentication
   * context class references. Who was authenticated otherwise, or nobody knows how, gets a 401
   * {@code authentication-insufficient}, whose Bearer or DPoP challenge names them as {@code
   * acr_values} (RFC 9470, section 3).
   *
   * @return the preferred one first; none where any will do
   */
  String[] acr() default {};

  /**
   * How many seconds ago the caller may have been authenticated at most. Whose authentication is
   * older, or of an age that nobody knows, gets a 401 {@code authentication-insufficient}, whose
   * Bearer or DPoP challenge names it as {@code max_age} (RFC 9470, section 3).
   *
   * @return seconds; {@code -1} where it does not matter
   */
  int maxAge() default -1;
}
