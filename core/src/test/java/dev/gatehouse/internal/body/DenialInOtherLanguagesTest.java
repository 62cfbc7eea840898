package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.DeniedRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies in the application's own texts. */
@Tag("P-12")
class DenialInOtherLanguagesTest {

  private static final String ARABIC = "\u0645\u0645\u0646\u0648\u0639";
  private static final Denial DENIED = Denial.of(403, DenialReason.DENIED, List.of());
  private static final Denial ROLE_MISSING = Denial.of(403, DenialReason.ROLE_MISSING, List.of());

  private static final Texts TEXTS = texts();

  private final ProblemRenderer problems = ProblemJsonTest.renderer(null, false);
  private final DenialBodies bodies = new DenialBodies(problems, problems, TEXTS);

  private static Texts texts() {
    Map<Locale, Map<String, String>> files = new LinkedHashMap<>();
    files.put(Locale.ENGLISH, Map.of());
    files.put(
        Locale.GERMAN,
        Map.of("denied.title", "Geschlossen <zu>", "denied.detail", "F\u00fcr alle zu & fertig."));
    files.put(Locale.forLanguageTag("ar"), Map.of("denied.detail", ARABIC));
    return new Texts(files);
  }

  private record Asking(String accept, String language, List<String> asked)
      implements DeniedRequest {

    Asking(String accept, String language) {
      this(accept, language, new ArrayList<>());
    }

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String path() {
      return "/orders";
    }

    @Override
    public Optional<String> caller() {
      return Optional.empty();
    }

    @Override
    public Optional<String> header(String name) {
      asked.add(name);
      return Optional.ofNullable(
          switch (name) {
            case "Accept" -> accept;
            case "Accept-Language" -> language;
            default -> null;
          });
    }
  }

  private static String text(DenialBodies.Body body) {
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }

