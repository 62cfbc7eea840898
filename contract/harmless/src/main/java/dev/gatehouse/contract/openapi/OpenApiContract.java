package dev.gatehouse.contract.openapi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gatehouse.http.Challenges;
import dev.gatehouse.testkit.HttpAnswer;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a document says of denials is what is answered. The module of a server names the server. */
public interface OpenApiContract {

  /** One that runs {@link OpenApiWars}. */
  OpenApiServer server();

  /** All that it has logged. */
  String serverLog();

  @TestFactory
  @DisplayName("each operation answers the denials that its document says, and no others")
  default Stream<DynamicTest> documentAndAnswersAgree() {
    JsonObject document = server().document();
    return Stream.concat(
        agreeing("docs", "/documented/", List.of("", basic("alice"), basic("bob")), document),
        agreeing("oauth", "/tokens/", List.of("", "Bearer other", "Bearer reader"), document));
  }

  private Stream<DynamicTest> agreeing(
      String war, String application, List<String> callers, JsonObject document) {
    return DocumentedOperation.of(application, document).stream()
        .map(
            operation ->
                dynamicTest(
                    operation.name(), () -> assertAgreement(war, operation, callers, document)));
  }

  private void assertAgreement(
      String war, DocumentedOperation operation, List<String> callers, JsonObject document) {
    Set<String> denied = new TreeSet<>();
    for (String caller : callers) {
      HttpAnswer answer =
          server().answer(operation.method(), "/" + war + operation.target(), caller);
      if (answer.status() == 401 || answer.status() == 403) {
        denied.add(String.valueOf(answer.status()));
        assertShape(operation, answer, document);
      } else {
        assertThat(answer.toString(), answer.status(), is(200));
      }
    }
    assertThat(operation.denials(), is(denied));
  }

  /** An author's own response is the author's affair. */
  private static void assertShape(
      DocumentedOperation operation, HttpAnswer answer, JsonObject document) {
    JsonObject response = operation.responses().getJsonObject(String.valueOf(answer.status()));
    assertThat(answer.toString(), response != null);
    if (response.getString("description").startsWith("The author's")) {
      return;
    }
    String reference =
        response
            .getJsonObject("content")
            .getJsonObject(answer.lines("Content-Type").get(0))
            .getJsonObject("schema")
            .getString("$ref");
    assertThat(reference, startsWith("#/components/schemas/AccessProblem"));
    JsonObject schema = document.getValue(reference.substring(1)).asJsonObject();
    Set<String> members = OpenApiServer.json(answer.body()).keySet();
    assertThat(members, everyItem(is(in(schema.getJsonObject("properties").keySet()))));
    assertThat(
        members,
        hasItems(
            schema
                .getJsonArray("required")
                .getValuesAs(JsonString::getString)
                .toArray(String[]::new)));
    if (answer.status() == 401) {
      assertThat(
          response
              .getJsonObject("headers")
              .getJsonObject("WWW-Authenticate")
              .getBoolean("required"),
          is(true));
      assertThat(answer.lines("WWW-Authenticate"), is(not(empty())));
    }
  }

  @Test
  @DisplayName("guarded operations say so, and nothing of what their author wrote has changed")
  default void guardedOperationsSaySo() {
    Map<String, Set<String>> denials = new TreeMap<>();
    for (DocumentedOperation operation :
        DocumentedOperation.of("/documented/", server().document())) {
      denials.put(operation.name(), operation.denials());
    }
    assertThat(
        denials,
        is(
            new TreeMap<>(
                Map.of(
                    "get /documented/orders", Set.of("401"),
                    "get /documented/orders/{id}", Set.of("401", "403"),
                    "delete /documented/orders/closed/{id}", Set.of("403"),
                    "put /documented/orders/open/{id}", Set.of(),
                    "get /documented/orders/described", Set.of("401", "403"),
                    "get /documented/orders/half", Set.of("401", "403"),
                    "get /documented/orders/{id}/lines", Set.of("401", "403")))));
    JsonObject described = responses("get /documented/orders/described");
    for (String status : List.of("200", "401", "403")) {
      assertThat(
          described.getJsonObject(status).getString("description"), is("The author's " + status));
    }
    JsonObject half = responses("get /documented/orders/half");
    assertThat(half.getJsonObject("403").getString("description"), is("The author's 403"));
    assertThat(
        half.getJsonObject("401").getString("description"),
        is("The caller has not authenticated, or not well enough."));
  }

