package dev.gatehouse.contract.harmless.requests;

import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks one copy of an application, keeps cookies, and follows a redirect only where it is told to.
 */
public final class Browser {

  public static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final URI contextRoot;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private URI asked;
  private HttpAnswer last;

  public Browser(URI contextRoot) {
    this.contextRoot = contextRoot;
    this.asked = contextRoot;
  }

  public URI contextRoot() {
    return contextRoot;
  }

  /** A path of the application. */
  public URI at(String path) {
    return URI.create(contextRoot + path);
  }

  /** Where the last answer sends the browser to. */
  URI location() {
    List<String> location = last == null ? List.of() : last.lines("Location");
    if (location.isEmpty()) {
      throw new IllegalStateException("nothing to follow in\n" + last);
    }
    return asked.resolve(location.get(0));
  }

  public HttpAnswer last() {
    return last;
  }

  public void drop(String cookie) {
    cookies.remove(cookie);
  }

  void keep(String cookie, String value) {
    cookies.put(cookie, value);
  }

  /** Sends a request with the cookies that it has. */
  public HttpAnswer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      StringBuilder line = new StringBuilder();
      cookies.forEach((name, value) -> line.append("; ").append(name).append('=').append(value));
      request.header("Cookie", line.substring(2));
    }
    HttpRequest sent = request.timeout(TIMEOUT).build();
    HttpResponse<String> response =
        CLIENT.send(sent, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    asked = sent.uri();
    last = HttpAnswer.of(response);
    last.lines("Set-Cookie").forEach(this::take);
    return last;
  }

  private void take(String line) {
    // As browsers do: what has run out is dropped.
    HttpCookie cookie = HttpCookie.parse("Set-Cookie: " + line).get(0);
    String value = line.substring(line.indexOf('=') + 1).split(";", 2)[0];
    if (cookie.hasExpired() || value.isEmpty() || value.equals("\"\"")) {
      drop(cookie.getName());
    } else {
      keep(cookie.getName(), value);
    }
  }
}
