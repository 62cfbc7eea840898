package dev.gatehouse.internal.caller;

import dev.gatehouse.authentication.Caller;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The security context of a caller that an authenticator accepted, or of nobody.
 *
 * @param caller null for nobody: the server may know a caller by other means, but the credentials
 *     of this request were refused
 * @param scheme of the credentials, null for nobody
 */
public record CallerSecurityContext(
    @Nullable Caller caller, @Nullable String scheme, boolean secure) implements SecurityContext {

  /** "Any authenticated caller" as a role name (Servlet 6.0, section 13.3). */
  public static final String ANY_CALLER = "**";

  static CallerSecurityContext of(Caller caller, String scheme, @Nullable SecurityContext server) {
    return new CallerSecurityContext(caller, scheme, server != null && server.isSecure());
  }

  public static CallerSecurityContext nobody(@Nullable SecurityContext server) {
    return new CallerSecurityContext(null, null, server != null && server.isSecure());
  }

  @Override
  public @Nullable Principal getUserPrincipal() {
    return caller == null ? null : caller.principal();
  }

  @Override
  public boolean isUserInRole(String role) {
    return caller != null && role != null && (caller.isInRole(role) || role.equals(ANY_CALLER));
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  /** Upper case, as {@link SecurityContext#BASIC_AUTH} and its like. */
  @Override
  public @Nullable String getAuthenticationScheme() {
    return scheme == null ? null : scheme.toUpperCase(Locale.ROOT);
  }
}
