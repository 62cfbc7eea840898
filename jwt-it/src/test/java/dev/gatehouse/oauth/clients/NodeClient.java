package dev.gatehouse.oauth.clients;

import dev.gatehouse.oauth.embedded.Node;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A client on Node. All answers are asked for by one run of one script. */
final class NodeClient implements Client {

  /** The scheme of a client that takes all lines for one challenge, and does not say of which. */
  private static final String UNTOLD = "";

  private static final Set<String> ALL = Set.of();

  private final String name;
  private final Set<String> firstSchemes;
  private final Set<String> parameters;
  private final Map<URI, JsonObject> answers;

  private NodeClient(
      String name, Set<String> firstSchemes, Set<String> parameters, Map<URI, JsonObject> answers) {
    this.name = name;
    this.firstSchemes = firstSchemes;
    this.parameters = parameters;
    this.answers = answers;
  }

  static List<Client> of(Node node, List<URI> uris) throws Exception {
    String output =
        node.script(
            uris.stream().map(URI::toString).collect(Collectors.joining("\n")),
            "read-challenges.mjs");
    Map<URI, JsonObject> answers = new HashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(output))) {
      JsonArray array = reader.readArray();
      IntStream.range(0, uris.size())
          .forEach(i -> answers.put(uris.get(i), array.getJsonObject(i)));
    }
    return List.of(
        new NodeClient("oauth4webapi", ALL, ALL, answers),
        new NodeClient(
            "@modelcontextprotocol/sdk",
            Set.of("bearer"),
            Set.of("error", "scope", "resource_metadata"),
            answers),
        new NodeClient(
            "@modelcontextprotocol/client",
            Set.of("bearer", "dpop"),
            Set.of("error", "error_description", "scope", "resource_metadata"),
            answers));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ReadChallenge> read(URI uri) {
    JsonObject answer = answers.get(uri).getJsonObject(name);
    if (answer.containsKey("failed")) {
      throw new IllegalStateException(answer.getString("failed"));
    }
    List<ReadChallenge> challenges = new ArrayList<>();
    for (JsonObject challenge : answer.getJsonArray("read").getValuesAs(JsonObject.class)) {
      Map<String, String> read = new HashMap<>();
      challenge
          .getJsonObject("parameters")
          .forEach((key, value) -> read.put(key, ((JsonString) value).getString()));
      challenges.add(ReadChallenge.of(challenge.getString("scheme", UNTOLD), read));
    }
    return challenges;
  }

  /**
   * The MCP clients look at the first scheme and then for a parameter in any line, so that all
   * lines together may have one value for it.
   */
  @Override
  public List<ReadChallenge> toRead(SentChallenges sent) {
    if (parameters.isEmpty()) {
      return sent.meant();
    }
    Map<String, String> together = new HashMap<>();
    if (!sent.meant().isEmpty() && firstSchemes.contains(sent.meant().get(0).scheme())) {
      sent.meant()
          .forEach(
              challenge ->
                  challenge
                      .only(parameters)
                      .parameters()
                      .forEach(
                          (key, value) -> together.merge(key, value, NodeClient::requireEqual)));
    }
    return List.of(ReadChallenge.of(UNTOLD, together));
  }

  private static String requireEqual(String one, String other) {
    if (!one.equals(other)) {
      throw new IllegalArgumentException(
          "Two lines of one answer differ in a parameter: " + one + " and " + other);
    }
    return one;
  }
}
