package dev.gatehouse.internal.caller;

import dev.gatehouse.DenialReason;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.http.Credentials;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Why the credentials of a request made nobody known.
 *
 * @param reason what to tell an anonymous caller
 * @param bearer whether they were a Bearer token, or could have been meant as one: only then may
 *     the Bearer challenge carry an error (RFC 6750, section 3.1)
 */
public record CredentialsCheck(DenialReason reason, boolean bearer) {

  /** Where the authentication filter leaves the outcome for the access filter. */
  public static final String PROPERTY = CredentialsCheck.class.getName();

  private static final CredentialsCheck MISSING =
      new CredentialsCheck(DenialReason.CREDENTIALS_MISSING, false);

  /** They read credentials of their schemes, and accept none. */
  private static final List<Authenticator> READERS =
      List.of(
          new BasicAuthenticator((userId, password) -> Optional.empty()),
          new BearerAuthenticator(token -> AuthenticationResult.invalid()));

  /**
   * Why a request's caller is anonymous.
   *
   * @param lines its Authorization lines
   * @param mayAccept whether a scheme is, or may be, accepted here
   */
  public static CredentialsCheck of(
      List<String> lines, ContainerRequestContext request, Predicate<Credentials> mayAccept) {
    CredentialsCheck checked = (CredentialsCheck) request.getProperty(PROPERTY);
    return checked == null ? byServer(lines, mayAccept) : checked;
  }

  /**
   * What an anonymous caller's request means where the server has looked at the credentials.
   *
   * @param lines the Authorization lines
   * @param mayAccept whether a scheme is, or may be, accepted here
   */
  public static CredentialsCheck byServer(List<String> lines, Predicate<Credentials> mayAccept) {
    if (lines.isEmpty()) {
      return MISSING;
    }
    Credentials credentials = read(lines.get(0)).orElse(null);
    if (credentials == null) {
      return of(DenialReason.CREDENTIALS_MALFORMED, null);
    }
    if (!mayAccept.test(credentials)) {
      return of(DenialReason.CREDENTIALS_UNSUPPORTED, credentials);
    }
    boolean readable = credentials.isWellFormed() && isReadable(credentials);
    return of(
        readable ? DenialReason.CREDENTIALS_INVALID : DenialReason.CREDENTIALS_MALFORMED,
        credentials);
  }

  private static boolean isReadable(Credentials credentials) {
    for (Authenticator reader : READERS) {
      try {
        if (reader.authenticate(credentials) == AuthenticationResult.malformed()) {
          return false;
        }
      } catch (Exception e) {
        throw new IllegalStateException(reader + " has nothing to ask, so nothing can fail", e);
      }
    }
    return true;
  }

  static CredentialsCheck of(DenialReason reason, Credentials credentials) {
    return new CredentialsCheck(reason, isBearer(credentials));
  }

  public static boolean isBearer(Credentials credentials) {
    return credentials == null || credentials.hasScheme("Bearer");
  }

  /** Whether an authenticator has refused the credentials of a request. */
  public static boolean isRefused(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof CredentialsCheck checked
        && checked.reason() != DenialReason.CREDENTIALS_UNSUPPORTED;
  }

  /** The Authorization lines of a request, never null. */
  public static List<String> lines(ContainerRequestContext request) {
    List<String> lines = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return lines == null ? List.of() : lines;
  }

  /** The credentials of a line, or empty where not even a scheme can be read. */
  public static Optional<Credentials> read(String line) {
    try {
      return Optional.of(Credentials.parse(line == null ? "" : line));
    } catch (IllegalArgumentException noScheme) {
      return Optional.empty();
    }
  }
}