  private JsonObject responses(String name) {
    return named(name).responses();
  }

  private DocumentedOperation named(String name) {
    JsonObject document = server().document();
    return Stream.of("/documented/", "/tokens/")
        .flatMap(application -> DocumentedOperation.of(application, document).stream())
        .filter(operation -> operation.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("a security requirement names the scheme of the real challenge")
  default void requirementIsTheRealChallenge() {
    assertThat(
        named("get /documented/orders").content().get("security").toString(),
        is("[{\"basic\":[]}]"));
    assertThat(
        server()
            .document()
            .getJsonObject("components")
            .getJsonObject("securitySchemes")
            .get("basic")
            .toString(),
        is("{\"type\":\"http\",\"scheme\":\"basic\"}"));
    assertThat(schemes("/docs/documented/orders"), is(Set.of("basic")));
    for (String open :
        List.of("put /documented/orders/open/{id}", "delete /documented/orders/closed/{id}")) {
      assertThat(named(open).content().containsKey("security"), is(false));
    }
  }

  private Set<String> schemes(String path) {
    Challenges challenges =
        Challenges.parse(server().answer("get", path, "").lines("WWW-Authenticate"));
    return StreamSupport.stream(challenges.spliterator(), false)
        .map(challenge -> challenge.scheme().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("the author's scheme is required with the scopes of the access table")
  default void authorsSchemeIsRequiredWithScopes() {
    assertThat(
        named("get /tokens/orders/list").content().get("security").toString(),
        is("[{\"login\":[\"orders:read\"]}]"));
    assertThat(
        named("get /tokens/orders").content().get("security").toString(), is("[{\"login\":[]}]"));
    assertThat(
        responses("get /tokens/orders/list").getJsonObject("403").getString("description"),
        containsString("orders:read"));
    assertThat(
        server().document().getJsonObject("components").getJsonObject("securitySchemes").keySet(),
        is(Set.of("basic", "login")));
  }

  @Test
  @DisplayName("an operation says what docs/openapi.md shows")
  default void operationSaysWhatTheDocsShow() throws IOException {
    JsonObject shown = OpenApiServer.json(resource("list.json"));

    JsonObject said =
        // Where a parameter in a header stands is a default, which some servers write out.
        OpenApiServer.json(
            named("get /tokens/orders/list")
                .content()
                .toString()
                .replace("\"style\":\"simple\",", ""));

    assertThat(said.get("security"), is(shown.get("security")));
    for (String status : List.of("401", "403")) {
      assertThat(
          said.getJsonObject("responses").get(status),
          is(shown.getJsonObject("responses").get(status)));
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = OpenApiContract.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @DisplayName("without the line in the configuration the document is the one without the jar")
  default void withoutTheLineNothingChanges() {
    JsonObject document = server().document();

    String silent = DocumentedOperation.of("/silent/", document).toString();
    String bare = DocumentedOperation.of("/bare/", document).toString();

    assertThat(bare, containsString("/bare/orders"));
    assertThat(silent.replace("/silent/", "/bare/"), is(bare));
  }

  @Test
  @DisplayName("the log says what was added, and warns of nothing")
  default void logSaysWhatWasAdded() {
    server().document();

    // Whoever asks for the table before REST has started makes an empty one of it.
    assertThat(serverLog(), containsString("guards 7 endpoints: 1 public, 1 denied, 1 any caller"));

    assertThat(
        serverLog(), containsString("OpenAPI: what Gatehouse answers stands at 7 operations"));
    assertThat(
        serverLog().lines().filter(line -> line.contains("The OpenAPI document")).toList(),
        is(empty()));
  }

  private static String basic(String caller) {
    byte[] credentials = (caller + ':' + caller + "-pw").getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }
}
