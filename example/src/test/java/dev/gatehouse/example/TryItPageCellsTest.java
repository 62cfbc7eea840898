package dev.gatehouse.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gatehouse.AccessTable;
import dev.gatehouse.DenialReason;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the page shows, in each cell, is what the service answers: the request as the page shows it
 * is sent, byte by byte, to a second service that is as new as the first.
 */
final class TryItPageCellsTest extends PageInBrowser {

  private static final List<String> CALLERS =
      List.of("nobody", "wrong password", "malformed header", "a customer", "an admin");

  private final Service second = new Service();

  @AfterEach
  void stopSecond() {
    second.close();
  }

  @Test
  void hasACellForEachEndpointAndCallerAndNoneIsFilledInBeforehand() throws Exception {
    List<String> cells =
        AccessTable.of(new OrdersApplication()).endpoints().stream()
            .map(endpoint -> endpoint.method() + " " + endpoint.path())
            .flatMap(
                name ->
                    name.contains("{")
                        ? Stream.of(name + ", alice’s order", name + ", bob’s order")
                        : Stream.of(name))
            .flatMap(name -> CALLERS.stream().map(caller -> name + ", " + caller + ": "))
            .map(
                cell ->
                    cell
                        + (cell.equals("GET /orders, nobody: ")
                            ? "401 credentials-missing"
                            : "ask"))
            .toList();

    page.open(service.pageUri());

    assertThat(page.cells(), equalTo(cells));
    assertThat(cells, hasSize(50));
  }

  @TestFactory
  Stream<DynamicTest> eachCellShowsWhatThePlainRequestIsAnswered() {
    page.open(service.pageUri());
    List<String> cells = page.cells();
    return IntStream.range(0, cells.size())
        .mapToObj(
            cell ->
                dynamicTest(
                    cells.get(cell).substring(0, cells.get(cell).lastIndexOf(':')),
                    () -> showsWhatThePlainRequestIsAnswered(cell, cells.get(cell))));
  }

  private void showsWhatThePlainRequestIsAnswered(int cell, String name) throws Exception {
    if (name.startsWith("GET ")) {
      assertShown(cell, service, second);
      return;
    }
    try (Service asNew = new Service();
        Service asNewToo = new Service()) {
      assertShown(cell, asNew, asNewToo);
    }
  }

  private static void assertShown(int cell, Service service, Service second) throws Exception {
    page.openOnce(service.pageUri());
    page.click(cell);

    String ours = service.pageUri().getAuthority();
    String theirs = second.pageUri().getAuthority();
    RawExchange plain =
        RawExchange.of(second.pageUri(), page.text("request").replace(ours, theirs));
    RawExchange shown = RawExchange.parse(page.text("response").replace(ours, theirs));

    assertThat(shown.statusLine(), is(plain.statusLine()));
    assertThat(shown.headers(), equalTo(plain.headers()));
    assertThat(flat(shown.body()), is(flat(plain.body())));
    assertVerdict(plain);
  }

  /** The status and the reason, above the exchange and in the cell, and a sentence. */
  private static void assertVerdict(RawExchange plain) {
    String status = plain.statusLine().split(" ")[1];
    String reason =
        plain.headers().getOrDefault("Content-Type", "").equals("application/problem+json")
            ? ((JsonString) json(plain.body()).getValue("/reason")).getString()
            : "";
    String phrase = plain.statusLine().split(" ", 3)[2];

    assertThat(page.textOf("#verdict .status b"), is(status));
    assertThat(page.textOf("#verdict .status"), containsString(status + " " + phrase));
    assertThat(page.textOf("#verdict .reason"), is(reason));
    assertThat(page.textOf("#verdict .why"), is(not("")));
    assertThat(page.textOf("#verdict .rule"), startsWith("The rule: "));
    assertThat(page.currentCell().substring(1), is(status + (reason.isEmpty() ? phrase : reason)));
  }

  /** JSON without its spaces and line ends, which the page sets for people; else the text. */
  private static String flat(String body) {
    return body.startsWith("{") ? json(body).toString() : body.strip();
  }

  private static JsonStructure json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.read();
    }
  }

  @Test
  void fillsAllCellsAndCountsThem() throws Exception {
    page.open(service.pageUri());

    assertThat(page.askAll(), is("Asked: 17 let in, 24 answered with 401, 9 with 403."));

    List<String> answers =
        page.cells().stream().map(cell -> cell.split(": ")[1].substring(0, 3)).toList();
    assertThat(answers.stream().filter(answer -> answer.startsWith("2")).toList(), hasSize(17));
    assertThat(answers.stream().filter("401"::equals).toList(), hasSize(24));
    assertThat(answers.stream().filter("403"::equals).toList(), hasSize(9));
  }

  @Test
  void ordersATentForWhoeverHasNoOrderLeftAndSaysSo() throws Exception {
    service.send("DELETE", "orders/1", "alice:wonderland");
    page.open(service.pageUri());

    click("GET /orders/{id}, alice’s order, a customer");

    assertThat(page.textOf("#verdict .status b"), is("200"));
    assertThat(page.text("request"), startsWith("GET /api/orders/3 HTTP/1.1\n"));
    assertThat(
        page.text("before"),
        is("alice had no order left. So the page ordered a tent as alice first."));
  }

  @Test
  void showsTheSameForCurl() throws Exception {
    String base = service.baseUri().toString();
    page.open(service.pageUri());

    assertThat(page.text("curl"), is("curl -i " + base + "/orders"));
    click("POST /orders, malformed header");
    assertThat(
        page.text("curl"),
        is(
            "curl -i -H 'Authorization: Basic !!!' -H 'Content-Type: application/json'"
                + " -d '{\"item\":\"tent\"}' "
                + base
                + "/orders"));
    click("DELETE /orders/{id}, bob’s order, a customer");
    assertThat(
        page.text("curl"), is("curl -i -X DELETE -u alice:wonderland " + base + "/orders/2"));
  }

  private static void click(String name) {
    List<String> names =
        page.cells().stream().map(cell -> cell.substring(0, cell.lastIndexOf(':'))).toList();
    page.click(names.indexOf(name));
  }

  @Test
  void saysThatTheServiceRunsNoMore() throws Exception {
    page.open(service.pageUri());
    service.close();
    page.click(0);

    assertThat(page.textOf("#verdict .why"), startsWith("No answer came."));
    assertThat(page.text("response"), is(""));
  }

  @Test
  void hasASentenceForEachReason() throws Exception {
    page.open(service.pageUri());

    assertThat(
        page.run("return import('/js/why.js').then(why => Object.keys(why.reasons).sort())")
            .asJsonArray()
            .getValuesAs(JsonString::getString),
        equalTo(Arrays.stream(DenialReason.values()).map(DenialReason::code).sorted().toList()));
  }

  /** Any other mode than omit, and the browser opens its own login dialog at a 401 with Basic. */
  @Test
  void leavesTheBrowserNoReasonToOpenItsLoginDialog() throws Exception {
    browser.devTools(
        "Page.addScriptToEvaluateOnNewDocument",
        Json.createObjectBuilder()
            .add(
                "source",
                """
                window.modes = [];
                const fetchOfTheBrowser = window.fetch;
                window.fetch = (url, options) => {
                  window.modes.push(new Request(url, options).credentials);
                  return fetchOfTheBrowser(url, options);
                };
                """)
            .build());
    page.open(service.pageUri());
    page.askAll();

    assertThat(page.run("return [...new Set(window.modes)]").toString(), is("[\"omit\"]"));
  }
}
