package dev.gatehouse.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import jakarta.json.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page by keyboard alone, with the focus always to be seen. */
final class TryItPageKeyboardTest extends PageInBrowser {

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

  @BeforeEach
  void open() {
    page.look("light", 1280, 900);
    page.open(service.pageUri());
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
}
