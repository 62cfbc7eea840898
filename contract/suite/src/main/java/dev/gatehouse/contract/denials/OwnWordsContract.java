package dev.gatehouse.contract.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A 401 or 403 in the application's own words has the shape of all others. */
public interface OwnWordsContract extends ContractClient {

  String NOT_YOURS =
      "{\"type\":\"https://example.com/not-yours\",\"title\":\"Forbidden\",\"status\":403,"
          + "\"detail\":\"This order belongs to another customer.\",\"reason\":\"application\","
          + "\"order\":7,\"owners\":[\"alice\",\"bob\"]}";
  String AGAIN =
      "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
          + "\"detail\":\"Log in again.\",\"reason\":\"application\"}";

  private static void assertShape(
      HttpAnswer answer, int status, String type, List<String> challenges) {
    String all = answer.toString();
    assertThat(all, answer.status(), is(status));
    assertThat(all, answer.lines("WWW-Authenticate"), is(challenges));
    assertThat(
        all,
        answer.lines("Content-Type").stream()
            .map(line -> line.toLowerCase(Locale.ROOT).replace(" ", ""))
            .toList(),
        is(List.of(type)));
    assertThat(all, answer.lines("Cache-Control"), is(List.of("no-store")));
    assertThat(all, answer.lines("X-Content-Type-Options"), is(List.of("nosniff")));
    assertThat(all, String.join(",", answer.lines("Vary")).contains("Accept"), is(true));
  }

  private static void assertNotYours(HttpAnswer answer) {
    assertShape(answer, 403, "application/problem+json", NONE);
    assertThat(answer.toString(), answer.body(), is(NOT_YOURS));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "thrown/403",
        "returned/403",
        "shared-exception",
        "shared-response",
        "joined",
        "stage",
        "suspended"
      })
  @DisplayName("own words: each way out leads to the same answer, in what the client reads")
  default void ownWordsAreNegotiatedEachWay(String way) {
    for (int i = 0; i < 3; i++) {
      assertNotYours(get("/own-words/" + way));
      HttpAnswer html = get("/own-words/" + way, "Accept: text/html");
      assertShape(html, 403, "text/html;charset=utf-8", NONE);
      assertThat(html.toString(), html.body(), containsString("<p>" + OwnWordsResource.WORDS));
      assertThat(html.toString(), html.body().endsWith("</html>"), is(true));
      HttpAnswer text = get("/own-words/" + way, "Accept: text/plain");
      assertShape(text, 403, "text/plain;charset=utf-8", NONE);
      assertThat(
          text.toString(),
          text.body(),
          is(
              "403 Forbidden\n\nThis order belongs to another customer.\n\nreason: application\n"
                  + "order: 7\nowners: [alice, bob]\n"));
    }
    HttpAnswer head = ask("HEAD", "/own-words/" + way);
    assertShape(head, 403, "application/problem+json", NONE);
    assertThat(head.toString(), head.body(), is(""));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"thrown", "returned"})
  @DisplayName("own words: a 401 without a challenge has the one of all others")
  default void ownWordsOf401HaveTheUsualChallenge(String way) {
    HttpAnswer answer = get("/own-words/" + way + "/401");
    assertShape(answer, 401, "application/problem+json", BASIC_ONLY);
    assertThat(answer.toString(), answer.body(), is(AGAIN));
  }

  @Test
  @DisplayName("own words: a challenge of the application goes out alone")
  default void ownChallengeGoesOutAlone() {
    HttpAnswer answer = get("/own-words/challenge");
    assertShape(answer, 401, "application/problem+json", List.of("Till realm=\"shop\""));
    assertThat(answer.toString(), answer.body(), is(AGAIN));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"application/problem+json", "application/problem+xml", "text/html"})
  @DisplayName("own words: what a client put into them is text")
  default void hostileWordsAreText(String type) {
    HttpAnswer answer =
        get("/own-words/echo?text=%3Cscript%3E%26%22%5D%5D%3E%00%1B%0D%0AX:1", "Accept: " + type);
    String all = answer.toString();
    assertThat(all, answer.status(), is(403));
    assertThat(all, answer.lines("X"), is(NONE));
    assertThat(all, answer.body(), not(containsString("\u0000")));
    assertThat(all, answer.body(), not(containsString("\u001b")));
    if (!type.endsWith("json")) {
      assertThat(all, answer.body(), not(containsString("<script")));
      assertThat(all, answer.body(), containsString("&lt;script"));
    }
  }
}
