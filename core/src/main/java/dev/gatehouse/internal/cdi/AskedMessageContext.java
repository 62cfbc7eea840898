package dev.gatehouse.internal.cdi;

import jakarta.security.auth.message.MessageInfo;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a mechanism is told when it is asked about a caller who wants something protected, without
 * the container behind it. Not thread-safe: it lives for one question.
 */
final class AskedMessageContext implements HttpMessageContext, MessageInfo {

  private final Map<String, Object> map = new HashMap<>();
  private final Subject subject = new Subject();
  private HttpServletRequest request;
  private HttpServletResponse response;
  private @Nullable Principal caller;
  private Set<String> groups = Set.of();

  AskedMessageContext(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
    // Jakarta Authentication 3.0, section 3.8.1.1.
    map.put("jakarta.security.auth.message.MessagePolicy.isMandatory", "true");
  }

  @Override
  public boolean isProtected() {
    return true;
  }

  @Override
  public boolean isAuthenticationRequest() {
    return false;
  }

  @Override
  public boolean isRegisterSession() {
    return map.containsKey("jakarta.servlet.http.registerSession");
  }

  @Override
  public void setRegisterSession(String callerName, Set<String> callerGroups) {
    map.put("jakarta.servlet.http.registerSession", "true");
  }

  @Override
  public void cleanClientSubject() {
    subject.getPrincipals().clear();
  }

  @Override
  public AuthenticationParameters getAuthParameters() {
    return AuthenticationParameters.withParams();
  }

  @Override
  public CallbackHandler getHandler() {
    return callbacks -> {};
  }

  @Override
  public MessageInfo getMessageInfo() {
    return this;
  }

  @Override
  public Subject getClientSubject() {
    return subject;
  }

  @Override
  public HttpServletRequest getRequest() {
    return request;
  }

  @Override
  public void setRequest(HttpServletRequest other) {
    request = other;
  }

  @Override
  public HttpMessageContext withRequest(HttpServletRequest other) {
    request = other;
    return this;
  }

  @Override
  public HttpServletResponse getResponse() {
    return response;
  }

  @Override
  public void setResponse(HttpServletResponse other) {
    response = other;
  }

  @Override
  public AuthenticationStatus redirect(String location) {
    try {
      response.sendRedirect(location);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  @Override
  public AuthenticationStatus forward(String path) {
    try {
      request.getRequestDispatcher(path).forward(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException("The page " + path + " cannot be shown", e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  @Override
  public AuthenticationStatus responseUnauthorized() {
    return failed(HttpServletResponse.SC_UNAUTHORIZED);
  }

  @Override
  public AuthenticationStatus responseNotFound() {
    return failed(HttpServletResponse.SC_NOT_FOUND);
  }

  private AuthenticationStatus failed(int status) {
    try {
      response.sendError(status);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  @Override
  public AuthenticationStatus notifyContainerAboutLogin(String name, Set<String> callerGroups) {
    return notifyContainerAboutLogin((Principal) () -> name, callerGroups);
  }

  @Override
  public AuthenticationStatus notifyContainerAboutLogin(
      Principal principal, Set<String> callerGroups) {
    caller = principal;
    groups = callerGroups == null ? Set.of() : Set.copyOf(callerGroups);
    return AuthenticationStatus.SUCCESS;
  }

  @Override
  public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult result) {
    return result.getStatus() == CredentialValidationResult.Status.VALID
        ? notifyContainerAboutLogin(result.getCallerPrincipal(), result.getCallerGroups())
        : AuthenticationStatus.SEND_FAILURE;
  }

  @Override
  public AuthenticationStatus doNothing() {
    caller = null;
    groups = Set.of();
    return AuthenticationStatus.NOT_DONE;
  }

  @Override
  public @Nullable Principal getCallerPrincipal() {
    return caller;
  }

  @Override
  public Set<String> getGroups() {
    return groups;
  }

  @Override
  public Object getRequestMessage() {
    return request;
  }

  @Override
  public Object getResponseMessage() {
    return response;
  }

  @Override
  public void setRequestMessage(Object message) {
    request = (HttpServletRequest) message;
  }

  @Override
  public void setResponseMessage(Object message) {
    response = (HttpServletResponse) message;
  }

  @Override
  public Map<String, Object> getMap() {
    return map;
  }
}
