package dev.gatehouse.contract.harmless.mechanism;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What the mechanisms with a key do: the header {@code X-Key} names the caller. */
final class KeyCheck {

  private KeyCheck() {}

  static AuthenticationStatus check(HttpServletRequest request, HttpMessageContext context) {
    String key = request.getHeader("X-Key");
    if (key == null && !context.isProtected()) {
      return context.doNothing();
    }
    return logIn(key, context, "ApiKey realm=\"beta\"");
  }

  /** Bob is an admin, alice a user, and nobody else is let in. */
  static AuthenticationStatus logIn(String name, HttpMessageContext context, String challenge) {
    if ("bob".equals(name)) {
      return context.notifyContainerAboutLogin(new CallerPrincipal(name), Set.of("user", "admin"));
    }
    if ("alice".equals(name)) {
      return context.notifyContainerAboutLogin(new CallerPrincipal(name), Set.of("user"));
    }
    context.getResponse().setHeader("WWW-Authenticate", challenge);
    return context.responseUnauthorized();
  }
}
