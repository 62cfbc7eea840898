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
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Authenticated {}
