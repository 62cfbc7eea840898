package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.requests.Expectation.missing;
import static dev.gatehouse.contract.harmless.requests.Expectation.roleMissing;

import dev.gatehouse.contract.harmless.pairs.Descriptors;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Browser;
import dev.gatehouse.contract.harmless.requests.Expectation;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import dev.gatehouse.contract.harmless.traffic.UploadResource;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Uploads, WebSockets, pages, scripts of other origins, and what the server tells of itself. */
final class Traffic {

  private static final byte[] UPLOAD = new byte[300_000];

  private Traffic() {}

  static List<PairedApplication> applications() {
    return List.of(
        PairedApplication.named("traffic")
            .rest()
            .basic()
            .packageOf(UploadResource.class)
            .webXml(Descriptors.constraint("/closed/*"))
            .file("closed/page.txt", "closed")
            .file("page.jsp", "<%@ page session=\"false\" %>${1 + 1} of <%= request.getMethod() %>")
            .does(uploads(), webSockets(), pages(), crossOrigin(), ofTheServer()));
  }

  private static Scenario uploads() {
    return Scenario.of(
        "uploads",
        upload("/api/upload/open").answers(200).saying("300000"),
        upload("/api/upload").as("bob").answers(200).saying("300000"),
        upload("/api/upload").answers(401).becomes(missing().with(BasicLogins.CHALLENGE)),
        upload("/api/upload").as("alice").answers(403).becomes(roleMissing()),
        upload("/closed/page.txt").answers(401));
  }

  private static Step upload(String path) {
    return Step.of("POST", path).body("application/octet-stream", UPLOAD);
  }

  private static Scenario pages() {
    return Scenario.of(
        "pages",
        Step.get("/page.jsp").answers(200).saying("2 of GET"),
        Step.of("HEAD", "/page.jsp").answers(200),
        // Liberty's page shows the stack, and so the filters, of the request.
        Step.get("/nope.jsp").answers(404).becomes(Expectation.sameStatus()),
        Step.of("OPTIONS", "/api/r/plain"),
        Step.of("OPTIONS", "/api/r/admin").as("bob"),
        Step.of("HEAD", "/api/r/plain").answers(200),
        Step.of("PUT", "/api/r/plain").answers(405));
  }

  private static Scenario crossOrigin() {
    String origin = "https://elsewhere.example";
    return Scenario.of(
        "scripts of other origins",
        Step.of("OPTIONS", "/api/r/admin")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "GET")
            .answers(204),
        Step.get("/api/r/plain").header("Origin", origin).answers(200),
        Step.get("/api/r/admin").header("Origin", origin).as("bob").answers(200),
        Step.get("/api/r/admin")
            .header("Origin", origin)
            .answers(401)
            .becomes(
                missing()
                    .with(BasicLogins.CHALLENGE)
                    .adding("access-control-allow-origin", "access-control-allow-headers")));
  }

  private static Scenario ofTheServer() {
    return Scenario.of(
        "what the server tells of itself",
        server("/health/ready").answers(200).saying("\"traffic-with\""),
        server("/health/live").answers(200),
        server("/metrics").answers(200),
        server("/openapi").answers(200));
  }

  /** Only whether it answers: what it says there is another thing each time. */
  private static Step server(String path) {
    return Step.probe(
            "GET " + path,
            browser -> browser.send(HttpRequest.newBuilder(browser.contextRoot().resolve(path))))
        .becomes(Expectation.sameStatus());
  }

  private static Scenario webSockets() {
    return Scenario.of(
        "WebSockets",
        Step.probe("an echo", browser -> echo(browser, "/echo")).answers(101).saying("heard me"),
        Step.probe("an echo behind a constraint", browser -> echo(browser, "/closed/echo"))
            .answers(401));
  }

  private static HttpAnswer echo(Browser browser, String path) throws Exception {
    CompletableFuture<String> heard = new CompletableFuture<>();
    URI address = URI.create(browser.at(path).toString().replaceFirst("http", "ws"));
    WebSocket socket;
    try {
      socket = Browser.CLIENT.newWebSocketBuilder().buildAsync(address, listener(heard)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return new HttpAnswer(
            refused.getResponse().statusCode(), refused.getResponse().headers().map(), "");
      }
      throw e;
    }
    socket.sendText("me", true);
    String text = heard.get(10, TimeUnit.SECONDS);
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    return new HttpAnswer(101, Map.of(), text);
  }

  private static WebSocket.Listener listener(CompletableFuture<String> heard) {
    return new WebSocket.Listener() {
      @Override
      public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        heard.complete(data.toString());
        return null;
      }
    };
  }
}
