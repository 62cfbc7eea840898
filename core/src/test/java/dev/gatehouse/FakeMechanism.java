package dev.gatehouse;

import jakarta.security.auth.message.MessageInfo;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The server's own mechanism, and the context that it works in, as a test looks at both. */
final class FakeMechanism implements HttpAuthenticationMechanism {

  private final List<String> calls = new ArrayList<>();
  private final Map<Object, Object> messageInfo = new HashMap<>();
  private AuthenticationParameters parameters;

  FakeMechanism authenticatingBy(AuthenticationParameters given) {
    parameters = given;
    return this;
  }

  /** What it was told, in its order; the credentials that it can see stand in brackets. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** What the server will say of how the caller was authenticated. */
  Object authType() {
    return messageInfo.get("jakarta.servlet.http.authType");
  }

  HttpMessageContext context(HttpServletRequest request) {
    MessageInfo info =
        FakeExchange.fake(
            MessageInfo.class,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getMap" -> messageInfo;
                  default -> throw new AssertionError("Nobody should have called " + method);
                });
    return FakeExchange.fake(
        HttpMessageContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAuthParameters" -> parameters;
              case "getMessageInfo" -> info;
              case "getRequest" -> request;
              case "notifyContainerAboutLogin" -> login((CredentialValidationResult) arguments[0]);
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private AuthenticationStatus login(CredentialValidationResult caller) {
    calls.add("login " + caller.getCallerPrincipal().getName() + " in " + caller.getCallerGroups());
    return AuthenticationStatus.SUCCESS;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    calls.add(
        "validate [%s] [%s]".formatted(credentials(request), credentials(context.getRequest())));
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /** By each way in which a mechanism may ask for them. */
  private static String credentials(HttpServletRequest request) {
    StringBuilder found = new StringBuilder();
    for (String name : new String[] {"Authorization", "authorization"}) {
      request.getHeaders(name).asIterator().forEachRemaining(found::append);
      found.append(request.getHeader(name) == null ? "" : request.getHeader(name));
    }
    return found.toString();
  }

  @Override
  public AuthenticationStatus secureResponse(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    calls.add("secure");
    return AuthenticationStatus.SUCCESS;
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    calls.add("clean");
  }
}
