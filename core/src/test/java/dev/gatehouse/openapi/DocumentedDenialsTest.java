package dev.gatehouse.openapi;

import static dev.gatehouse.openapi.Document.SERVED;
import static dev.gatehouse.openapi.Document.filtered;
import static dev.gatehouse.openapi.Document.json;
import static dev.gatehouse.openapi.Document.withPaths;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.Unannotated;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.cdi.KnownRest;
import dev.gatehouse.internal.cdi.StartedApplication;
import dev.gatehouse.internal.fixture.CapturedLog;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the filter adds to a document, where REST has started. */
class DocumentedDenialsTest {

  private static final String PROBLEM =
      """
      {"AccessProblem": {
        "description": "Why access was denied (RFC 9457).",
        "type": "object",
        "required": ["type", "title", "status", "detail", "reason"],
        "properties": {
          "type": {"type": "string", "format": "uri-reference", "description": "The type of the problem."},
          "title": {"type": "string", "description": "What happened, in short."},
          "status": {"type": "integer", "description": "The status, once more."},
          "detail": {"type": "string", "description": "What happened, and what to do next."},
          "instance": {"type": "string", "format": "uri-reference", "description": "The path of the request."},
          "reason": {"type": "string", "description": "What happened, for programs."},
          "scope": {"type": "string", "description": "The scopes that are needed, separated by spaces."},
          "acr_values": {"type": "string", "description": "How the caller must have been authenticated (RFC 9470)."},
          "max_age": {"type": "integer", "description": "How many seconds ago at most the caller must have been (RFC 9470)."}
        }
      }}
      """;

  private static final String CONTENT =
      """
      "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/AccessProblem"}}}\
      """;

  private static final String UNAUTHORIZED =
      """
      {"description": "The caller has not authenticated, or not well enough.",
       "headers": {"WWW-Authenticate": {
         "description": "How to authenticate (RFC 9110, section 11.6.1).",
         "required": true, "style": "simple", "schema": {"type": "string"}}},
       %s}
      """
          .formatted(CONTENT);

  private static final String FORBIDDEN =
      "{\"description\": \"The caller may not call this.\", %s}".formatted(CONTENT);

  private static final String FORBIDDEN_FOR_SCOPES =
      """
      {"description": "The caller may not call this: it needs an access token with the scope orders:read orders:list.",
       "headers": {"WWW-Authenticate": {
         "description": "Which scopes are needed, where an access token came (RFC 6750, section 3).",
         "style": "simple", "schema": {"type": "string"}}},
       %s}
      """
          .formatted(CONTENT);

  private static final AccessRule SCOPES = AccessRule.scopesRequired("orders:read", "orders:list");

  private final KnownRest rest = new KnownRest();
  private final CapturedLog log = new CapturedLog("dev.gatehouse", Level.INFO);

  @ApplicationPath("/api/*")
  private static final class Api extends Application {}

  @AfterEach
  void close() {
    log.close();
    rest.close();
  }

  private static Endpoint get(String path, AccessRule rule) {
    return Endpoint.of("GET", path, rule, List.of(), "C", "m");
  }

  private void start(Endpoint... endpoints) {
    start(List.of(), false, endpoints);
  }

  private void start(List<String> schemes, boolean ownBodies, Endpoint... endpoints) {
    rest.start(
        new StartedApplication(
            () -> AccessTable.of(List.of(endpoints), List.of()),
            Set.of(Api.class, DocumentedDenialsTest.class),
            Unannotated.PERMIT,
            schemes.stream().map(scheme -> Challenge.of(scheme, "orders")).toList(),
            ownBodies));
  }

  private static String paths(String path) {
    return withPaths("\"%s\": {\"get\": %s}".formatted(path, SERVED));
  }

  private static JsonValue responses(JsonObject document, String path) {
    return operation(document, path).get("responses");
  }

  private static JsonObject operation(JsonObject document, String path) {
    return document.getJsonObject("paths").getJsonObject(path).getJsonObject("get");
  }

  private static JsonObject withOk(String further) {
    return json("{\"200\": {\"description\": \"OK\"}, %s}".formatted(further));
  }

  @Test
  void whatAnyCallerMayCallAnswers401() {
    start(get("/orders", AccessRule.authenticated()));

    JsonObject document = filtered(paths("/api/orders"));

    assertThat(responses(document, "/api/orders"), is(withOk("\"401\": " + UNAUTHORIZED)));
    assertThat(document.getJsonObject("components").get("schemas"), is(json(PROBLEM)));
  }

