package dev.gatehouse.stacks;

import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a stack as any client would. */
public final class Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI uri;

  /** A client of the stack at {@code uri}. */
  public Client(URI uri) {
    this.uri = uri;
  }

  /**
   * Asks by GET.
   *
   * @param authorization null for none
   * @param headers further names and values, in turn
   */
  public HttpAnswer get(String path, String authorization, String... headers) throws Exception {
    return send("GET", path, authorization, headers);
  }

  /** Asks by any method; see {@link #get}. */
  public HttpAnswer send(String method, String path, String authorization, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, BodyPublishers.noBody());
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpAnswer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
  }
}
