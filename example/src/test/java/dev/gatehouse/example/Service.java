package dev.gatehouse.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.SeBootstrap;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;

/** The orders service at a free port, and a client of it. */
final class Service implements AutoCloseable {

  static final String NOBODY = null;

  private final SeBootstrap.Instance server = Main.startNear(SeBootstrap.Configuration.FREE_PORT);

  // By default the client offers HTTP/2 in an Upgrade header, and Grizzly then reads no body.
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  URI baseUri() {
    return Main.baseUri(server);
  }

  URI pageUri() {
    return Main.pageUri(server);
  }

  /** Sends a request without a body. */
  Answer send(String method, String path, String userPass) throws Exception {
    return send(method, path, userPass, "");
  }

  /**
   * Sends a request.
   *
   * @param path below the base path, or a whole URL
   * @param userPass as curl's -u takes it, or {@link #NOBODY}
   */
  Answer send(String method, String path, String userPass, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUri() + "/").resolve(path))
            .header("Content-Type", "application/json")
            // Grizzly takes the body of a GET for the next request.
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (userPass != NOBODY) {
      request.header(
          "Authorization", "Basic " + Base64.getEncoder().encodeToString(userPass.getBytes(UTF_8)));
    }
    return new Answer(client.send(request.build(), BodyHandlers.ofString()));
  }

  @Override
  public void close() {
    server.stop().toCompletableFuture().join();
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    List<String> header(String name) {
      return response.headers().allValues(name);
    }

    List<String> challenges() {
      return header("WWW-Authenticate");
    }

    JsonObject json() {
      try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
        return reader.readObject();
      }
    }

    /** The reason that the body of a denial states. */
    String reason() {
      return json().getString("reason");
    }
  }
}
