package dev.gatehouse.contract.openapi;

import dev.gatehouse.testkit.HttpAnswer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

/**
 * A server that runs {@link OpenApiWars}, as its clients see it.
 *
 * @param root where it answers, without a slash at its end
 */
public record OpenApiServer(URI root) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Its document of all applications. */
  JsonObject document() {
    HttpAnswer answer =
        send(request("/openapi").header("Accept", "application/json").GET().build());
    if (answer.status() != 200) {
      throw new IllegalStateException("No document: " + answer);
    }
    return json(answer.body());
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /**
   * What it answers.
   *
   * @param authorization a header's value; empty for no header
   */
  HttpAnswer answer(String method, String path, String authorization) {
    HttpRequest.Builder request =
        request(path)
            .header("Accept", "application/problem+json, */*;q=0.1")
            .header("Content-Type", "text/plain")
            .method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody());
    return send(
        (authorization.isEmpty() ? request : request.header("Authorization", authorization))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path));
  }

  private static HttpAnswer send(HttpRequest request) {
    try {
      return HttpAnswer.of(CLIENT.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
