package dev.gatehouse.contract.harmless.mechanism;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Negotiate as RFC 4559 has it: two requests, and a last token with the answer to the second. */
@ApplicationScoped
public class NegotiateMechanism implements HttpAuthenticationMechanism {

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String credentials = request.getHeader("Authorization");
    if (credentials == null) {
      return context.isProtected() ? ask(response, context, "Negotiate") : context.doNothing();
    }
    if (credentials.equals("Negotiate Zmlyc3Q=")) {
      return ask(response, context, "Negotiate bW9yZQ==");
    }
    if (credentials.equals("Negotiate c2Vjb25k")) {
      // RFC 4559, section 5: the last token comes with the answer that was asked for.
      response.setHeader("WWW-Authenticate", "Negotiate bGFzdA==");
      return context.notifyContainerAboutLogin("bob", Set.of("user", "admin"));
    }
    return ask(response, context, "Negotiate");
  }

  private static AuthenticationStatus ask(
      HttpServletResponse response, HttpMessageContext context, String challenge) {
    response.setHeader("WWW-Authenticate", challenge);
    return context.responseUnauthorized();
  }
}
