package dev.gatehouse.testkit;

import dev.gatehouse.AccessTable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** Asks endpoints, and tells what they answer in a word. */
final class MatrixClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");

  // By default it offers HTTP/2 in an Upgrade header, and some servers then read no content.
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  private final String base;
  private final PathValues values;

  MatrixClient(URI baseUri, PathValues values) {
    String text = baseUri.toString();
    this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    this.values = values;
  }

  String ask(AccessTable.Endpoint endpoint, TestCaller caller) {
    URI uri = URI.create(base + encoded(values.expand(endpoint.path())));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .method(endpoint.method(), content(endpoint))
            .header("Accept", accept(endpoint));
    if (!endpoint.consumes().isEmpty()) {
      request.header("Content-Type", endpoint.consumes().get(0));
    }
    caller.headers().forEach(request::setHeader);
    try {
      int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
      return status >= 200 && status < 400 ? "ok" : String.valueOf(status);
    } catch (IOException e) {
      throw new IllegalStateException(
          endpoint.method() + " " + uri + " got no answer; does the application run there?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + uri, e);
    }
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No request can have the path " + path, e);
    }
  }

  /** What the endpoint writes first of all: media types may choose between two methods. */
  private static String accept(AccessTable.Endpoint endpoint) {
    return endpoint.produces().isEmpty() ? "*/*" : endpoint.produces().get(0) + ", */*;q=0.1";
  }

  private static BodyPublisher content(AccessTable.Endpoint endpoint) {
    boolean json = endpoint.consumes().stream().anyMatch(type -> type.contains("json"));
    return WITH_CONTENT.contains(endpoint.method()) && json
        ? BodyPublishers.ofString("{}")
        : BodyPublishers.noBody();
  }
}