  @Test
  void whatRolesMayCallAnswers401And403AndNamesNoRole() {
    start(get("/orders", AccessRule.rolesAllowed("admin")));

    assertThat(
        responses(filtered(paths("/api/orders")), "/api/orders"),
        is(withOk("\"401\": %s, \"403\": %s".formatted(UNAUTHORIZED, FORBIDDEN))));
  }

  @Test
  void whatNeedsScopesNamesThemAt403() {
    start(get("/orders", SCOPES));

    assertThat(
        responses(filtered(paths("/api/orders")), "/api/orders"),
        is(withOk("\"401\": %s, \"403\": %s".formatted(UNAUTHORIZED, FORBIDDEN_FOR_SCOPES))));
  }

  @Test
  void scopesBesideRolesAreNotSaidToBeEnough() {
    start(get("/orders", SCOPES.and(AccessRule.rolesAllowed("admin"))));

    assertThat(
        ((JsonObject) responses(filtered(paths("/api/orders")), "/api/orders"))
            .getJsonObject("403")
            .getString("description"),
        is(
            "The caller may not call this: it needs an access token with the scope orders:read"
                + " orders:list, and a role."));
  }

  @Test
  void whatNobodyMayCallAnswers403Alone() {
    start(get("/orders", AccessRule.denyAll()));

    assertThat(
        responses(filtered(paths("/api/orders")), "/api/orders"),
        is(withOk("\"403\": {\"description\": \"Nobody may call this.\", %s}".formatted(CONTENT))));
  }

  @Test
  void whatEverybodyMayCallStaysAsItIs() {
    start(List.of("Basic"), false, get("/orders", AccessRule.permitAll()));

    assertThat(filtered(paths("/api/orders")), is(json(paths("/api/orders"))));
  }

  @Test
  void anOperationWithoutResponsesGetsThem() {
    start(get("/orders", AccessRule.authenticated()));

    JsonObject document = filtered(withPaths("\"/api/orders\": {\"get\": {}}"));

    assertThat(
        responses(document, "/api/orders"), is(json("{\"401\": %s}".formatted(UNAUTHORIZED))));
  }

  @Test
  void whatTheAuthorWroteStays() {
    start(
        get("/both", AccessRule.rolesAllowed("admin")),
        get("/one", AccessRule.rolesAllowed("admin")),
        get("/range", AccessRule.rolesAllowed("admin")),
        get("/lower", AccessRule.rolesAllowed("admin")),
        get("/default", AccessRule.rolesAllowed("admin")));
    String own = "{\"description\": \"own\"}";

    JsonObject document =
        filtered(
            withPaths(
                """
                "/api/both": {"get": {"responses": {"401": %1$s, "403": %1$s}}},
                "/api/one": {"get": {"responses": {"403": %1$s}}},
                "/api/range": {"get": {"responses": {"4XX": %1$s}}},
                "/api/lower": {"get": {"responses": {"4xx": %1$s}}},
                "/api/default": {"get": {"responses": {"default": %1$s}}}
                """
                    .formatted(own)));

    assertThat(
        responses(document, "/api/both"),
        is(json("{\"401\": %1$s, \"403\": %1$s}".formatted(own))));
    assertThat(
        responses(document, "/api/one"),
        is(json("{\"401\": %s, \"403\": %s}".formatted(UNAUTHORIZED, own))));
    assertThat(responses(document, "/api/range"), is(json("{\"4XX\": %s}".formatted(own))));
    assertThat(responses(document, "/api/lower"), is(json("{\"4xx\": %s}".formatted(own))));
    assertThat(
        responses(document, "/api/default"),
        is(
            json(
                "{\"default\": %s, \"401\": %s, \"403\": %s}"
                    .formatted(own, UNAUTHORIZED, FORBIDDEN))));
  }

