package dev.gatehouse.contract.tokens;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.testkit.HttpAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of tokens that the server checks. */
interface TokenContract extends ContractClient {

  /** The challenge to callers that sent no token. */
  String CHALLENGE = "Bearer realm=\"contract\"";

  /** The challenge to callers whose token is not accepted, for whatever reason. */
  String INVALID_TOKEN = CHALLENGE + ", error=\"invalid_token\"";

  /** The challenge to callers whose token says that it has expired, whatever else is wrong. */
  String EXPIRED_TOKEN = INVALID_TOKEN + ", error_description=\"The access token expired\"";

  /**
   * Who makes the tokens.
   *
   * @return the issuer whose keys the server knows, never null
   */
  TokenIssuer issuer();

  /** A good token of alice with other claims; null takes one away. */
  default String tokenWith(Map<String, ?> others, String... groups) {
    Map<String, Object> claims = TokenIssuer.claims("alice", groups);
    claims.putAll(others);
    claims.values().removeIf(Objects::isNull);
    return bearer(issuer().token(claims));
  }

  static String bearer(String token) {
    return "Authorization: Bearer " + token;
  }

  private String alice() {
    return bearer(issuer().token(TokenIssuer.claims("alice", "user")));
  }

  private String bob() {
    return bearer(issuer().token(TokenIssuer.claims("bob", "user", "admin")));
  }

  private String expired() {
    Map<String, Object> claims = TokenIssuer.claims("alice", "user");
    Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
    claims.put("iat", hourAgo.minus(Duration.ofHours(1)).getEpochSecond());
    claims.put("exp", hourAgo.getEpochSecond());
    return bearer(issuer().token(claims));
  }

  /** As a number that no clock ever shows, or none at all. */
  private String ending(Object end) {
    Map<String, Object> claims = TokenIssuer.claims("alice", "user");
    if (end == null) {
      claims.remove("exp");
    } else {
      claims.put("exp", end);
    }
    return bearer(issuer().token(claims));
  }

  @Tag("MP-01")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"/guarded/authenticated", "/guarded/user", "/guarded/admin", "/verbs", "/token"})
  @DisplayName("without a token: 401, and a challenge without error")
  default void missingTokenIsChallengedWithoutError(String path) {
    ExpectedDenial.MISSING.assertIs(get(path), List.of(CHALLENGE));
  }

  @Tag("MP-02")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl"})
  @DisplayName("garbage for a token is an invalid token")
  default void garbageIsAnInvalidToken(String token) {
    ExpectedDenial.INVALID.assertIs(get("/guarded/user", bearer(token)), List.of(INVALID_TOKEN));
  }

  @Tag("B#34")
  @Test
  @DisplayName("B#34 a token whose end is missing, or before all time, is an invalid token")
  default void endOfTokenIsRequired() {
    ExpectedDenial.INVALID.assertIs(get("/guarded/user", ending(null)), List.of(INVALID_TOKEN));
    for (long end : new long[] {0, -1, -253_402_300_799L}) {
      ExpectedDenial.EXPIRED.assertIs(get("/guarded/user", ending(end)), List.of(EXPIRED_TOKEN));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/guarded/admin", "/verbs", "/class-admin", "/application/for-admins"})
  @DisplayName("a good token without the role: 403, and no challenge")
  default void goodTokenWithoutRoleGets403(String path) {
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, alice()));
  }

  @Test
  @DisplayName("groups of the token are roles")
  default void goodTokenWithRoleIsServed() {
    Served.assertIs(get("/guarded/user", alice()), "served alice");
    Served.assertIs(get("/guarded/admin", bob()), "served bob");
    Served.assertIs(get("/guarded/authenticated", alice()), "served alice");
    Served.assertIs(get("/guarded/any-caller", alice()), "served alice");
    Served.assertIs(get("/verbs", bob()), "served");
  }

  @Test
  @DisplayName("an open endpoint serves everybody, and knows who sent a good token")
  default void openEndpointKnowsWhoSentGoodToken() {
    Served.assertIs(get("/guarded/permit"), "served nobody");
    Served.assertIs(get("/guarded/open"), "served nobody");
    Served.assertIs(get("/guarded/permit", alice()), "served alice");
    Served.assertIs(get("/guarded/open", alice()), "served alice");
  }

  @Test
  @DisplayName("an invalid token makes nobody known where the endpoint is open")
  default void invalidTokenMakesNobodyKnownWhereTheEndpointIsOpen() {
    HttpAnswer answer = get("/guarded/permit", expired());
    if (limits().contains(ServerLimit.UNACCEPTED_TOKEN_IS_REFUSED_EVERYWHERE)) {
      ExpectedDenial.EXPIRED.assertIs(answer, List.of(EXPIRED_TOKEN));
    } else {
      // A server may put its challenge on any answer, and nothing is taken from one that is no
      // denial.
      Served.assertIs(answer, "served nobody", "www-authenticate");
    }
  }

  @Test
  @DisplayName("a constraint of web.xml refuses callers as an annotation does")
  default void constraintRefusesAsAnAnnotationDoes() {
    HttpAnswer withoutToken = get("/constrained");
    if (limits().contains(ServerLimit.CONSTRAINT_WITHOUT_TOKEN_IS_SILENT)) {
      Served.assertIs(withoutToken, "");
    } else {
      ExpectedDenial.MISSING.assertIs(withoutToken, List.of(CHALLENGE));
    }
    ExpectedDenial.EXPIRED.assertIs(get("/constrained", expired()), List.of(EXPIRED_TOKEN));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/constrained", alice()));
    Served.assertIs(get("/constrained", bob()), "served");
  }

  @Test
  @DisplayName("the resource sees the server's own principal, with its claims")
  default void resourceSeesTheToken() {
    Served.assertIs(get("/issuer", alice()), "token of " + TokenIssuer.NAME);
  }
}
