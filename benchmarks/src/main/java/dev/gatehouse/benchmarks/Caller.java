package dev.gatehouse.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Who asks. */
public enum Caller {
  /** Sends no credentials. */
  NONE(null),
  /** Sends a wrong password. */
  WRONG("alice:wrong"),
  /** Is known, and not in the role that the resource demands. */
  WITHOUT_ROLE("alice:alice-pw"),
  /** Is known, and in the role. */
  WITH_ROLE("bob:bob-pw");

  static final String ROLE = "admin";

  private static final Map<String, String> PASSWORDS = Map.of("alice", "alice-pw", "bob", "bob-pw");
  private static final Map<String, Set<String>> ROLES =
      Map.of("alice", Set.of("user"), "bob", Set.of("user", ROLE));

  private final String authorization;

  Caller(String credentials) {
    authorization =
        credentials == null
            ? null
            : "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  /** The value of the Authorization header, or null. */
  public String authorization() {
    return authorization;
  }

  /** Compares in constant time: nobody gets a cheaper check than the others. */
  static boolean isRight(String userId, String password) {
    String expected = PASSWORDS.getOrDefault(userId, "");
    return java.security.MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
  }

  static Set<String> rolesOf(String userId) {
    return ROLES.getOrDefault(userId, Set.of());
  }
}
