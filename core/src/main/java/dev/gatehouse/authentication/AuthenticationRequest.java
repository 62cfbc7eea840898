package dev.gatehouse.authentication;

import dev.gatehouse.http.Credentials;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The request that an {@link Authenticator} is asked about. Only valid during the call that it was
 * passed to. Gatehouse implements it, and so do tests; it may get further methods, each with an
 * answer by default.
 */
public interface AuthenticationRequest {

  /**
   * What the one {@code Authorization} line carries.
   *
   * @return well-formed credentials of any scheme (RFC 9110, section 11.4), never null
   */
  Credentials credentials();

  /**
   * The request's method.
   *
   * @return for example {@code GET}, never null
   */
  String method();

  /**
   * The request's URI, with scheme and authority as the server sees them: behind a proxy that is
   * not what the client sent, unless the server is told to read the proxy's headers.
   *
   * @return an absolute URI; empty if the client sent what is none (RFC 3986)
   */
  Optional<URI> uri();

  /**
   * The lines of a header field, for example {@code DPoP}.
   *
   * @param name the field's name, in any case
   * @return its lines in their order, unmodifiable, empty if there is none; never null
   */
  List<String> header(String name);

  /**
   * The certificate by which the client has proved itself on the connection (Servlet 6.0, section
   * 3.10).
   *
   * @return the client's own, the first of its chain; empty if it sent none, or the server shows
   *     none to an application
   */
  default Optional<X509Certificate> certificate() {
    return Optional.empty();
  }
}
