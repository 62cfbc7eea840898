package dev.gatehouse.example;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;

/** The try-it page in a browser, as people use it. */
final class Page {

  private static final String CELLS = "[...document.querySelectorAll('#table td button')]";

  private final Browser browser;

  Page(Browser browser) {
    this.browser = browser;
  }

  /** Opens it, and waits for its first answer. */
  void open(URI page) {
    browser.open(page);
  }

  /** Opens it where the browser shows another one. */
  void openOnce(URI page) {
    if (!browser.text("return location.href").equals(page.toString())) {
      open(page);
    }
  }

  /** What each cell is called: endpoint, caller, and what it shows. */
  List<String> cells() {
    return browser
        .run("return " + CELLS + ".map(cell => cell.getAttribute('aria-label'))")
        .asJsonArray()
        .getValuesAs(JsonString.class)
        .stream()
        .map(JsonString::getString)
        .toList();
  }

  /** Clicks a cell, counted from 0, row by row, and waits for its answer. */
  void click(int cell) {
    browser.run(CELLS + "[arguments[0]].id = 'clicked'", cell);
    browser.click("#clicked");
    browser.run("document.getElementById('clicked').removeAttribute('id')");
    awaitAnswer();
  }

  void awaitAnswer() {
    browser.await("!document.getElementById('answer').hasAttribute('aria-busy')");
  }

  /** Has all cells asked. */
  String askAll() {
    browser.click("#ask-all");
    browser.await("document.getElementById('progress').textContent.endsWith('.')");
    return text("progress");
  }

  /** The whole text of an element. */
  String text(String id) {
    return browser.text("return document.getElementById(arguments[0]).textContent", id);
  }

  /** The text of the first element, or nothing where there is none. */
  String textOf(String selector) {
    return browser.text("return document.querySelector(arguments[0])?.textContent ?? ''", selector);
  }

  /** The text of the cell that the answer belongs to. */
  String currentCell() {
    return textOf("#table [aria-current]");
  }

  /** Has the browser look like another device. */
  void look(String scheme, int width, int height) {
    browser.devTools(
        "Emulation.setEmulatedMedia",
        Json.createObjectBuilder()
            .add("features", Json.createArrayBuilder().add(feature("prefers-color-scheme", scheme)))
            .build());
    browser.devTools(
        "Emulation.setDeviceMetricsOverride",
        Json.createObjectBuilder()
            .add("width", width)
            .add("height", height)
            .add("deviceScaleFactor", 1)
            .add("mobile", width < 500)
            .build());
  }

  static JsonObject feature(String name, String value) {
    return Json.createObjectBuilder().add("name", name).add("value", value).build();
  }

  JsonValue run(String script, Object... arguments) {
    return browser.run(script, arguments);
  }
}
