package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.jwt.LocalServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * All that a client sees, on plain Jersey and by settings alone, where the metadata of the resource
 * are named. What each kind of token is answered without them stands in docs/token-answers.
 */
class AnswersTest {

  private final LocalServer server = new LocalServer(Answer.json(Issuer.published(Issuer.RSA)));
  private final GuardedApplication application = GuardedApplication.with(server.uri());

  @AfterEach
  void stop() {
    server.close();
  }

  private String get(String path, String token) throws Exception {
    return application.get(path, token == null ? null : "Bearer " + token);
  }

  /** An answer with a body, as it is sent. */
  private static String answer(int status, String challenge, String body) {
    return status
        + """

        Cache-Control: no-store
        Content-Language: en
        Content-Length: %d
        Content-Type: application/problem+json
        Vary: Accept
        %sX-Content-Type-Options: nosniff

        %s\
        """
            .formatted(
                body.length(),
                "WWW-Authenticate: Bearer realm=\"orders\","
                    + " resource_metadata=\"https://shop.example/.well-known/oauth-protected-resource\""
                    + challenge
                    + "\n",
                body);
  }

  private static String malformed(String description) {
    return answer(
        401,
        ", error=\"invalid_token\", error_description=\"" + description + "\"",
        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"The"
            + " Authorization header cannot be read: it is not formed as its authentication scheme"
            + " prescribes. Correct how the client builds the header, then send the request"
            + " again.\",\"reason\":\"credentials-malformed\"}");
  }

  private static String missing(String scope) {
    return answer(
        401,
        scope,
        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"This"
            + " resource is for authenticated callers, and the request carries no credentials. Send"
            + " the request again with an Authorization header in a scheme that the"
            + " WWW-Authenticate header of this response"
            + " names.\",\"reason\":\"credentials-missing\"}");
  }

  @Test
  void noToken() throws Exception {
    assertThat(get("orders", null), is(missing("")));
    assertThat(get("orders/scoped", null), is(missing(", scope=\"orders:read orders:all\"")));
  }

  @Test
  void tooLong() throws Exception {
    assertThat(get("orders", "x".repeat(17_000)), is(malformed("The token is too long")));
  }

  @Test
  void lackingScope() throws Exception {
    assertThat(
        get("orders/scoped", Issuer.signed(Issuer.claims().claim("scope", "orders:read"))),
        is(
            answer(
                403,
                ", error=\"insufficient_scope\", scope=\"orders:read orders:all\"",
                "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\"The"
                    + " access token does not cover this resource. Do not send the request again"
                    + " with the same token: obtain one with the scope that this response"
                    + " names.\",\"reason\":\"scope-missing\",\"scope\":\"orders:read"
                    + " orders:all\"}")));
  }

  @Test
  void insufficientAuthentication() throws Exception {
    assertThat(
        get("orders/strong", Issuer.token()),
        is(
            answer(
                401,
                ", error=\"insufficient_user_authentication\", error_description=\"Another"
                    + " authentication is required\", acr_values=\"phr\", max_age=\"300\"",
                "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"The"
                    + " caller is authenticated, but not strongly or recently enough for this"
                    + " resource. Authenticate again as the WWW-Authenticate header of this"
                    + " response"
                    + " asks.\",\"reason\":\"authentication-insufficient\",\"acr_values\":\"phr\",\"max_age\":300}")));
  }

  private static String served(String body) {
    return "200\nContent-Length: " + body.length() + "\nContent-Type: text/plain\n\n" + body;
  }

  @Test
  void whereEverybodyMayComeABadTokenIsNobodys() throws Exception {
    assertThat(get("orders/public", "garbage"), is(served("of nobody")));
    assertThat(get("orders/public", Issuer.token()), is(served("of somebody")));
  }

  @Test
  void keysThatCannotBeHad() throws Exception {
    server.close();
    String answer = get("orders", Issuer.token());
    assertThat(answer, startsWith("503\n"));
    assertThat(answer, containsString("\nRetry-After: 30\n"));
    assertThat(answer, not(containsString("WWW-Authenticate")));
    assertThat(answer, not(containsString("127.0.0.1")));
    assertThat(get("orders/public", Issuer.token()), is(served("of nobody")));
  }
}
