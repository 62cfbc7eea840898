package dev.gatehouse.contract.harmless.mechanism;

import jakarta.inject.Singleton;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Only CDI can make it. */
@Singleton
public class PrivateConstructorMechanism implements HttpAuthenticationMechanism {

  private PrivateConstructorMechanism() {}

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return KeyCheck.check(request, context);
  }
}