  private DenialBodies.Body body(String accept, String language) {
    return bodies.bodyFor(DENIED, new Asking(accept, language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/problem+json | {\"type\":\"about:blank\",\"title\":\"Geschlossen"
            + " <zu>\",\"status\":403,\"detail\":\"F\u00fcr alle zu &"
            + " fertig.\",\"reason\":\"denied\"}",
        "application/xml | <?xml version=\"1.0\" encoding=\"UTF-8\"?><problem"
            + " xmlns=\"urn:ietf:rfc:7807\"><type>about:blank</type><title>Geschlossen"
            + " &lt;zu&gt;</title><status>403</status><detail>F\u00fcr alle zu &amp;"
            + " fertig.</detail><reason>denied</reason></problem>",
        "text/plain | 403 Geschlossen <zu>~~F\u00fcr alle zu & fertig.~~reason: denied~",
        "text/html | <!DOCTYPE html>~<html lang=\"de\" dir=\"auto\"><head><meta"
            + " charset=\"UTF-8\"/><title>403 Geschlossen &lt;zu&gt;</title></head><body><h1>403"
            + " Geschlossen &lt;zu&gt;</h1><p>F\u00fcr alle zu &amp;"
            + " fertig.</p><dl><dt>reason</dt><dd>denied</dd></dl></body></html>"
      })
  void theyAreInEachMediaType(String accept, String expected) {
    DenialBodies.Body body = body(accept, "de");

    assertThat(text(body), is(expected.replace('~', '\n')));
    assertThat(body.language(), is("de"));
    assertThat(body.vary(), is("Accept, Accept-Language"));
  }

  @Test
  void aPageMayBeWrittenFromRightToLeft() {
    DenialBodies.Body body = body("text/html", "ar");

    assertThat(text(body), containsString("<html lang=\"ar\" dir=\"auto\">"));
    assertThat(text(body), containsString("<p>" + ARABIC + "</p>"));
    assertThat(body.language(), is("ar"));
  }

  @Test
  void whereTheyAreSilentItIsTheBodyThatItIsWithoutThem() {
    DenialBodies without = new DenialBodies(problems, problems, null);
    for (String accept : new String[] {null, "application/xml", "text/html", "text/plain"}) {
      DeniedRequest request = new Asking(accept, "de");
      DenialBodies.Body body = bodies.bodyFor(ROLE_MISSING, request);

      assertThat(text(body), is(text(without.bodyFor(ROLE_MISSING, request))));
      assertThat(body.language(), is("en"));
      assertThat(body.vary(), is("Accept, Accept-Language"));
    }
  }

  @Test
  void withoutThemNobodyAsksForTheLanguage() {
    DenialBodies without = new DenialBodies(problems, problems, null);
    Asking request = new Asking(null, "de");

    assertThat(without.bodyFor(DENIED, request).vary(), is("Accept"));
    assertThat(request.asked(), is(List.of("Accept")));
  }

  @Test
  void whateverIsAskedABodyIsWrittenOncePerLanguage() {
    List<DenialBodies.Body> written = new ArrayList<>();
    IntStream.range(0, 10_000)
        .mapToObj(i -> "x-" + i + ", de-x-" + i + ";q=0.5")
        .map(language -> body(null, language))
        .filter(body -> written.stream().noneMatch(known -> known == body))
        .forEach(written::add);

    assertThat(written.size(), is(1));
    assertThat(body(null, "de"), is(sameInstance(written.get(0))));
    assertThat(body(null, "en"), is(not(sameInstance(written.get(0)))));
  }

  @Test
  void furtherMembersStayAndAreThoseOfTheDenial() {
    Texts scopes =
        new Texts(Map.of(Locale.GERMAN, Map.of("scope-missing.detail", "Ihr Token reicht nicht.")));
    DenialBodies own = new DenialBodies(problems, problems, scopes);
    Denial missing = Denial.of(403, DenialReason.SCOPE_MISSING, List.of());
    Denial a = missing.withExtensions(Map.of("scope", "a"));
    Denial b = missing.withExtensions(Map.of("scope", "b"));

    assertThat(
        text(own.bodyFor(a, new Asking(null, null))),
        is(
            "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\"Ihr"
                + " Token reicht nicht.\",\"reason\":\"scope-missing\",\"scope\":\"a\"}"));
    assertThat(
        text(own.bodyFor(b, new Asking(null, null))), containsString("reicht nicht.\",\"reason"));
    assertThat(text(own.bodyFor(b, new Asking(null, null))), containsString("\"scope\":\"b\"}"));
    assertThat(text(own.bodyFor(b, new Asking(null, "en"))), containsString(missing.detail()));
  }

  @ParameterizedTest
  @CsvSource({"de, Geschlossen <zu>", "ar, Denied", "en, Denied"})
  void aTypeHasTheTitleOfItsReasonUnlessTheTextsHaveOne(String language, String title) {
    ProblemRenderer typed = ProblemJsonTest.renderer(URI.create("https://e.example/"), true);
    DenialBodies own = new DenialBodies(typed, typed, TEXTS);
    JsonObject json =
        Json.createReader(new StringReader(text(own.bodyFor(DENIED, new Asking(null, language)))))
            .readObject();

    assertThat(json.getString("title"), is(title));
    assertThat(json.getString("type"), is("https://e.example/denied"));
    assertThat(json.getString("instance"), is("/orders"));
  }

  @Test
  void theApplicationsOwnWordsStayAsTheyAre() {
    Denial own = Denial.of(403, DenialReason.APPLICATION, List.of()).withDetail("This is Bob's.");
    Texts texts =
        new Texts(
            Map.of(
                Locale.GERMAN, Map.of("application.detail", "Nein.", "application.title", "Nein")));
    DenialBodies.Body body =
        new DenialBodies(problems, problems, texts).bodyFor(own, new Asking(null, "de"));

    assertThat(
        text(body),
        is(
            "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,"
                + "\"detail\":\"This is Bob's.\",\"reason\":\"application\"}"));
    assertThat(body.language(), is(nullValue()));
    assertThat(body.vary(), is("Accept, Accept-Language"));
  }

  @Test
  void aRendererOfTheApplicationGetsThemAndTheirLanguage() {
    DenialRenderer renderer =
        (denial, type, request) ->
            denial.language().orElseThrow() + ": " + denial.title() + ": " + denial.detail();
    DenialBodies own = new DenialBodies(problems, renderer, TEXTS);

    DenialBodies.Body body = own.bodyFor(DENIED, new Asking(null, "de"));
    assertThat(text(body), is("de: Geschlossen <zu>: F\u00fcr alle zu & fertig."));
    assertThat(body.language(), is(nullValue()));
    assertThat(body.vary(), is("Accept-Language"));
    assertThat(
        text(own.bodyFor(DENIED, new Asking(null, null))), is("en: Forbidden: " + DENIED.detail()));
  }

  @Test
  void whereARendererFailsTheDefaultIsInThem() {
    DenialRenderer renderer = (denial, type, request) -> null;
    DenialBodies own = new DenialBodies(problems, renderer, TEXTS);

    assertThat(
        text(own.bodyFor(DENIED, new Asking(null, "de"))),
        startsWith("{\"type\":\"about:blank\",\"title\":\"Geschlossen <zu>\""));
  }

  @Test
  void oneLanguageIsNoChoice() {
    Texts english = new Texts(Map.of(Locale.ENGLISH, Map.of("denied.detail", "No.")));
    DenialBodies.Body body =
        new DenialBodies(problems, problems, english).bodyFor(DENIED, new Asking(null, "de"));

    assertThat(text(body), containsString("\"detail\":\"No.\""));
    assertThat(body.language(), is("en"));
    assertThat(body.vary(), is("Accept"));
  }
}
