package dev.gatehouse.stacks;

import dev.gatehouse.testkit.HttpAnswer;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A request and its answer, as a page shows them: a request line and header lines, a blank line, a
 * status line and header lines, a blank line, and the body. A body of JSON may be laid out in
 * lines.
 *
 * @param request the request line, and below it the header lines
 * @param head the status line, and the header lines in the order of their text
 * @param body the body
 */
public record HttpExample(List<String> request, List<String> head, String body) {

  /** What depends on the connection and the hour, and what a page need not show. */
  private static final Set<String> LEFT_OUT =
      Set.of("connection", "content-length", "date", "keep-alive");

  /** Reads what is within the fence. */
  public static HttpExample read(String block) {
    String[] parts = block.strip().split("\n\n", 3);
    List<String> head = parts[1].lines().toList();
    List<String> fields = new ArrayList<>();
    for (String line : head.subList(1, head.size())) {
      String[] field = line.split(": ", 2);
      fields.add(field(field[0], field[1]));
    }
    return new HttpExample(
        parts[0].lines().toList(),
        head(head.get(0), fields),
        compact(parts[2].replaceAll("\\s+", " ")));
  }

  /** What really comes to this request. */
  public HttpExample asked(Client client) throws Exception {
    String[] methodAndTarget = request.get(0).split(" ");
    String[] headers =
        request.stream()
            .skip(1)
            .flatMap(line -> Arrays.stream(line.split(": ", 2)))
            .toArray(String[]::new);
    HttpAnswer answer = client.send(methodAndTarget[0], methodAndTarget[1], null, headers);
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
      if (!LEFT_OUT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        header.getValue().forEach(value -> fields.add(field(header.getKey(), value)));
      }
    }
    return new HttpExample(
        request, head("HTTP/1.1 " + answer.status(), fields), compact(answer.body()));
  }

  /** Names have no case (RFC 9110, section 5.1). */
  private static String field(String name, String value) {
    return name.toLowerCase(Locale.ROOT) + ": " + value;
  }

  private static List<String> head(String statusLine, List<String> fields) {
    List<String> head = new ArrayList<>(List.of(statusLine));
    fields.stream().sorted().forEach(head::add);
    return head;
  }

  private static String compact(String body) {
    if (!body.startsWith("{")) {
      return body;
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject().toString();
    }
  }
}
