package dev.gatehouse.internal.cdi;

import dev.gatehouse.internal.caller.ScopeClaims;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.JsonString;
import jakarta.security.enterprise.identitystore.openid.AccessToken;
import jakarta.security.enterprise.identitystore.openid.IdentityToken;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of a caller who has logged in by Jakarta Security's OpenID Connect (3.0, section
 * 2.4.4).
 *
 * <p>The bean that has them lives in the session, and on Payara it is there in every application:
 * whoever calls a proxy for it begins a session for callers that had none. So it is taken from the
 * session, and where that has none made for this moment alone: Open Liberty's bean reads what it
 * has from the caller.
 */
final class OpenIdScopes {

  private OpenIdScopes() {}

  static Optional<Set<String>> of(Principal principal) {
    BeanManager manager = BeanManagers.current();
    Bean<?> bean = manager == null ? null : manager.resolve(manager.getBeans(OpenIdContext.class));
    return manager == null || bean == null ? Optional.empty() : of(manager, bean, principal);
  }

  private static <T> Optional<Set<String>> of(
      BeanManager manager, Bean<T> bean, Principal principal) {
    T kept;
    try {
      Context context = manager.getContext(bean.getScope());
      kept = context.get(bean);
    } catch (ContextNotActiveException noSession) {
      kept = null;
    }
    if (kept != null) {
      return scopes((OpenIdContext) kept, principal);
    }
    CreationalContext<T> creation = manager.createCreationalContext(bean);
    T made = bean.create(creation);
    try {
      return made == null ? Optional.empty() : scopes((OpenIdContext) made, principal);
    } finally {
      bean.destroy(made, creation);
    }
  }

  /** Its claims first: Open Liberty's getScope() takes for granted that the claim is a text. */
  private static Optional<Set<String>> scopes(OpenIdContext context, Principal principal) {
    AccessToken token = context.getAccessToken();
    if (token == null || !isOf(context, token, principal.getName())) {
      return Optional.empty();
    }
    Optional<Set<String>> claimed = ScopeClaims.of(token::getClaim);
    return claimed.isPresent() ? claimed : Optional.ofNullable(token.getScope());
  }

  /**
   * Whether it is about this caller: within a session somebody else may be known by other means.
   * Which claim names the caller is for the application to choose.
   */
  private static boolean isOf(OpenIdContext context, AccessToken token, String name) {
    IdentityToken identity = context.getIdentityToken();
    return identity != null && says(identity.getClaims(), name)
        || says(token.getClaims(), name)
        || says(context.getClaimsJson(), name);
  }

  private static boolean says(@Nullable Map<String, ?> claims, String name) {
    return claims != null
        && claims.values().stream()
            .anyMatch(
                claim -> name.equals(claim instanceof JsonString json ? json.getString() : claim));
  }
}
