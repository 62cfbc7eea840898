package dev.gatehouse.example;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chromium without a window, by the WebDriver protocol (W3C) that its chromedriver speaks. Both are
 * those of this machine: nothing is fetched from anywhere. Each session has a profile of its own,
 * which chromedriver makes and removes.
 */
final class Browser implements AutoCloseable {

  /** The key of an element's reference, as the protocol fixes it. */
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
  private static final List<String> NAMES = List.of("chromium", "chromium-browser");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  /** Starts it, where it is installed. */
  static Optional<Browser> start() throws Exception {
    Optional<Path> chromium = NAMES.stream().flatMap(Browser::onPath).findFirst();
    Optional<Path> driver = onPath("chromedriver").findFirst();
    return chromium.isPresent() && driver.isPresent()
        ? Optional.of(new Browser(chromium.get(), driver.get()))
        : Optional.empty();
  }

  private static Stream<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }

  private Browser(Path chromium, Path program) throws Exception {
    driver = new ProcessBuilder(program.toString(), "--port=0").redirectErrorStream(true).start();
    try {
      String address = "http://127.0.0.1:" + port() + "/session";
      JsonObject made = call("POST", address, capabilities(chromium)).asJsonObject();
      session = address + "/" + made.getString("sessionId");
    } catch (Exception e) {
      driver.destroy();
      throw e;
    }
  }

  private int port() throws Exception {
    BufferedReader output = driver.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        // What it says later is read by nobody, and must not fill the pipe.
        CompletableFuture.runAsync(() -> output.lines().forEach(later -> {}));
        return Integer.parseInt(started.group(1));
      }
    }
    throw new IOException("chromedriver did not start");
  }

  private static JsonObject capabilities(Path chromium) {
    JsonArray arguments =
        Json.createArrayBuilder(
                List.of(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // A page that still moves is where no click hits.
                    "--force-prefers-reduced-motion"))
            .build();
    JsonObject options =
        Json.createObjectBuilder()
            .add("binary", chromium.toString())
            .add("args", arguments)
            .build();
    JsonObject wanted =
        Json.createObjectBuilder()
            .add("goog:chromeOptions", options)
            .add("timeouts", Json.createObjectBuilder().add("script", 60_000))
            .add("goog:loggingPrefs", Json.createObjectBuilder().add("browser", "ALL"))
            .build();
    return Json.createObjectBuilder()
        .add("capabilities", Json.createObjectBuilder().add("alwaysMatch", wanted))
        .build();
  }

  /** Opens a page and waits until its scripts say that they have done their first work. */
  void open(URI page) {
    post("/url", Json.createObjectBuilder().add("url", page.toString()).build());
    await("document.documentElement.dataset.ready === 'true'");
  }

  /** Runs the body of a function in the page and returns what it, or its promise, gives. */
  JsonValue run(String script, Object... arguments) {
    JsonArrayBuilder given = Json.createArrayBuilder();
    Stream.of(arguments).forEach(argument -> given.add(argument.toString()));
    return post(
        "/execute/sync",
        Json.createObjectBuilder().add("script", script).add("args", given).build());
  }

  /** The same for a script that gives a text. */
  String text(String script, Object... arguments) {
    return ((JsonString) run(script, arguments)).getString();
  }

  /** Waits until an expression of the page's is true. */
  void await(String condition) {
    run(
        "return new Promise(done => {"
            + " const look = () => { if ("
            + condition
            + ") { done(); } else { setTimeout(look, 5); } };"
            + " look(); });");
  }

  /** Clicks with the mouse, in the middle of what people see of the element. */
  void click(String selector) {
    post("/element/" + find(selector) + "/click", JsonValue.EMPTY_JSON_OBJECT);
  }

  /** The role that assistive technology is told of an element. */
  String role(String selector) {
    return ((JsonString) get("/element/" + find(selector) + "/computedrole")).getString();
  }

  /** The name that assistive technology is told of an element. */
  String name(String selector) {
    return ((JsonString) get("/element/" + find(selector) + "/computedlabel")).getString();
  }

  private String find(String selector) {
    return post(
            "/element",
            Json.createObjectBuilder().add("using", "css selector").add("value", selector).build())
        .asJsonObject()
        .getString(ELEMENT);
  }

  /** Presses keys one after the other, each by its code point in the protocol or its character. */
  void press(String... keys) {
    for (String key : keys) {
      act(down(key), up(key));
    }
  }

  /** Presses a key while another one is held. */
  void pressWith(String held, String key) {
    act(down(held), down(key), up(key), up(held));
  }

  private void act(JsonObject... events) {
    JsonObject keyboard =
        Json.createObjectBuilder()
            .add("type", "key")
            .add("id", "keyboard")
            .add("actions", Json.createArrayBuilder(List.of(events)))
            .build();
    post(
        "/actions",
        Json.createObjectBuilder().add("actions", Json.createArrayBuilder().add(keyboard)).build());
  }

  private static JsonObject down(String key) {
    return Json.createObjectBuilder().add("type", "keyDown").add("value", key).build();
  }

  private static JsonObject up(String key) {
    return Json.createObjectBuilder().add("type", "keyUp").add("value", key).build();
  }

  /** A command of the Chrome DevTools Protocol. */
  JsonValue devTools(String command, JsonObject parameters) {
    return post(
        "/goog/cdp/execute",
        Json.createObjectBuilder().add("cmd", command).add("params", parameters).build());
  }

  /** What the console of the page has had since it was asked last: level and text of each entry. */
  List<String> console() {
    return post("/se/log", Json.createObjectBuilder().add("type", "browser").build())
        .asJsonArray()
        .getValuesAs(JsonObject.class)
        .stream()
        .map(entry -> entry.getString("level") + " " + entry.getString("message"))
        .toList();
  }

  private JsonValue post(String path, JsonObject body) {
    return call("POST", session + path, body);
  }

  private JsonValue get(String path) {
    return call("GET", session + path, null);
  }

  private JsonValue call(String method, String address, JsonObject body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofMinutes(2))
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
        JsonValue value = reader.readObject().get("value");
        if (response.statusCode() != 200) {
          throw new AssertionError(method + " " + address + " " + body + ": " + value);
        }
        return value;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    call("DELETE", session, null);
    driver.destroy();
    driver.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
