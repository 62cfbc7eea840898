package dev.gatehouse.testkit;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Somebody on whose behalf {@link AccessMatrix} asks. Immutable and thread-safe; never prints its
 * headers, which may hold credentials.
 *
 * @param name the heading of its column, never null
 * @param headers what its requests carry, by name, never null
 */
public record TestCaller(String name, Map<String, String> headers) {

  private static final URI ANYWHERE = URI.create("http://localhost/");

  /**
   * Creates a caller; the headers are copied.
   *
   * @param name the heading of its column
   * @param headers what its requests carry
   * @throws NullPointerException where an argument, or a part of one, is null
   * @throws IllegalArgumentException where the name is blank, or has line breaks or two spaces in a
   *     row, which separate the columns; or where {@code java.net.http} cannot send a header
   */
  public TestCaller {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()
        || !name.equals(name.strip())
        || name.contains("  ")
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "\""
              + name.replaceAll("\\p{Cntrl}", "?")
              + "\" cannot head a column: give a name that has no spaces at its ends, no two in a"
              + " row, and no control characters");
    }
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    for (Map.Entry<String, String> header : headers.entrySet()) {
      requireSendable(name, header.getKey(), header.getValue());
    }
  }

  /** At once, and without the cause: its message would show the value. */
  private static void requireSendable(String caller, String header, String value) {
    Objects.requireNonNull(header, "header name");
    Objects.requireNonNull(value, "header value");
    boolean sendable;
    try {
      HttpRequest.newBuilder(ANYWHERE).setHeader(header, value);
      sendable = true;
    } catch (IllegalArgumentException e) {
      sendable = false;
    }
    if (!sendable) {
      throw new IllegalArgumentException(
          "The header "
              + header.replaceAll("[^!-~]", "?")
              + " of "
              + caller
              + " cannot be sent: java.net.http takes neither control characters nor the headers"
              + " that are its own, such as Host");
    }
  }

  /**
   * Nobody: no credentials at all.
   *
   * @return the caller {@code nobody}, never null
   */
  public static TestCaller nobody() {
    return new TestCaller("nobody", Map.of());
  }

  /**
   * A caller by Basic (RFC 7617).
   *
   * @param name the user-id, and the heading of the column
   * @param password the password
   * @return the caller, never null
   * @throws NullPointerException where an argument is null
   * @throws IllegalArgumentException where the name cannot head a column, or has a colon, which
   *     ends a user-id
   */
  public static TestCaller basic(String name, String password) {
    Objects.requireNonNull(password, "password");
    if (name.contains(":")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no user-id of Basic: a colon ends it (RFC 7617, section 2)");
    }
    byte[] userPass = (name + ':' + password).getBytes(StandardCharsets.UTF_8);
    return authorized(name, "Basic " + Base64.getEncoder().encodeToString(userPass));
  }

  /**
   * A caller by Bearer token (RFC 6750).
   *
   * @param name the heading of the column
   * @param token the token
   * @return the caller, never null
   * @throws NullPointerException where an argument is null
   * @throws IllegalArgumentException where the name cannot head a column, or the token has control
   *     characters
   */
  public static TestCaller bearer(String name, String token) {
    Objects.requireNonNull(token, "token");
    return authorized(name, "Bearer " + token);
  }

  private static TestCaller authorized(String name, String authorization) {
    return new TestCaller(name, Map.of("Authorization", authorization));
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
