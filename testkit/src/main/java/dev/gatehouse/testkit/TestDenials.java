package dev.gatehouse.testkit;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import java.util.List;
import java.util.Map;

/**
 * Denials for the tests of a renderer or a listener: what Gatehouse passes to them in an
 * application whose realm is {@code test} and whose callers have bearer tokens.
 *
 * <pre>{@code
 * Denial denial = TestDenials.of(DenialReason.CREDENTIALS_EXPIRED);
 *
 * renderer.render(denial, MediaType.TEXT_HTML_TYPE, TestDeniedRequest.get("/orders/7"));
 * denial.challenges(); // [Bearer realm="test", error="invalid_token", error_description="..."]
 * }</pre>
 *
 * <p>Where a test needs another challenge, {@link Denial#withChallenges} makes a denial that has
 * it.
 */
public final class TestDenials {

  private static final Challenge CHALLENGE = Challenge.of("Bearer", "test");

  private TestDenials() {}

  /**
   * The denial for a reason.
   *
   * @param reason why; {@link DenialReason#APPLICATION} is a 403, what is missing for {@link
   *     DenialReason#SCOPE_MISSING} is the scope {@code test}, and for {@link
   *     DenialReason#AUTHENTICATION_INSUFFICIENT} the acr {@code test}
   * @return the denial with its challenges and its further members, never null
   * @throws NullPointerException if {@code reason} is null
   */
  public static Denial of(DenialReason reason) {
    return switch (reason) {
      case SCOPE_MISSING -> ofMissingScopes("test");
      case AUTHENTICATION_INSUFFICIENT -> ofInsufficientAuthentication("test");
      default -> Denial.of(reason.status(), reason, challenges(reason));
    };
  }

  /**
   * The denial of a token that does not cover an endpoint.
   *
   * @param scopes what the endpoint requires
   * @return the denial: challenge and body name the scopes; never null
   * @throws NullPointerException if {@code scopes} or one of them is null
   * @throws IllegalArgumentException if there are none
   */
  public static Denial ofMissingScopes(String... scopes) {
    List<String> required = List.of(scopes);
    if (required.isEmpty()) {
      throw new IllegalArgumentException(
          "No scope is named; a denial for scope-missing names all that the endpoint requires");
    }
    String scope = String.join(" ", required);
    Challenge naming = CHALLENGE.with("error", "insufficient_scope").with("scope", scope);
    return Denial.of(403, DenialReason.SCOPE_MISSING, List.of(naming))
        .withExtensions(Map.of("scope", scope));
  }

  /**
   * The denial of a caller who was not authenticated in one of the ways that an endpoint requires.
   *
   * @param acrValues those ways, the preferred one first
   * @return the denial: challenge and body name them; never null
   * @throws NullPointerException if {@code acrValues} or one of them is null
   * @throws IllegalArgumentException if there are none
   */
  public static Denial ofInsufficientAuthentication(String... acrValues) {
    List<String> required = List.of(acrValues);
    if (required.isEmpty()) {
      throw new IllegalArgumentException(
          "No acr is named; a denial for authentication-insufficient names all that will do");
    }
    String values = String.join(" ", required);
    Challenge naming =
        CHALLENGE
            .with("error", "insufficient_user_authentication")
            .with("error_description", "Another authentication is required")
            .with("acr_values", values);
    return Denial.of(401, DenialReason.AUTHENTICATION_INSUFFICIENT, List.of(naming))
        .withExtensions(Map.of("acr_values", values));
  }

  /** RFC 6750, section 3.1. */
  private static List<Challenge> challenges(DenialReason reason) {
    return switch (reason) {
      case CREDENTIALS_MISSING, CREDENTIALS_UNSUPPORTED -> List.of(CHALLENGE);
      case CREDENTIALS_MALFORMED, CREDENTIALS_INVALID ->
          List.of(CHALLENGE.with("error", "invalid_token"));
      case CREDENTIALS_EXPIRED ->
          List.of(
              CHALLENGE
                  .with("error", "invalid_token")
                  .with("error_description", "The access token expired"));
      case CREDENTIALS_AMBIGUOUS -> List.of(CHALLENGE.with("error", "invalid_request"));
      default -> List.of();
    };
  }
}
