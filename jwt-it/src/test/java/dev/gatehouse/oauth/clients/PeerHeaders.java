package dev.gatehouse.oauth.clients;

import java.util.List;
import java.util.stream.Stream;

/** What other libraries and bare servers answer, as it was measured. */
final class PeerHeaders {

  private static final String SPRING = "Spring Security";
  private static final String METADATA =
      "http://127.0.0.1:28309/api/.well-known/oauth-protected-resource";
  private static final String UNDECODED =
      "An error occurred while attempting to decode the Jwt: Malformed token";
  private static final String PRIVILEGES =
      "The request requires higher privileges than provided by the access token.";
  private static final String ERROR_URI = "https://tools.ietf.org/html/rfc6750#section-3.1";

  private PeerHeaders() {}

  static List<SentChallenges> all() {
    return Stream.concat(ofSpring().stream(), ofOthers().stream()).toList();
  }

  private static List<SentChallenges> ofSpring() {
    return List.of(
        new SentChallenges(SPRING, "no token", 401)
            .with(
                "Bearer resource_metadata=\"" + METADATA + "\"",
                "bearer",
                "resource_metadata",
                METADATA)
            .remark("no scope; metadata by the request's Host"),
        new SentChallenges(SPRING, "bad token", 401)
            .with(
                "Bearer error=\"invalid_token\", error_description=\""
                    + UNDECODED
                    + "\", error_uri=\""
                    + ERROR_URI
                    + "\", resource_metadata=\""
                    + METADATA
                    + "\"",
                "bearer",
                "error",
                "invalid_token",
                "error_description",
                UNDECODED,
                "error_uri",
                ERROR_URI,
                "resource_metadata",
                METADATA)
            .remark("no scope"),
        new SentChallenges(SPRING, "scope or role lacking", 403)
            .with(
                "Bearer error=\"insufficient_scope\", error_description=\""
                    + PRIVILEGES
                    + "\", error_uri=\""
                    + ERROR_URI
                    + "\"",
                "bearer",
                "error",
                "insufficient_scope",
                "error_description",
                PRIVILEGES,
                "error_uri",
                ERROR_URI)
            .remark("no scope, no metadata; says so of a role too"));
  }

  private static List<SentChallenges> ofOthers() {
    return List.of(
        new SentChallenges("Dropwizard", "no token, bad token", 401)
            .with("Bearer realm=\"baseline\"", "bearer", "realm", "baseline")
            .remark("no error, no scope, no metadata"),
        new SentChallenges("Dropwizard", "scope or role lacking", 403).remark("no challenge"),
        new SentChallenges("Quarkus", "no token, bad token", 401)
            .with("Bearer", "bearer")
            .remark("nothing but the scheme"),
        new SentChallenges("Quarkus, resteasy-problem", "bad token", 401)
            .with("Bearer", "bearer")
            .with("Bearer", "bearer")
            .remark("twice, and nothing but the scheme"),
        new SentChallenges("Liberty", "no token, bad token", 401)
            .with(
                "Bearer realm=\"MP-JWT\", error=\"invalid_token\"",
                "bearer",
                "realm",
                "MP-JWT",
                "error",
                "invalid_token")
            .remark("invalid_token even where none came"),
        new SentChallenges("Liberty", "scope or role lacking", 403).remark("no challenge"),
        new SentChallenges("Payara", "no token, bad token", 401).remark("no challenge"),
        new SentChallenges("Payara", "scope or role lacking", 403).remark("no challenge"));
  }
}
