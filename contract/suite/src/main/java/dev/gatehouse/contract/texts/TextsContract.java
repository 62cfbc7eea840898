package dev.gatehouse.contract.texts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Gatehouse promises of denials in the words and languages of an application: the {@link
 * TextsApplication}.
 */
public interface TextsContract extends ContractClient {

  /** What the client asks for where it is the bundle's German. */
  String GERMAN = "Accept-Language: de-AT, de;q=0.9, en;q=0.8";

  String LOGIN = "Für diese Seite müssen Sie sich anmelden.";
  String STAFF = "Diese Seite ist für das Personal: \"Büro & Lager\" <intern>.";

  private static String json(int status, String reason, String title, String detail) {
    return "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"reason\":\"%s\"}"
        .formatted(title, status, detail.replace("\"", "\\\""), reason);
  }

  /** All of an answer's headers that speak of its language, and its challenge and body. */
  private static void assertIs(HttpAnswer answer, int status, String language, String body) {
    String all = answer.toString();
    assertThat(all, answer.status(), is(status));
    assertThat(
        all,
        answer.lines("WWW-Authenticate"),
        is(status == 401 ? List.of(ExpectedDenial.BASIC) : List.of()));
    assertThat(all, answer.lines("Content-Language"), is(List.of(language)));
    assertVary(answer, "Accept", "Accept-Language");
    assertThat(all, answer.body(), is(body));
  }

  /** Whatever lines a server makes of it. */
  private static void assertVary(HttpAnswer answer, String... fields) {
    assertThat(
        answer.toString(),
        Arrays.stream(String.join(",", answer.lines("Vary")).split(","))
            .map(String::strip)
            .sorted()
            .toList(),
        is(List.of(fields)));
  }

  @ParameterizedTest(name = "Accept-Language: {0}")
  @ValueSource(
      strings = {"de", "DE-ch", "de-AT, de;q=0.9, en;q=0.8", "fr, de;q=0.1", "en;q=0.3,de"})
  @Tag("P-12")
  @DisplayName("P-12 a denial is in the language that the client prefers")
  default void denialIsInTheLanguageOfTheClient(String language) {
    assertIs(
        get("/texts/admin", "Accept-Language: " + language),
        401,
        "de",
        json(401, "credentials-missing", "Anmeldung nötig", LOGIN));
    assertIs(
        get("/texts/admin", ALICE, "Accept-Language: " + language),
        403,
        "de",
        json(403, "role-missing", "Kein Zutritt", STAFF));
  }

  @Test
  @DisplayName("a title stays the status's where the texts have none; other scripts are UTF-8")
  default void titleStaysWhereNoneIsGiven() {
    assertIs(
        get("/texts/admin", "Accept-Language: ar-EG"),
        401,
        "ar",
        json(401, "credentials-missing", "Unauthorized", "يلزم تسجيل الدخول."));
  }

  @ParameterizedTest(name = "Accept-Language: {0}")
  @ValueSource(
      strings = {
        "en-GB",
        "fr",
        "*",
        "de;q=0",
        "de;q=0, *",
        "de_DE",
        "",
        ",;,;",
        "q=1",
        "de/DE",
        "<script>",
        "-",
        "x-y-z",
        "\u00e4\u00f6\u0001\u007f"
      })
  @DisplayName("whatever else is asked, or cannot be read: English, and never another status")
  default void otherwiseItIsEnglish(String language) {
    HttpAnswer answer = get("/texts/admin", ALICE, "Accept-Language: " + language);
    if (answer.status() == 400 && answer.lines("Content-Language").isEmpty()) {
      // A server may refuse an octet that no header may have, before anything of ours is asked.
      assertThat(answer.toString(), language.contains("\u0001"), is(true));
      return;
    }
    assertIs(
        answer,
        403,
        "en",
        json(403, "role-missing", "Forbidden", "Ask the staff of the shop, and don't ask {0}."));
  }

