package dev.gatehouse.contract.authenticators;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.contract.denials.AuditedAnswer;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Gatehouse promises where an authenticator of the application's own checks tokens: the {@link
 * BearerApplication}, and a further one that is {@link BearerApplication.Silent}.
 */
public interface BearerContract extends AcceptedContract {

  String CHALLENGE = "Bearer realm=\"contract\"";
  String REVOKED_CHALLENGE =
      CHALLENGE + ", error=\"invalid_token\", error_description=\"The access token was revoked\"";

  String REVOKED = "Authorization: Bearer revoked";
  String SEEN = "Authorization: Bearer seen";
  String TOKEN_OF_ALICE = "Authorization: Bearer alice";

  /**
   * Where the application without an audit line is.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI silentUri();

  @Test
  @DisplayName("the challenge says how an authenticator describes its refusal")
  default void challengeHasTheDescription() {
    HttpAnswer answer = get("/checked/known", REVOKED);
    ExpectedDenial.INVALID.assertIs(answer, List.of(REVOKED_CHALLENGE), TokenChecks.NONCE);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "old, The token is a day old",
    "short, The token is too short",
    "revoked, The access token was revoked"
  })
  @DisplayName("so it does for each kind of refusal")
  default void everyRefusalIsDescribed(String token, String description) {
    HttpAnswer answer = get("/checked/known", "Authorization: Bearer " + token);
    assertThat(answer.toString(), answer.status(), is(401));
    assertThat(
        answer.lines("WWW-Authenticate"),
        is(
            List.of(
                CHALLENGE
                    + ", error=\"invalid_token\", error_description=\""
                    + description
                    + "\"")));
  }

  @Test
  @DisplayName("a refusal without a description has none, whoever was refused before")
  default void descriptionsAreNotKept() {
    String unknown = "Authorization: Bearer mallory";
    for (String line : new String[] {unknown, REVOKED, unknown}) {
      get("/checked/known", line);
    }
    ExpectedDenial.INVALID.assertIs(
        get("/checked/known", unknown), List.of(CHALLENGE + ", error=\"invalid_token\""));
    ExpectedDenial.MISSING.assertIs(get("/checked/known"), List.of(CHALLENGE));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"GET", "HEAD"})
  @DisplayName("the 401 has the header fields of the authenticator, line by line")
  default void answerHasTheHeaderFields(String method) {
    HttpAnswer answer = ask(method, "/checked/known", REVOKED);
    ExpectedDenial.INVALID.assertHeaders(answer, List.of(REVOKED_CHALLENGE), TokenChecks.NONCE);
    assertThat(
        answer.toString(),
        List.of(String.join(", ", answer.lines(TokenChecks.NONCE)).split(", ")),
        is(List.of("n-1", "n-2")));
  }

  @Test
  @DisplayName("no other answer has them: neither what is open nor a 403 or a 400")
  default void noOtherAnswerHasTheHeaderFields() {
    Served.assertIs(get("/checked/open", REVOKED), "served nobody");
    ExpectedDenial.DENIED.assertIs(get("/checked/closed", REVOKED));
    ExpectedDenial.APPLICATION_403.assertIs(get("/checked/refuses", REVOKED));
    ExpectedDenial.AMBIGUOUS.assertIs(
        get("/checked/known", REVOKED, TOKEN_OF_ALICE),
        List.of(CHALLENGE + ", error=\"invalid_request\""));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/checked/admin", TOKEN_OF_ALICE));
  }

  @Test
  @DisplayName("an authenticator sees method, URI and header fields, each line of them")
  default void authenticatorSeesTheRequest() {
    String path = baseUri().getRawPath() + "/checked/known?size=1%2B1";
    Served.assertIs(
        get("/checked/known?size=1%2B1", SEEN, "X-Asked: a", "x-asked: b"),
        "served GET " + path + " [a, b][]");
    Served.assertIs(
        send("POST", "/checked/known?size=1%2B1", new byte[0], SEEN, "X-Asked: c"),
        "served POST " + path + " [c][]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"GET, 200", "HEAD, 200"})
  @DisplayName("a proof of possession for one method fits that method alone")
  default void authenticatorSeesTheMethodThatWasSent(String method, int status) {
    String other = method.equals("GET") ? "HEAD" : "GET";
    String line = "Authorization: Bearer for-";
    assertThat(ask(method, "/checked/known", line + method).status(), is(status));
    assertThat(ask(method, "/checked/known", line + other).status(), is(401));
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/checked/known|nobody|credentials-missing at any caller",
        "/checked/known|revoked|credentials-invalid at any caller",
        "/checked/admin|alice|role-missing at role admin",
        "/checked/scoped|alice|scope-missing at role user, and scope orders:read",
        "/checked/closed|alice|denied at nobody",
        "/checked/refuses|alice|application at everybody",
        "/checked/desk|alice|role-missing at role admin"
      })
  @DisplayName("every listener is told of a denial and its rule, beside the audit line")
  default void everyListenerIsTold(String path, String token, String told) {
    Served.assertIs(ask("DELETE", "/told"), "served");
    String line = token.equals("nobody") ? NOBODY : "Authorization: Bearer " + token;
    AuditedAnswer audited = AuditedAnswer.of(this, "GET", path, line);
    assertThat(get("/told").body().lines().toList(), is(toldToBoth(told)));
    assertThat(audited.lines().size(), is(1));
    String reason = told.substring(0, told.indexOf(' '));
    assertThat(audited.lines().get(0).endsWith(" reason=" + reason), is(true));
  }

  private static List<String> toldToBoth(String told) {
    return List.of("first: " + told, "second: " + told);
  }

  @Test
  @DisplayName("where the audit line is switched off the log is silent, and listeners are told")
  default void auditLineCanBeSwitchedOff() {
    ContractClient silent = this::silentUri;
    Served.assertIs(silent.ask("DELETE", "/told"), "served");
    AuditedAnswer audited = AuditedAnswer.of(silent, "GET", "/checked/admin", TOKEN_OF_ALICE);
    ExpectedDenial.ROLE_MISSING.assertIs(audited.answer());
    assertThat(audited.lines(), is(NONE));
    assertThat(
        silent.get("/told").body().lines().toList(), is(toldToBoth("role-missing at role admin")));
  }
}
