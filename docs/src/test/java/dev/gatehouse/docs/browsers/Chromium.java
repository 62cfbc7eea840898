package dev.gatehouse.docs.browsers;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chromium without a window, driven by its DevTools protocol. It counts how often the browser
 * would show its own dialog for a password, and cancels it.
 */
final class Chromium implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final AtomicInteger dialogs = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private String session;

  /** Where it is installed, by its usual names on the path. */
  static Optional<Path> find() {
    return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .flatMap(
            folder ->
                java.util.stream.Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Chromium(Path binary) throws Exception {
    process =
        new ProcessBuilder(
                binary.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--remote-debugging-port=0",
                "--user-data-dir="
                    + Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium"),
                "about:blank")
            .redirectErrorStream(true)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address(process.inputReader()), new Receiver())
            .get(60, TimeUnit.SECONDS);
    open();
  }

  private static URI address(BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return URI.create(listening.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("Chromium has ended:\n" + said);
  }

  private void open() throws Exception {
    String target =
        call("Target.createTarget", Json.createObjectBuilder().add("url", "about:blank").build())
            .getString("targetId");
    session =
        call(
                "Target.attachToTarget",
                Json.createObjectBuilder().add("targetId", target).add("flatten", true).build())
            .getString("sessionId");
    call("Page.enable", JsonObject.EMPTY_JSON_OBJECT);
    call("Fetch.enable", Json.createObjectBuilder().add("handleAuthRequests", true).build());
  }

  /** Shows a page. */
  void show(URI page) throws Exception {
    call("Page.navigate", Json.createObjectBuilder().add("url", page.toString()).build());
    evaluate("new Promise(done => document.readyState === 'complete' ? done() : onload = done)");
  }

  /** What an expression of JavaScript results in, as text; a promise is awaited. */
  String evaluate(String expression) throws Exception {
    JsonObject answer =
        call(
            "Runtime.evaluate",
            Json.createObjectBuilder()
                .add("expression", "(async () => String(await (" + expression + ")))()")
                .add("awaitPromise", true)
                .build());
    if (answer.containsKey("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.getJsonObject("result").getString("value");
  }

  /** How often it has wanted to ask for a password since the last call. */
  int dialogs() {
    return dialogs.getAndSet(0);
  }

  private JsonObject call(String method, JsonObject parameters) throws Exception {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(id, answer);
    send(id, method, parameters);
    JsonObject whole = answer.get(60, TimeUnit.SECONDS);
    if (whole.containsKey("error")) {
      throw new IllegalStateException(method + ": " + whole.get("error"));
    }
    return whole.getJsonObject("result");
  }

  private synchronized void send(int id, String method, JsonObject parameters) {
    var message =
        Json.createObjectBuilder().add("id", id).add("method", method).add("params", parameters);
    if (session != null) {
      message.add("sessionId", session);
    }
    socket.sendText(message.build().toString(), true).join();
  }

  /** A request waits until it is told to go on; one for which a dialog would open is cancelled. */
  private void receive(JsonObject message) {
    if (message.containsKey("id")) {
      CompletableFuture<JsonObject> answer = answers.remove(message.getInt("id"));
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    String request = message.getJsonObject("params").getString("requestId", "");
    var parameters = Json.createObjectBuilder().add("requestId", request);
    if (message.getString("method").equals("Fetch.requestPaused")) {
      send(lastId.incrementAndGet(), "Fetch.continueRequest", parameters.build());
    } else if (message.getString("method").equals("Fetch.authRequired")) {
      dialogs.incrementAndGet();
      parameters.add(
          "authChallengeResponse", Json.createObjectBuilder().add("response", "CancelAuth"));
      send(lastId.incrementAndGet(), "Fetch.continueWithAuth", parameters.build());
    }
  }

  /** Puts the parts of messages together, and handles them on another thread than the socket's. */
  private final class Receiver implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();
    private final java.util.concurrent.ExecutorService handler =
        java.util.concurrent.Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "chromium");
              thread.setDaemon(true);
              return thread;
            });

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try (JsonReader reader = Json.createReader(new StringReader(text.toString()))) {
          JsonObject message = reader.readObject();
          handler.execute(() -> receive(message));
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    socket.abort();
    kill();
  }
}
