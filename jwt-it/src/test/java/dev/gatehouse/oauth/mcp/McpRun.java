package dev.gatehouse.oauth.mcp;

import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import dev.gatehouse.oauth.embedded.Node;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client of MCP did that knew nothing but the server's URI.
 *
 * @param requests in their order, each with its status, the scopes that it asks for and the
 *     challenge of the answer
 * @param tools their names
 * @param listed what the tool said that everybody may call who may read
 * @param cancelled what the tool said that needs one scope more
 */
public record McpRun(List<String> requests, List<String> tools, String listed, String cancelled) {

  /**
   * Lets it run.
   *
   * @param library a package of npm
   * @param known the client's id and a user who logs in; where there are none, it registers itself
   *     and somebody agrees
   */
  public static McpRun by(String library, EmbeddedJersey server, String... known) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(library, server.uri() + "/mcp"));
    arguments.addAll(List.of(known));
    String output = Node.installed().script("", "mcp-run.mjs", arguments.toArray(String[]::new));
    try (JsonReader reader = Json.createReader(new StringReader(output))) {
      JsonObject run = reader.readObject();
      return new McpRun(
          requests(run),
          run.getJsonArray("tools").getValuesAs(JsonString::getString),
          run.getString("listed"),
          run.getString("cancelled"));
    }
  }

  /** All but that for a stream of events, which comes when it likes. */
  private static List<String> requests(JsonObject run) {
    return run.getJsonArray("requests").getValuesAs(JsonObject.class).stream()
        .map(McpRun::line)
        .filter(line -> !line.equals("GET /mcp 405"))
        .toList();
  }

  private static String line(JsonObject request) {
    return Stream.of(
            request.getString("method"),
            request.getString("path"),
            request.getString("rpc"),
            request.getString("scope"),
            String.valueOf(request.getInt("status")),
            request.getString("challenge"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What the server says of whoever has no token. */
  public static String missing(EmbeddedJersey server) {
    return bearer(server) + ", scope=\"orders:read\"";
  }

  /** What the server says of a token that has one scope too few. */
  public static String insufficient(EmbeddedJersey server) {
    return bearer(server) + ", error=\"insufficient_scope\", scope=\"orders:read orders:write\"";
  }

  private static String bearer(EmbeddedJersey server) {
    return "Bearer realm=\"orders\", resource_metadata=\""
        + server.uri()
        + "/.well-known/oauth-protected-resource\"";
  }
}
