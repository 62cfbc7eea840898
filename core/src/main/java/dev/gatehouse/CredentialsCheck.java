package dev.gatehouse;

import dev.gatehouse.http.Credentials;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * Why the credentials of a request made nobody known.
 *
 * @param reason what to tell an anonymous caller
 * @param bearer whether they were a Bearer token, or could have been meant as one: only then may
 *     the Bearer challenge carry an error (RFC 6750, section 3.1)
 */
record CredentialsCheck(DenialReason reason, boolean bearer) {

  /** Where the authentication filter leaves the outcome for the access filter. */
  static final String PROPERTY = CredentialsCheck.class.getName();

  private static final CredentialsCheck MISSING =
      new CredentialsCheck(DenialReason.CREDENTIALS_MISSING, false);

  /** What an anonymous caller's request means where the server has looked at the credentials. */
  static CredentialsCheck byServer(ContainerRequestContext request) {
    List<String> lines = lines(request);
    if (lines.isEmpty()) {
      return MISSING;
    }
    return new CredentialsCheck(
        DenialReason.CREDENTIALS_INVALID, isBearer(read(lines.get(0)).orElse(null)));
  }

  static CredentialsCheck of(DenialReason reason, Credentials credentials) {
    return new CredentialsCheck(reason, isBearer(credentials));
  }

  static boolean isBearer(Credentials credentials) {
    return credentials == null || credentials.hasScheme("Bearer");
  }

  /** The Authorization lines of a request, never null. */
  static List<String> lines(ContainerRequestContext request) {
    List<String> lines = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return lines == null ? List.of() : lines;
  }

  /** The credentials of a line, or empty where not even a scheme can be read. */
  static Optional<Credentials> read(String line) {
    try {
      return Optional.of(Credentials.parse(line == null ? "" : line));
    } catch (IllegalArgumentException noScheme) {
      return Optional.empty();
    }
  }
}
