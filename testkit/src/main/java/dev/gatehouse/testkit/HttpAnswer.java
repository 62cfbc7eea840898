package dev.gatehouse.testkit;

import jakarta.ws.rs.core.Response;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server answered, whichever client asked. Immutable and thread-safe.
 *
 * @param status the HTTP status
 * @param headers the header lines by name, which is found in any case; never null
 * @param body the content as text, empty where there is none; never null
 */
public record HttpAnswer(int status, Map<String, List<String>> headers, String body) {

  /**
   * Creates an answer; the headers are copied.
   *
   * @param status the HTTP status
   * @param headers the header lines by name
   * @param body the content as text
   * @throws NullPointerException where an argument is null
   */
  public HttpAnswer {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, lines) -> copy.computeIfAbsent(name, n -> new ArrayList<>()).addAll(lines));
    copy.replaceAll((name, lines) -> List.copyOf(lines));
    headers = Collections.unmodifiableMap(copy);
    body = body.toString();
  }

  /**
   * The answer in a client's own form. The entity of a Jakarta REST response is buffered, so that
   * it can be read again.
   *
   * @param response a {@link Response}, a {@code HttpResponse<String>} or an {@code HttpAnswer}
   * @return the answer, never null
   * @throws IllegalArgumentException where it is something else
   */
  public static HttpAnswer of(Object response) {
    if (response instanceof HttpAnswer answer) {
      return answer;
    }
    if (response instanceof Response rest) {
      String body = "";
      if (rest.hasEntity()) {
        rest.bufferEntity();
        body = rest.readEntity(String.class);
      }
      return new HttpAnswer(rest.getStatus(), rest.getStringHeaders(), body);
    }
    if (response instanceof HttpResponse<?> http
        && (http.body() == null || http.body() instanceof String)) {
      String body = http.body() == null ? "" : (String) http.body();
      return new HttpAnswer(http.statusCode(), http.headers().map(), body);
    }
    throw new IllegalArgumentException(
        "Not a response that can be read: "
            + (response == null ? "null" : response.getClass().getName())
            + "; pass a jakarta.ws.rs.core.Response, a java.net.http.HttpResponse<String> or"
            + " new HttpAnswer(status, headers, body)");
  }

  /**
   * The lines of a header.
   *
   * @param name the header's name, in any case
   * @return its lines in their order, empty where it is missing; never null
   */
  public List<String> lines(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** Status, headers and body, as on the wire. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("HTTP ").append(status).append('\n');
    headers.forEach(
        (name, lines) ->
            lines.forEach(line -> text.append(name).append(": ").append(line).append('\n')));
    return text.append('\n').append(body).toString();
  }
}
