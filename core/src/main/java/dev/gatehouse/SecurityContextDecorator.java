package dev.gatehouse;

import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ContextException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;

/**
 * Shows Payara's own check the caller that Gatehouse has let pass; see {@link PayaraCheck}. At any
 * other time it is the server's security context.
 */
class SecurityContextDecorator implements SecurityContext {

  @Delegate @Any private final SecurityContext delegate;

  SecurityContextDecorator(SecurityContext delegate) {
    this.delegate = delegate;
  }

  /** Null where the check is not running. */
  private static PayaraCheck.Passed passed(HttpServletRequest request) {
    return (PayaraCheck.Passed) request.getAttribute(PayaraCheck.PROPERTY);
  }

  @Override
  public Principal getCallerPrincipal() {
    PayaraCheck.Passed passed;
    try {
      passed = passed(CDI.current().select(HttpServletRequest.class).get());
    } catch (ContextException | IllegalStateException noRequest) {
      // A timer, a message, a thread of a pool: no check of REST's runs there.
      passed = null;
    }
    return passed == null ? delegate.getCallerPrincipal() : passed.caller();
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

  @Override
  public AuthenticationStatus authenticate(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationParameters parameters) {
    PayaraCheck.Passed passed = passed(request);
    if (passed == null) {
      return delegate.authenticate(request, response, parameters);
    }
    return passed.caller() == null ? AuthenticationStatus.NOT_DONE : AuthenticationStatus.SUCCESS;
  }
}