  @Test
  void anAuthorsSchemaOfTheSameNameStays() {
    start(get("/orders", AccessRule.authenticated()));
    String own = "{\"type\": \"boolean\"}";
    OpenAPI read = Document.read(paths("/api/orders"));
    read.setComponents(
        OASFactory.createComponents()
            .addSchema(
                "AccessProblem", Document.read(schema(own)).getComponents().getSchemas().get("S")));

    new DocumentedDenials().filterOpenAPI(read);

    JsonObject document = Document.write(read);
    JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
    assertThat(schemas.get("AccessProblem"), is(json(own)));
    assertThat(schemas.get("AccessProblem2"), is(json(PROBLEM).get("AccessProblem")));
    assertThat(
        operation(document, "/api/orders")
            .toString()
            .contains("#/components/schemas/AccessProblem2"),
        is(true));
  }

  private static String schema(String schema) {
    return "{\"openapi\": \"3.0.3\", \"components\": {\"schemas\": {\"S\": %s}}}".formatted(schema);
  }

  @Test
  void ofBodiesThatTheApplicationWritesNothingIsSaid() {
    start(List.of(), true, get("/orders", AccessRule.denyAll()));

    JsonObject document = filtered(paths("/api/orders"));

    assertThat(
        responses(document, "/api/orders"),
        is(withOk("\"403\": {\"description\": \"Nobody may call this.\"}")));
    assertThat(document.containsKey("components"), is(false));
  }

  @Test
  void anOperationWithoutACertainRuleIsLeftAloneAndNamed() {
    start(
        get("/orders/{id: [0-9]+}", AccessRule.rolesAllowed("admin")),
        get("/orders/{id: [a-z]+}", AccessRule.denyAll()),
        get("/orders", AccessRule.denyAll()));
    String text =
        withPaths(
            """
            "/api/orders/{id}": {"get": %1$s},
            "/api/other": {"get": %1$s},
            "/elsewhere/orders": {"get": %1$s}
            """
                .formatted(SERVED));

    assertThat(filtered(text), is(json(text)));
    assertThat(
        log.messages(Level.INFO),
        contains(
            "OpenAPI: what Gatehouse answers stands at 0 operations; left alone, since the access"
                + " table has no certain rule for them: GET /api/orders/{id}, GET /api/other, GET"
                + " /elsewhere/orders"));
  }

  @Test
  void whatIsKnownIsCounted() {
    start(get("/orders", AccessRule.denyAll()), get("/", AccessRule.permitAll()));

    filtered(
        withPaths("\"/api/orders\": {\"get\": %1$s}, \"/api\": {\"get\": %1$s}".formatted(SERVED)));

    assertThat(
        log.messages(Level.INFO),
        contains("OpenAPI: what Gatehouse answers stands at 2 operations"));
    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  @Test
  void aDocumentWithoutPathsStaysAsItIs() {
    start(get("/orders", AccessRule.denyAll()));
    String text = "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"Orders\", \"version\": \"1\"}}";

    assertThat(filtered(text), is(json(text)));
  }

  @Test
  void withoutCdiNothingIsSaidAndTheLogTellsWhatToDo() {
    rest.close();

    assertThat(filtered(paths("/api/orders")), is(json(paths("/api/orders"))));
    assertThat(
        log.messages(Level.WARNING),
        contains(
            "The OpenAPI document says nothing of Gatehouse's 401 and 403: CDI does not tell what"
                + " it knows of this application. Their rules are those of the REST applications"
                + " that have started by then, or of the resource classes that CDI finds. Add an"
                + " empty WEB-INF/beans.xml; on Payara, deploy no other application at the root; or"
                + " take the filter out of mp.openapi.filter"));
  }

  @Test
  void withoutResourceClassesNothingIsSaidAndTheLogTellsWhatToDo() {
    start();

    assertThat(filtered(paths("/api/orders")), is(json(paths("/api/orders"))));
    assertThat(log.messages(Level.WARNING), contains(Document.NO_RESOURCE_CLASS));
  }

  @Test
  void whateverGoesWrongIsToldAndNotThrown() {
    rest.start(
        new StartedApplication(
            () -> {
              throw new IllegalStateException("no table");
            },
            Set.of(),
            Unannotated.PERMIT,
            List.of(),
            false));

    assertThat(filtered(paths("/api/orders")), is(json(paths("/api/orders"))));
    assertThat(
        log.messages(Level.WARNING),
        contains(
            "The OpenAPI document lacks some of Gatehouse's 401 and 403, or all:"
                + " java.lang.IllegalStateException: no table. A document is served whatever goes"
                + " wrong here; correct the cause, or take the filter out of mp.openapi.filter"));
  }
}
