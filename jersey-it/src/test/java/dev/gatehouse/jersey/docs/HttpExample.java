package dev.gatehouse.jersey.docs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A request and its answer, as a page shows them: a request line and header lines, a blank line, a
 * status line and header lines, a blank line, and a problem as JSON, which the page may lay out in
 * lines.
 *
 * @param request the request line, and below it the header lines
 * @param head the status line, and the header lines in the order of their text
 * @param problem the body
 */
record HttpExample(List<String> request, List<String> head, String problem) {

  /** What depends on the connection and the hour, and what a page need not show. */
  private static final Set<String> LEFT_OUT = Set.of("connection", "content-length", "date");

  /** Reads what is within the fence. */
  static HttpExample read(String block) {
    String[] parts = block.strip().split("\n\n", 3);
    List<String> head = parts[1].lines().toList();
    return new HttpExample(
        parts[0].lines().toList(),
        sorted(head.get(0), head.subList(1, head.size())),
        compact(parts[2].replaceAll("\\s+", " ")));
  }

  /** What really came. */
  static HttpExample of(List<String> request, HttpResponse<String> answer) {
    int status = answer.statusCode();
    List<String> lines = new ArrayList<>();
    answer.headers().map().entrySet().stream()
        .filter(header -> !LEFT_OUT.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .forEach(
            header ->
                header.getValue().forEach(value -> lines.add(header.getKey() + ": " + value)));
    return new HttpExample(
        request,
        sorted(
            "HTTP/1.1 " + status + " " + Response.Status.fromStatusCode(status).getReasonPhrase(),
            lines),
        compact(answer.body()));
  }

  /** Names of fields in lower case, since they have none (RFC 9110, section 5.1). */
  private static List<String> sorted(String statusLine, List<String> headerLines) {
    Set<String> fields =
        headerLines.stream()
            .map(line -> line.split(":", 2))
            .map(field -> field[0].toLowerCase(Locale.ROOT) + ":" + field[1])
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> head = new ArrayList<>(List.of(statusLine));
    head.addAll(fields);
    return head;
  }

  private static String compact(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject problem = reader.readObject();
      return problem.toString();
    }
  }
}