  @Test
  @DisplayName("a thousand languages are as good as the first hundred")
  default void manyLanguagesDoNoHarm() {
    String many = "x-a, ".repeat(1_000);
    assertIs(
        get("/texts/admin", "Accept-Language: " + many + "de"),
        401,
        "en",
        json(401, "credentials-missing", "Unauthorized", ExpectedDenial.MISSING.detail()));
    assertIs(
        get("/texts/admin", "Accept-Language: de, " + many),
        401,
        "de",
        json(401, "credentials-missing", "Anmeldung nötig", LOGIN));
  }

  @Test
  @DisplayName("several lines are one list")
  default void severalLinesAreOneList() {
    assertIs(
        get("/texts/admin", "Accept-Language: fr", "Accept-Language: de"),
        401,
        "de",
        json(401, "credentials-missing", "Anmeldung nötig", LOGIN));
  }

  @Test
  @DisplayName("where a language is silent of a reason, it is Gatehouse's English")
  default void silenceIsEnglish() {
    assertIs(
        get("/texts/denied", GERMAN),
        403,
        "en",
        json(403, "denied", "Forbidden", ExpectedDenial.DENIED.detail()));
  }

  @Test
  @DisplayName("a HEAD has the headers of a GET and no body")
  default void headHasTheSameHeaders() {
    assertIs(ask("HEAD", "/texts/admin", GERMAN), 401, "de", "");
  }

  @ParameterizedTest(name = "Accept: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/xml | application/problem+xml | <title>Kein"
            + " Zutritt</title><status>403</status><detail>Diese Seite ist für das Personal: \"Büro"
            + " &amp; Lager\" &lt;intern&gt;.</detail>",
        "text/html | text/html;charset=utf-8 | <p>Diese Seite ist für das Personal: \"Büro &amp;"
            + " Lager\" &lt;intern&gt;.</p>",
        "text/html | text/html;charset=utf-8 | <html lang=\"de\" dir=\"auto\">",
        "text/plain | text/plain;charset=utf-8 | Diese Seite ist für das Personal: \"Büro & Lager\""
            + " <intern>."
      })
  @DisplayName("in every media type, as text and never as markup")
  default void textsAreInEveryMediaType(String accept, String type, String part) {
    HttpAnswer answer = get("/texts/admin", ALICE, GERMAN, "Accept: " + accept);
    assertIs(answer, 403, "de", answer.body());
    assertThat(answer.lines("Content-Type").get(0).replace(" ", "").toLowerCase(), is(type));
    assertThat(answer.toString(), answer.body().contains(part), is(true));
  }

  @Test
  @DisplayName("what the application throws or returns without words gets them too")
  default void bareRefusalsOfTheApplicationGetThem() {
    assertIs(
        get("/texts/thrown", GERMAN),
        403,
        "de",
        json(403, "application", "Forbidden", "Das geht nicht."));
    HttpAnswer returned = get("/texts/returned", GERMAN);
    assertThat(
        returned.toString(),
        returned.body(),
        is(json(401, "application", "Unauthorized", "Wer sind Sie?")));
    assertThat(returned.toString(), returned.lines("Content-Language"), is(List.of("de")));
    assertVary(returned, "Accept", "Accept-Language", "Origin");
  }

  @Test
  @DisplayName("the application's own words stay as they are, in a language that nobody states")
  default void ownWordsStay() {
    HttpAnswer answer = get("/texts/own-words", GERMAN);
    assertThat(
        answer.toString(),
        answer.body(),
        is(json(403, "application", "Forbidden", "This is Bob's.")));
    assertThat(answer.lines("Content-Language").contains("de"), is(false));
    assertVary(answer, "Accept", "Accept-Language");
  }

  @Test
  @DisplayName("a body of the application's own, and what is served, is left alone")
  default void whatIsTheApplicationsIsLeftAlone() {
    HttpAnswer answer = get("/texts/own-body", GERMAN);
    assertThat(answer.toString(), answer.status(), is(403));
    assertThat(answer.body(), is("mine"));
    assertThat(answer.toString(), answer.lines("Vary"), is(List.of()));
  }
}
