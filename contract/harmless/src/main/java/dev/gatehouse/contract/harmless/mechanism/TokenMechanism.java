package dev.gatehouse.contract.harmless.mechanism;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Bearer, with words of its own. */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {

  private static final String CHALLENGE = "Bearer realm=\"api\"";
  private static final String SERVER = ", as_uri=\"https://as.example\"";

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String credentials = request.getHeader("Authorization");
    if (credentials == null) {
      return context.isProtected()
          ? KeyCheck.logIn(null, context, CHALLENGE + SERVER)
          : context.doNothing();
    }
    String revoked = ", error=\"invalid_token\", error_description=\"The token was revoked\"";
    return KeyCheck.logIn(credentials.substring(7), context, CHALLENGE + revoked + SERVER);
  }
}
