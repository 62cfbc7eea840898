package dev.gatehouse.contract.authenticators;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an authenticator adds to the answer to a caller whom it accepted (RFC 9449, section 8.2),
 * and that the application goes before it.
 */
interface AcceptedContract extends ContractClient {

  String RENEWED = "Authorization: Bearer renewed";
  List<String> NO_STORE = List.of("no-store");

  private static void assertLines(HttpAnswer answer, List<String> nonce, List<String> caching) {
    assertThat(answer.toString(), answer.lines(TokenChecks.NONCE), is(nonce));
    assertThat(answer.toString(), answer.lines("Cache-Control"), is(caching));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/stored/plain", "/stored/streamed", "/stored/suspended"})
  @DisplayName("an answer has the line, and is then kept out of caches")
  default void answerHasTheLine(String path) {
    HttpAnswer answer = get(path, RENEWED);
    Served.assertIs(answer, "served", "dpop-nonce", "cache-control");
    assertLines(answer, List.of("n-3"), NO_STORE);

    HttpAnswer other = get(path, BearerContract.TOKEN_OF_ALICE);
    Served.assertIs(other, "served");
    assertLines(other, NONE, NONE);
  }

  @Test
  @DisplayName("so has the answer to HEAD")
  default void answerToHeadHasTheLine() {
    HttpAnswer answer = ask("HEAD", "/stored/plain", RENEWED);
    Served.assertIs(answer, "", "dpop-nonce", "cache-control");
    assertLines(answer, List.of("n-3"), NO_STORE);
  }

  @Test
  @DisplayName("and that to POST, which nobody stores anyway")
  default void answerToPostHasTheLine() {
    HttpAnswer answer = send("POST", "/stored/plain", new byte[0], RENEWED);
    Served.assertIs(answer, "served", "dpop-nonce");
    assertLines(answer, List.of("n-3"), NONE);
  }

  @Test
  @DisplayName("and one where everybody may come")
  default void openAnswerHasTheLine() {
    HttpAnswer answer = get("/checked/open", RENEWED);
    Served.assertIs(answer, "served renewed", "dpop-nonce", "cache-control");
    assertLines(answer, List.of("n-3"), NO_STORE);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"/stored/constant, 204", "/stored/missing, 404"})
  @DisplayName("and one that has no body, or tells of an error, each time and for this caller")
  default void otherAnswersHaveTheLine(String path, int status) {
    for (int i = 0; i < 2; i++) {
      HttpAnswer answer = get(path, RENEWED);
      assertThat(answer.toString(), answer.status(), is(status));
      assertLines(answer, List.of("n-3"), NO_STORE);

      HttpAnswer other = get(path, BearerContract.TOKEN_OF_ALICE);
      assertThat(other.toString(), other.status(), is(status));
      assertThat(other.toString(), other.lines(TokenChecks.NONCE), is(NONE));
    }
  }

  @Test
  @DisplayName("and a denial, whoever makes it")
  default void denialHasTheLine() {
    HttpAnswer byRule = get("/checked/admin", RENEWED);
    ExpectedDenial.ROLE_MISSING.assertIs(byRule, List.of(), TokenChecks.NONCE);
    assertThat(byRule.lines(TokenChecks.NONCE), is(List.of("n-3")));

    HttpAnswer byApplication = get("/checked/refuses", RENEWED);
    ExpectedDenial.APPLICATION_403.assertIs(byApplication, List.of(), TokenChecks.NONCE);
    assertThat(byApplication.lines(TokenChecks.NONCE), is(List.of("n-3")));
  }

  @Test
  @DisplayName("what nobody may is refused before an authenticator is asked")
  default void whatNobodyMayHasNone() {
    ExpectedDenial.DENIED.assertIs(get("/checked/closed", RENEWED));
  }

  @Test
  @DisplayName("a line that the application set stays, alone")
  default void lineOfTheApplicationStays() {
    HttpAnswer answer = get("/stored/own", RENEWED);
    Served.assertIs(answer, "served", "dpop-nonce");
    assertLines(answer, List.of("own"), NONE);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/stored/minute", "/stored/tagged"})
  @DisplayName("what the application lets be stored is sent as it is, without the line")
  default void storedAnswerHasNone(String path) {
    HttpAnswer answer = get(path, RENEWED);
    Served.assertIs(answer, "served", "cache-control", "etag");
    HttpAnswer other = get(path, BearerContract.TOKEN_OF_ALICE);
    assertLines(answer, NONE, other.lines("Cache-Control"));
    assertThat(answer.lines("ETag"), is(other.lines("ETag")));
  }

  @Test
  @DisplayName("what it keeps out of caches itself has the line")
  default void answerThatIsNotStoredHasTheLine() {
    HttpAnswer answer = get("/stored/secret", RENEWED);
    Served.assertIs(answer, "served", "dpop-nonce", "cache-control");
    assertLines(answer, List.of("n-3"), List.of("private, No-Store"));
  }
}
