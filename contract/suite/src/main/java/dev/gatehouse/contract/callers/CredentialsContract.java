package dev.gatehouse.contract.callers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.denials.ApplicationResource;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of credentials that are not right. */
public interface CredentialsContract extends ContractClient {

  @Tag("B#32")
  @Tag("H-02")
  @Tag("O-08")
  @Test
  @DisplayName("B#32 H-02 O-08 wrong password and unknown user look alike, to the byte")
  default void wrongPasswordAndUnknownUserLookAlike() {
    HttpAnswer wrong = get("/guarded/user", ContractClient.basic("alice:wrong"));
    HttpAnswer unknown = get("/guarded/user", ContractClient.basic("mallory:alice-pw"));
    ExpectedDenial.INVALID.assertIs(wrong);
    ExpectedDenial.INVALID.assertIs(unknown);
  }

  @Tag("BA-06")
  @Tag("BA-04")
  @Tag("H-17")
  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {
        "Basic !!!",
        "Basic",
        "Basic ",
        "Basic foo",
        "Basic YWxpY2U=",
        "Basic YWxpY2U6YWxpY2UtcHc=, Basic YWxpY2U6YWxpY2UtcHc=",
        "Basic YWxpY2U6YWxpY2UtcHc= x",
        "Basic YWxpY2U6YQBi",
        "Basic gICAgDo=",
        "Basic realm=\"contract\"",
        "basic%20YWxpY2U6YWxpY2UtcHc= ",
        "\"Basic\" YWxpY2U6YWxpY2UtcHc=",
        "=",
        ""
      })
  @DisplayName("BA-04 BA-06 credentials that cannot be read are malformed: 401, never 500")
  default void unreadableCredentialsAreMalformed(String credentials) {
    HttpAnswer answer = get("/guarded/user", "Authorization: " + credentials);
    if (credentials.startsWith("basic%20")) {
      ExpectedDenial.UNSUPPORTED.assertIs(answer, limits());
    } else {
      ExpectedDenial.MALFORMED.assertIs(answer, limits());
    }
  }

  @Tag("H-07")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Basic", "basic", "BASIC", "bAsIc"})
  @DisplayName("H-07 the scheme is read in any case")
  default void schemeIsReadInAnyCase(String scheme) {
    HttpAnswer answer = get("/guarded/user", "Authorization: " + scheme + " YWxpY2U6YWxpY2UtcHc=");
    if (limits().contains(ServerLimit.BASIC_IS_READ_BY_THE_SERVER) && !scheme.equals("Basic")) {
      assertThat(answer.toString(), answer.status(), is(oneOf(200, 401)));
    } else {
      assertThat(answer.toString(), answer.body(), is("served alice"));
    }
  }

  @Tag("MP-02")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"Bearer abc", "Bearer", "Negotiate YII=", "Digest username=\"alice\"", "X y z"})
  default void schemeThatNobodyAcceptsIsUnsupported(String credentials) {
    ExpectedDenial.UNSUPPORTED.assertIs(get("/guarded/user", "Authorization: " + credentials));
  }

  @Tag("H-18")
  @Test
  @DisplayName("H-18 several Authorization lines are ambiguous: 400, and none is chosen")
  default void severalAuthorizationLinesAreAmbiguous() {
    ExpectedDenial.AMBIGUOUS.assertIs(get("/guarded/user", ALICE, BOB));
    ExpectedDenial.AMBIGUOUS.assertIs(get("/guarded/user", BOB, BOB));
    ExpectedDenial.AMBIGUOUS.assertIs(
        get("/guarded/user", ContractClient.basic("alice:wrong"), ALICE));
  }

  @Tag("H-18")
  @Test
  default void ambiguousCredentialsMakeNobodyKnownWhereTheEndpointIsOpen() {
    HttpAnswer answer = get("/guarded/permit", ALICE, BOB);
    assertThat(answer.toString(), answer.body(), is("served nobody"));
  }

  @Tag("J-08")
  @Test
  @DisplayName("J-08 an open endpoint serves whoever sent wrong credentials, as nobody")
  default void openEndpointServesWrongCredentialsAsNobody() {
    HttpAnswer answer = get("/guarded/permit", ContractClient.basic("alice:wrong"));
    assertThat(answer.toString(), answer.body(), is("served nobody"));
  }

  @Tag("H-23")
  @Test
  @DisplayName("H-23 credentials for a proxy are not looked at")
  default void proxyCredentialsAreIgnored() {
    HttpAnswer answer = get("/guarded/user", "Proxy-Authorization: Basic YWxpY2U6YWxpY2UtcHc=");
    ExpectedDenial.MISSING.assertIs(answer);
    assertThat(answer.lines("Proxy-Authenticate"), is(List.of()));
  }

  @Tag("B-12")
  @Test
  @DisplayName("B-12 a token in the query is no credentials")
  default void tokenInTheQueryIsNoCredentials() {
    ExpectedDenial.MISSING.assertIs(get("/guarded/user?access_token=abc"));
  }

  @Tag("BA-03")
  @Test
  @DisplayName("BA-03 the password begins behind the first colon")
  default void passwordMayHoldColons() {
    HttpAnswer colon = get("/guarded/user", ContractClient.basic("alice:alice-pw:"));
    if (limits().contains(ServerLimit.BASIC_IS_READ_BY_THE_SERVER) && colon.status() == 200) {
      assertThat(colon.toString(), colon.body(), is("served alice"));
    } else {
      ExpectedDenial.INVALID.assertIs(colon);
    }
    ExpectedDenial.INVALID.assertIs(get("/guarded/user", ContractClient.basic(":alice")), limits());
  }

  @Tag("O-02")
  @Test
  @DisplayName("credentials that cannot be checked answer 503 with the Retry-After that was named")
  default void outageAnswers503() {
    HttpAnswer outage = get("/guarded/user", ContractClient.basic("outage:x"));
    if (limits().contains(ServerLimit.BASIC_IS_READ_BY_THE_SERVER)) {
      assertThat(outage.toString(), outage.status(), is(oneOf(401, 403, 500, 503)));
      assertThat(outage.toString(), outage.body(), not(Matchers.containsString("served")));
      return;
    }
    ExpectedDenial.UNAVAILABLE.assertIs(outage, List.of(), "Retry-After");
    assertThat(outage.lines("Retry-After"), is(List.of("120")));

    ExpectedDenial.UNAVAILABLE.assertIs(get("/guarded/user", ContractClient.basic("bug:x")));
    ExpectedDenial.DENIED.assertIs(get("/guarded/denied", ContractClient.basic("bug:x")));
  }

  @Tag("B#20")
  @Tag("J-29")
  @Tag("O-02")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"roles", "principal"})
  @DisplayName("B#20 J-29 O-02 a security context that throws never serves the resource")
  default void brokenSecurityContextNeverServes(String broken) {
    HttpAnswer answer = get("/application/for-admins", BOB, "X-Broken: " + broken);
    ExpectedDenial.UNAVAILABLE.assertIs(answer);
    assertThat(answer.body(), not(Matchers.containsString(ApplicationResource.SECRET)));
  }
}
