package dev.gatehouse.internal.rest;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.denial.Container;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** What an authenticator is shown of a request. */
record ShownRequest(ContainerRequestContext request, Credentials credentials, Container container)
    implements AuthenticationRequest {

  /** Servlet 6.0, section 3.10. */
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  @Override
  public String method() {
    return GuardedRequest.of(request).isHead() ? HttpMethod.HEAD : request.getMethod();
  }

  @Override
  public Optional<URI> uri() {
    try {
      return Optional.ofNullable(request.getUriInfo().getRequestUri());
    } catch (RuntimeException none) {
      // Runtimes read it only when they are asked, and a client may have sent anything.
      return Optional.empty();
    }
  }

  @Override
  public List<String> header(String name) {
    List<String> lines = request.getHeaders().get(name);
    return lines == null ? List.of() : List.copyOf(lines);
  }

  @Override
  public Optional<X509Certificate> certificate() {
    Object ofRuntime = request.getProperty(CERTIFICATES);
    Object chain = ofRuntime == null ? container.attribute(CERTIFICATES) : ofRuntime;
    return chain instanceof X509Certificate[] certificates && certificates.length > 0
        ? Optional.of(certificates[0])
        : Optional.empty();
  }
}
