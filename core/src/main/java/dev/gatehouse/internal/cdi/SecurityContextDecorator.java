package dev.gatehouse.internal.cdi;

import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.caller.ServerCheck;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;

/**
 * Keeps Payara's own check from asking again for the caller whom Gatehouse has let pass; see {@link
 * ServerCheck}. For whoever else asks it is the server's security context.
 */
class SecurityContextDecorator implements SecurityContext {

  @Delegate @Any private final SecurityContext delegate;

  SecurityContextDecorator(SecurityContext delegate) {
    this.delegate = delegate;
  }

  /**
   * For the check, the one outcome that it neither takes for a no nor follows up by a look at the
   * principal: it goes on to ask REST for the roles.
   */
  @Override
  public AuthenticationStatus authenticate(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationParameters parameters) {
    return request.getAttribute(GuardedRequest.KEY) instanceof GuardedRequest guarded
            && guarded.serverCheck() != null
            && guarded.serverCheck().asks()
        ? AuthenticationStatus.SEND_CONTINUE
        : delegate.authenticate(request, response, parameters);
  }

  @Override
  public Principal getCallerPrincipal() {
    return delegate.getCallerPrincipal();
  }

  @Override
  public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
    return delegate.getPrincipalsByType(type);
  }

  @Override
  public boolean isCallerInRole(String role) {
    return delegate.isCallerInRole(role);
  }

  @Override
  public boolean hasAccessToWebResource(String resource, String... methods) {
    return delegate.hasAccessToWebResource(resource, methods);
  }
}
