package dev.gatehouse;

import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.http.Credentials;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Reads the credentials of the Basic scheme in place of the server's own mechanism. Servers' own
 * answer 500 to what is no base64, take {@code basic} for another scheme, and cut a password at its
 * second colon, all against RFC 7617. Who the caller is remains for the identity stores to say, and
 * how to challenge for the server's mechanism.
 */
class BasicMechanismDecorator implements HttpAuthenticationMechanism {

  private static final String NOT_BASIC = "Basic";

  @Delegate @Any private final HttpAuthenticationMechanism delegate;
  private final BooleanSupplier onlyBasic;

  BasicMechanismDecorator(HttpAuthenticationMechanism delegate, BooleanSupplier onlyBasic) {
    this.delegate = delegate;
    this.onlyBasic = onlyBasic;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    List<String> lines = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
    boolean byProgram =
        context.getAuthParameters() != null && context.getAuthParameters().getCredential() != null;
    if (lines.isEmpty() || byProgram || !onlyBasic.getAsBoolean()) {
      return delegate.validateRequest(request, response, context);
    }
    Optional<CredentialValidationResult> caller = validate(lines, request);
    if (caller.isPresent()) {
      setAuthType("BASIC", context);
      return context.notifyContainerAboutLogin(caller.get());
    }
    setAuthType(NOT_BASIC, context);
    keepAuditFromReading(request);
    HttpServletRequest silent = new WithoutCredentials(request);
    return delegate.validateRequest(
        silent,
        response,
        new HttpMessageContextWrapper(context) {
          @Override
          public HttpServletRequest getRequest() {
            return silent;
          }
        });
  }

  /** The caller, or empty where the credentials make nobody known. */
  private static Optional<CredentialValidationResult> validate(
      List<String> lines, HttpServletRequest request) {
    Optional<Credentials> credentials = CredentialsCheck.read(lines.get(0));
    if (lines.size() != 1 || credentials.isEmpty()) {
      return Optional.empty();
    }
    AtomicReference<CredentialValidationResult> result = new AtomicReference<>();
    try {
      new BasicAuthenticator(
              (userId, password) -> {
                result.set(
                    CDI.current()
                        .select(IdentityStoreHandler.class)
                        .get()
                        .validate(new UsernamePasswordCredential(userId, password)));
                return Optional.empty();
              })
          .authenticate(credentials.get());
    } catch (Exception | LinkageError e) {
      request.setAttribute(
          Unavailable.PROPERTY,
          Unavailable.logged(e, "The credentials of a request could not be checked"));
    }
    return Optional.ofNullable(result.get())
        .filter(given -> given.getStatus() == CredentialValidationResult.Status.VALID);
  }

  /** Jakarta Authentication 3.0, section 3.8.4. */
  @SuppressWarnings("unchecked") // the specification leaves the map raw
  private static void setAuthType(String type, HttpMessageContext context) {
    context.getMessageInfo().getMap().put("jakarta.servlet.http.authType", type);
  }

  /**
   * Open Liberty's audit reads the user-id out of every header while the type of the request is
   * {@code BASIC}, and throws where there is none. Nothing but its own request can tell it not to.
   */
  private static void keepAuditFromReading(HttpServletRequest request) {
    ServletRequest inner = request;
    while (inner instanceof ServletRequestWrapper wrapper) {
      inner = wrapper.getRequest();
    }
    try {
      inner
          .getClass()
          .getMethod("setPrivateAttribute", String.class, Object.class)
          .invoke(inner, "AUTH_TYPE", NOT_BASIC);
    } catch (NoSuchMethodException | IllegalAccessException otherServer) {
      return;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Open Liberty's request refused its attribute", e);
    }
  }

  @Override
  public AuthenticationStatus secureResponse(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return delegate.secureResponse(request, response, context);
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    delegate.cleanSubject(request, response, context);
  }

  /** A request that carries no credentials. */
  private static final class WithoutCredentials extends HttpServletRequestWrapper {

    WithoutCredentials(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getHeader(String name) {
      return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
          ? Collections.emptyEnumeration()
          : super.getHeaders(name);
    }
  }
}
