package dev.gatehouse.contract.harmless.mechanism;

import jakarta.enterprise.context.Dependent;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;

/** Something to inject. */
@Dependent
class Keys {

  AuthenticationStatus check(HttpServletRequest request, HttpMessageContext context) {
    return KeyCheck.check(request, context);
  }
}
