package dev.gatehouse.testkit;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.http.Credentials;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request with credentials for the tests of an authenticator. Immutable and thread-safe; never
 * prints its header fields.
 *
 * <pre>{@code
 * AuthenticationRequest request =
 *     TestAuthenticationRequest.of("DPoP eyJhbGciOi...")
 *         .withMethod("POST")
 *         .withUri(URI.create("https://shop.example/orders"))
 *         .withHeader("DPoP", proof);
 *
 * assertThat(authenticator.authenticate(request).outcome(), is(Outcome.ACCEPTED));
 * }</pre>
 */
public final class TestAuthenticationRequest implements AuthenticationRequest {

  private static final String AUTHORIZATION = "Authorization";

  private final Credentials credentials;
  private final String method;
  private final URI uri;
  private final HeaderFields headers;
  private final X509Certificate certificate;

  private TestAuthenticationRequest(
      Credentials credentials,
      String method,
      URI uri,
      HeaderFields headers,
      X509Certificate certificate) {
    this.credentials = credentials;
    this.method = method;
    this.uri = uri;
    this.headers = headers;
    this.certificate = certificate;
  }

  /**
   * A GET of {@code http://localhost/}.
   *
   * @param authorization the value of the one {@code Authorization} line, for example {@code Basic
   *     YWxpY2U6d29uZGVybGFuZA==}
   * @return the request, never null
   * @throws NullPointerException if {@code authorization} is null
   * @throws IllegalArgumentException if that is not well-formed (RFC 9110, section 11.4): Gatehouse
   *     answers such a line by itself, without asking an authenticator
   */
  public static TestAuthenticationRequest of(String authorization) {
    Credentials credentials = Credentials.parse(authorization);
    if (!credentials.isWellFormed()) {
      throw new IllegalArgumentException(
          "The Authorization line is not well-formed, so no authenticator is ever asked about it;"
              + " give a scheme with one token68 or a list of parameters (RFC 9110, section 11.4)");
    }
    return new TestAuthenticationRequest(
        credentials,
        "GET",
        URI.create("http://localhost/"),
        HeaderFields.NONE.with(AUTHORIZATION, authorization),
        null);
  }

  /**
   * The same request by another method.
   *
   * @param name for example {@code POST}
   * @return a new request, never null
   * @throws NullPointerException if {@code name} is null
   */
  public TestAuthenticationRequest withMethod(String name) {
    return new TestAuthenticationRequest(
        credentials, Objects.requireNonNull(name, "name"), uri, headers, certificate);
  }

  /**
   * The same request of another resource.
   *
   * @param absolute its URI
   * @return a new request, never null
   * @throws NullPointerException if {@code absolute} is null
   * @throws IllegalArgumentException if that is not absolute
   */
  public TestAuthenticationRequest withUri(URI absolute) {
    if (!absolute.isAbsolute()) {
      throw new IllegalArgumentException(
          "\"" + absolute + "\" is not absolute; give scheme and authority too");
    }
    return new TestAuthenticationRequest(credentials, method, absolute, headers, certificate);
  }

  /**
   * The same request with a header line more.
   *
   * @param name the field's name, in any case
   * @param value the value of the line
   * @return a new request, never null
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the field is {@code Authorization}: of several lines none
   *     is chosen, and no authenticator is asked
   */
  public TestAuthenticationRequest withHeader(String name, String value) {
    if (name.equalsIgnoreCase(AUTHORIZATION)) {
      throw new IllegalArgumentException(
          "There is an Authorization line already, and of several none is chosen; give the one to"
              + " TestAuthenticationRequest.of");
    }
    return new TestAuthenticationRequest(
        credentials, method, uri, headers.with(name, value), certificate);
  }

  /**
   * The same request on a connection where the client has proved itself.
   *
   * @param ofClient the client's own certificate
   * @return a new request, never null
   * @throws NullPointerException if {@code ofClient} is null
   */
  public TestAuthenticationRequest withCertificate(X509Certificate ofClient) {
    return new TestAuthenticationRequest(
        credentials, method, uri, headers, Objects.requireNonNull(ofClient, "ofClient"));
  }

  @Override
  public Credentials credentials() {
    return credentials;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public Optional<URI> uri() {
    return Optional.of(uri);
  }

  @Override
  public List<String> header(String name) {
    return headers.lines(name);
  }

  @Override
  public Optional<X509Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** {@return method and URI} */
  @Override
  public String toString() {
    return method + " " + uri;
  }
}
