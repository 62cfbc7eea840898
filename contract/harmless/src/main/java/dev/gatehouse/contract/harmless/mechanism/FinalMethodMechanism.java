package dev.gatehouse.contract.harmless.mechanism;

import jakarta.enterprise.context.Dependent;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Its method cannot be overridden. */
@Dependent
public class FinalMethodMechanism implements HttpAuthenticationMechanism {

  @Override
  public final AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return KeyCheck.check(request, context);
  }
}
