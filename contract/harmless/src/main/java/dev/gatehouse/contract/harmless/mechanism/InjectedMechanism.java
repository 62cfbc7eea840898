package dev.gatehouse.contract.harmless.mechanism;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Has no constructor but the one that CDI fills. */
@Dependent
public class InjectedMechanism implements HttpAuthenticationMechanism {

  private final Keys keys;

  @Inject
  InjectedMechanism(Keys keys) {
    this.keys = keys;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return keys.check(request, context);
  }
}
