package dev.gatehouse.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on a phone, in both colour schemes, and for a screen reader. */
final class TryItPageAccessibilityTest extends PageInBrowser {

  @BeforeEach
  void open() {
    page.look("light", 1280, 900);
    page.open(service.pageUri());
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1280})
  void scrollsToTheSideNowhereButInTheTable(int width) {
    page.look("light", width, 740);
    page.askAll();

    assertThat(number("return document.documentElement.scrollWidth"), lessThanOrEqualTo(width));
    assertThat(
        page.run(
                """
                return [...document.body.querySelectorAll('*')]
                  .filter(each => each.closest('.scroll') === null && each.closest('.unseen') === null)
                  .filter(each => each.getBoundingClientRect().right > innerWidth
                    || each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible'
                      && each.tagName !== 'SELECT' && each.tagName !== 'OPTION')
                  .map(each => each.outerHTML.slice(0, 100));
                """)
            .asJsonArray(),
        is(empty()));
    if (width < 500) {
      assertThat(
          number("return document.querySelector('.scroll').scrollWidth"), greaterThan(width));
    }
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void hasAContrastOfFourAndAHalfEverywhere(String scheme, int width) throws Exception {
    page.look(scheme, width, 740);
    for (int state = 0; state < 2; state++) {
      List<JsonValue> contrasts = page.run(resource("contrast.js")).asJsonArray();

      assertThat(contrasts.size(), greaterThan(100));
      for (JsonValue contrast : contrasts) {
        assertThat(
            contrast.asJsonObject().getString("text"),
            contrast.asJsonObject().getJsonNumber("ratio").doubleValue(),
            is(greaterThanOrEqualTo(4.5)));
      }
      page.askAll();
    }
  }

  @Test
  void showsTheSchemeThatTheSystemHas() {
    String ground = "return getComputedStyle(document.body).backgroundColor";

    assertThat(browser.text(ground), is("rgb(248, 246, 241)"));
    page.look("dark", 1280, 900);
    assertThat(browser.text(ground), is("rgb(21, 24, 27)"));
  }

  /** All rules of axe-core that are no experiment, of the WCAG and of good practice. */
  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void hasNothingThatAxeFinds(String scheme, int width) throws Exception {
    page.look(scheme, width, 740);
    page.run(resource("/axe.min.js"));
    for (int state = 0; state < 2; state++) {
      assertThat(
          page.run(
                  """
                  return axe.run({ rules: { 'target-size': { enabled: true } } }).then(found =>
                    found.violations.map(({ id, nodes }) =>
                      `${id}: ${nodes.map(({ html }) => html).join(' ')}`));
                  """)
              .asJsonArray()
              .getValuesAs(JsonString::getString),
          is(empty()));
      page.askAll();
    }
  }

  @Test
  void tellsAScreenReaderWhatIsWhat() {
    assertThat(browser.text("return document.documentElement.lang"), is("en"));
    assertThat(browser.text("return document.title"), is("Try the orders service – Gatehouse"));
    assertThat(
        page.run("return [...document.querySelectorAll('h1, h2, h3')].map(h => h.textContent)")
            .asJsonArray()
            .getValuesAs(JsonString::getString),
        equalTo(
            List.of(
                "Try the orders service",
                "Ask",
                "Answer",
                "Request",
                "Response",
                "Each endpoint, each caller")));
    assertThat(browser.role("#table"), is("grid"));
    assertThat(browser.name("#table"), is("Each endpoint, each caller"));
    assertThat(browser.role("#table thead th:nth-child(2)"), is("columnheader"));
    assertThat(
        browser.name("#table tbody tr:nth-child(6) th"), is("DELETE /orders/{id} alice’s order"));
    assertThat(browser.role("#table tbody tr:nth-child(6) th"), is("rowheader"));
    assertThat(browser.role("#table td"), is("gridcell"));
    assertThat(browser.role(".scroll"), is("region"));
    assertThat(browser.role("#callers input"), is("radio"));
    assertThat(browser.name("fieldset"), is("Who asks"));
    assertThat(browser.role("#verdict"), is("status"));
    assertThat(browser.role("#progress"), is("status"));
  }

  /**
   * A cell is named by what it shows, and by row and column. No colour tells what the text does
   * not.
   */
  @Test
  void namesEachCellByWhatItShows() {
    page.askAll();

    assertThat(
        page.cells(),
        everyItem(
            matchesPattern(
                "(GET|POST|DELETE) /\\S+( (alice|bob)’s order)?, .+: (20[014] [A-Z][A-Za-z"
                    + " ]+|40[13] [a-z-]+)")));
    assertThat(
        page.run(
                """
                return [...document.querySelectorAll('#table td button')].map(cell => ({
                  kind: cell.className, sign: cell.firstChild.textContent, status: cell.children[1].textContent,
                })).map(({ kind, sign, status }) => `${kind} ${sign} ${status[0] === '2' ? '2xx' : status}`)
                  .filter((each, at, all) => all.indexOf(each) === at).sort();
                """)
            .asJsonArray()
            .getValuesAs(JsonString::getString),
        equalTo(List.of("cell in ✓ 2xx", "cell no ✕ 403", "cell who ? 401")));
  }

  /** Chromium itself notes each answer of 400 and more; the page has nothing to add. */
  @Test
  void writesNothingToTheConsole() {
    page.askAll();

    assertThat(
        browser.console().stream()
            .filter(
                entry ->
                    !entry.matches(
                        "SEVERE http://127\\.0\\.0\\.1:\\d+/api/\\S+ - Failed to load resource: the"
                            + " server responded with a status of 40[13] \\(.*\\)"))
            .toList(),
        is(empty()));
  }

  @Test
  void runsNoScriptButItsOwn() {
    page.run(
        """
        window.violated = [];
        document.addEventListener('securitypolicyviolation', e => window.violated.push(e.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.hasRun = true';
        document.body.append(script);
        const style = document.createElement('style');
        style.textContent = 'body { display: none }';
        document.body.append(style);
        const image = document.createElement('img');
        image.src = 'http://127.0.0.2:9/elsewhere.png';
        document.body.append(image);
        """);
    browser.await("window.violated.length === 3");

    assertThat(
        page.run("return window.violated.sort()").toString(),
        is("[\"img-src\",\"script-src-elem\",\"style-src-elem\"]"));
    assertThat(page.run("return window.hasRun === undefined"), is(JsonValue.TRUE));
  }

  private static int number(String script) {
    return ((JsonNumber) page.run(script)).intValue();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = TryItPageAccessibilityTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
