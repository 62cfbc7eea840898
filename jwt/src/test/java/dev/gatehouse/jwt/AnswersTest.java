package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.gatehouse.jwt.LocalServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All that a client sees, on plain Jersey and by settings alone. */
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
                challenge == null
                    ? ""
                    : "WWW-Authenticate: Bearer realm=\"orders\","
                          + " resource_metadata=\"https://shop.example/.well-known/oauth-protected-resource\""
                        + challenge
                        + "\n",
                body);
  }

  private static String invalidToken(String description) {
    return ", error=\"invalid_token\", error_description=\"" + description + "\"";
  }

  private static String malformed(String description) {
    return answer(
        401,
        invalidToken(description),
        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"The"
            + " Authorization header cannot be read: it is not formed as its authentication scheme"
            + " prescribes. Correct how the client builds the header, then send the request"
            + " again.\",\"reason\":\"credentials-malformed\"}");
  }

  private static String invalid(String description) {
    return answer(
        401,
        invalidToken(description),
        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"The"
            + " credentials in the Authorization header were read and not accepted. Correct them,"
            + " then send the request again: the same ones will be refused"
            + " again.\",\"reason\":\"credentials-invalid\"}");
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
  void garbage() throws Exception {
    assertThat(get("orders", "garbage"), is(malformed("The token is not a JWT")));
    assertThat(get("orders", "x".repeat(17_000)), is(malformed("The token is too long")));
    assertThat(application.get("orders", "Bearer"), is(malformed("There is no token")));
  }

  @Test
  void tokensThatAreNotGood() throws Exception {
    String genuine = Issuer.token();
    assertThat(
        get("orders", genuine.substring(0, genuine.lastIndexOf('.')) + ".AAAA"),
        is(invalid("The signature of the token is wrong")));
    assertThat(
        get("orders", Issuer.signed(Issuer.OTHER_RSA, JWSAlgorithm.RS256, null, Issuer.claims())),
        is(invalid("The key of the token is not known")));
    assertThat(
        get("orders", Issuer.signed(Issuer.claims().issuer("https://evil.example"))),
        is(invalid("The issuer of the token is not accepted")));
    assertThat(
        get("orders", Issuer.signed(Issuer.claims().audience("stock"))),
        is(invalid("The token is for another audience")));
    assertThat(
        get("orders", Issuer.signed(Issuer.claims().notBeforeTime(Issuer.in(Duration.ofHours(1))))),
        is(invalid("The token is not valid yet")));
    assertThat(
        get("orders", new PlainJWT(Issuer.claims().build()).serialize()),
        is(invalid("The token is not signed")));
    assertThat(
        get(
            "orders",
            Issuer.signed(
                new MACSigner(Issuer.RSA.toRSAPublicKey().getEncoded()),
                new JWSHeader(JWSAlgorithm.HS256),
                Issuer.claims())),
        is(invalid("The algorithm of the token is not accepted")));
    assertThat(
        get("orders", Issuer.signed(Issuer.claims().claim("cnf", Map.of("jkt", "0ZcOCORZNYy")))),
        is(invalid("The token is bound to a key and is not accepted as a bearer token")));
  }

  @Test
  void expired() throws Exception {
    assertThat(
        get(
            "orders",
            Issuer.signed(Issuer.claims().expirationTime(Issuer.in(Duration.ofHours(-1))))),
        is(
            answer(
                401,
                invalidToken("The token has expired"),
                "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"The"
                    + " credentials in the Authorization header were valid and have expired. Obtain"
                    + " new ones and send the request again with"
                    + " them.\",\"reason\":\"credentials-expired\"}")));
  }

  @Test
  void lackingRoleAndScope() throws Exception {
    assertThat(
        get("orders/all", Issuer.token()),
        is(
            answer(
                403,
                null,
                "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\"The"
                    + " caller is authenticated and may not use this resource. Do not send the"
                    + " request again: ask whoever runs this service for"
                    + " access.\",\"reason\":\"role-missing\"}")));
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
    long now = Instant.now().getEpochSecond();
    String tooWeak =
        answer(
            401,
            ", error=\"insufficient_user_authentication\", error_description=\"Another"
                + " authentication is required\", acr_values=\"phr\", max_age=\"300\"",
            "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"The"
                + " caller is authenticated, but not strongly or recently enough for this resource."
                + " Authenticate again as the WWW-Authenticate header of this response"
                + " asks.\",\"reason\":\"authentication-insufficient\",\"acr_values\":\"phr\",\"max_age\":300}");
    for (JWTClaimsSet.Builder claims :
        List.of(
            Issuer.claims(),
            Issuer.claims().claim("acr", "0").claim("auth_time", now),
            Issuer.claims().claim("acr", "phr").claim("auth_time", now - 1000))) {
      assertThat(get("orders/strong", Issuer.signed(claims)), is(tooWeak));
    }
    assertThat(
        get(
            "orders/strong",
            Issuer.signed(Issuer.claims().claim("acr", "phr").claim("auth_time", now))),
        is(served("strong")));
  }

  private static String served(String body) {
    return "200\nContent-Length: " + body.length() + "\nContent-Type: text/plain\n\n" + body;
  }

  @Test
  void allRight() throws Exception {
    assertThat(get("orders", Issuer.token()), is(served("of " + Issuer.SUBJECT)));
    assertThat(
        get("orders/all", Issuer.signed(Issuer.claims().claim("groups", List.of("admin")))),
        is(served("all")));
    assertThat(
        get(
            "orders/scoped",
            Issuer.signed(Issuer.claims().claim("scope", "orders:all orders:read"))),
        is(served("scoped")));
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
