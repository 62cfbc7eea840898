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
import static org.hamcrest.Matchers.startsWith;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page by keyboard, on a phone, in both colour schemes, and for a screen reader. */
final class TryItPageAccessibilityTest {

  private static final String TAB = "\uE004";
  private static final String ENTER = "\uE007";
  private static final String END = "\uE010";
  private static final String HOME = "\uE011";
  private static final String LEFT = "\uE012";
  private static final String UP = "\uE013";
  private static final String RIGHT = "\uE014";
  private static final String DOWN = "\uE015";
  private static final String CONTROL = "\uE009";
  private static final String SPACE = " ";

  private static Browser browser;
  private static Page page;

  private final Service service = new Service();

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.orSkip();
    page = new Page(browser);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    page.look("light", 1280, 900);
    page.open(service.pageUri());
  }

  @AfterEach
  void stopService() {
    service.close();
  }

  @Test
  void isUsedByKeyboardAlone() {
    browser.press(TAB);
    assertThat(focused(), is("nobody no header"));
    browser.press(DOWN);
    assertThat(focused(), is("wrong password alice:wrong"));
    assertThat(page.textOf("#verdict .why"), is("Not asked yet: press Send."));
    assertThat(page.text("response"), is(""));
    browser.press(TAB);
    assertThat(focused(), is("For what"));
    browser.press(DOWN);
    browser.press(TAB);
    assertThat(focused(), is("Send"));
    browser.press(ENTER);
    page.awaitAnswer();

    assertThat(page.text("request"), startsWith("POST /api/orders HTTP/1.1\n"));
    assertThat(page.textOf("#verdict .reason"), is("credentials-invalid"));
    assertThat(page.currentCell(), is("?401credentials-invalid"));
    assertThat(focused(), is("Send"));
  }

  @Test
  void movesWithinTheTableByArrowsAndLeavesItByTab() {
    browser.press(TAB, TAB, TAB, TAB, TAB, TAB, TAB, TAB);
    assertThat(focused(), is("Table, scrolls to the side"));
    browser.press(TAB);
    assertThat(focused(), is("GET /orders, nobody: 401 credentials-missing"));
    browser.press(RIGHT, RIGHT, RIGHT, SPACE);
    page.awaitAnswer();
    assertThat(focused(), is("GET /orders, a customer: 200 OK"));
    assertThat(page.textOf("#verdict .status b"), is("200"));

    browser.press(UP, END);
    assertThat(focused(), is("GET /ledger, an admin: ask"));
    browser.press(RIGHT, DOWN, DOWN, LEFT);
    assertThat(focused(), is("POST /orders, a customer: ask"));
    browser.press(HOME);
    assertThat(focused(), is("POST /orders, nobody: ask"));
    browser.pressWith(CONTROL, END);
    assertThat(focused(), is("GET /report, an admin: ask"));
    browser.pressWith(CONTROL, HOME);
    assertThat(focused(), is("GET /access-table, nobody: ask"));
    browser.press(LEFT, UP, ENTER);
    page.awaitAnswer();
    assertThat(focused(), is("GET /access-table, nobody: 401 credentials-missing"));

    browser.press(TAB);
    assertThat(page.run("return document.activeElement === document.body"), is(JsonValue.TRUE));
  }

  /** The name of what has the focus, which has to be seen. */
  private String focused() {
    browser.run("document.activeElement.dataset.focused = ''");
    String name = browser.name("[data-focused]");
    browser.run("delete document.activeElement.dataset.focused");
    assertThat(
        name,
        browser.text(
            """
            const focused = document.activeElement;
            const shown = focused.closest('#callers label') ?? focused;
            const { outlineStyle, outlineWidth } = getComputedStyle(shown);
            return `${outlineStyle} ${outlineWidth}`;
            """),
        is("solid 3px"));
    return name;
  }

  @Test
  void showsACellThatHasTheFocusBesideTheHeadOfItsRowOnAPhone() {
    page.look("light", 360, 740);
    page.run("document.querySelector('#table tr:nth-child(2) td:last-child button').focus()");
    for (int i = 0; i < 4; i++) {
      browser.press(LEFT);
      assertThat(
          page.run(
              """
              const cell = document.activeElement.getBoundingClientRect();
              const head = document.activeElement.closest('tr').firstChild.getBoundingClientRect();
              return cell.left >= head.right - 1 && cell.right <= innerWidth;
              """),
          is(JsonValue.TRUE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 1280})
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
  @ValueSource(strings = {"light", "dark"})
  void hasAContrastOfFourAndAHalfEverywhere(String scheme) throws Exception {
    page.look(scheme, 1280, 740);
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
