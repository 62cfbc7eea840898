package dev.gatehouse.testkit;

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

  /**
   * Creates a caller; the headers are copied.
   *
   * @param name the heading of its column
   * @param headers what its requests carry
   * @throws NullPointerException where an argument is null
   * @throws IllegalArgumentException where the name is blank or has spaces beside each other, which
   *     separate the columns
   */
  public TestCaller {
    Objects.requireNonNull(name, "name");
    if (name.isBlank() || name.contains("  ")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" cannot head a column: give a name without two spaces in a row");
    }
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
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
   */
  public static TestCaller basic(String name, String password) {
    byte[] userPass = (name + ':' + password).getBytes(StandardCharsets.UTF_8);
    return new TestCaller(
        name, Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(userPass)));
  }

  /**
   * A caller by Bearer token (RFC 6750).
   *
   * @param name the heading of the column
   * @param token the token
   * @return the caller, never null
   */
  public static TestCaller bearer(String name, String token) {
    return new TestCaller(name, Map.of("Authorization", "Bearer " + token));
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
