package dev.gatehouse.openapi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.AccessRule;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which security requirement an operation gets. */
class SecurityRequirementsTest {

  private static final AccessRule SCOPES = AccessRule.scopesRequired("orders:read");

  private static final String OAUTH =
      """
      {"type": "oauth2", "flows": {"clientCredentials": {
        "tokenUrl": "https://login.example.com/token", "scopes": {"orders:read": "Read"}}}}
      """;

  private static final String OPENID =
      """
      {"type": "openIdConnect", "openIdConnectUrl": "https://login.example.com/.well-known/openid-configuration"}
      """;

  private static final String BEARER = "{\"type\": \"http\", \"scheme\": \"Bearer\"}";
  private static final String BASIC = "{\"type\": \"http\", \"scheme\": \"basic\"}";
  private static final String KEY = "{\"type\": \"apiKey\", \"in\": \"header\", \"name\": \"K\"}";

  private boolean missing;

  private JsonObject add(AccessRule rule, List<String> challenges, String written) {
    return add(rule, challenges, written, "{}");
  }

  private JsonObject add(
      AccessRule rule, List<String> challenges, String written, String operation) {
    OpenAPI document =
        Document.read(
            "{\"openapi\": \"3.0.3\", %s \"paths\": {\"/orders\": {\"get\": %s}}}"
                .formatted(written, operation));
    SecurityRequirements requirements = new SecurityRequirements(document, challenges);
    requirements.add(rule, document.getPaths().getPathItem("/orders").getGET());
    missing = requirements.missing();
    return Document.write(document);
  }

  private static String schemes(String... namesAndSchemes) {
    StringBuilder schemes = new StringBuilder();
    for (int i = 0; i < namesAndSchemes.length; i += 2) {
      schemes
          .append(i == 0 ? "" : ", ")
          .append("\"%s\": %s".formatted(namesAndSchemes[i], namesAndSchemes[i + 1]));
    }
    return "\"components\": {\"securitySchemes\": {%s}},".formatted(schemes);
  }

  private static JsonArray security(JsonObject document) {
    return document
        .getJsonObject("paths")
        .getJsonObject("/orders")
        .getJsonObject("get")
        .getJsonArray("security");
  }

  private static JsonArray array(String text) {
    return Document.json("{\"a\": " + text + "}").getJsonArray("a");
  }

  @Test
  void eachChallengeIsAnAlternative() {
    JsonObject document = add(AccessRule.authenticated(), List.of("basic", "bearer"), "");

    assertThat(security(document), is(array("[{\"basic\": []}, {\"bearer\": []}]")));
    assertThat(
        document.get("components"),
        is(
            Document.json(
                """
                {"securitySchemes": {
                  "basic": {"type": "http", "scheme": "basic"},
                  "bearer": {"type": "http", "scheme": "bearer"}}}
                """)));
    assertThat(missing, is(false));
  }

  @Test
  void schemesOfHttpHaveNoPlaceForScopes() {
    assertThat(security(add(SCOPES, List.of("bearer"), "")), is(array("[{\"bearer\": []}]")));
  }

  @ParameterizedTest
  @CsvSource({"PERMIT", "DENY"})
  void whereNobodyIsAskedToAuthenticateNothingIsRequired(AccessRule.Kind kind) {
    AccessRule rule =
        kind == AccessRule.Kind.PERMIT ? AccessRule.permitAll() : AccessRule.denyAll();

    JsonObject document = add(rule, List.of("basic"), "");

    assertThat(security(document), is(nullValue()));
    assertThat(document.containsKey("components"), is(false));
  }

  @Test
  void theAuthorsSchemeIsMeantAndGetsTheScopes() {
    for (String scheme : List.of(OAUTH, OPENID)) {
      for (List<String> challenges :
          List.of(List.<String>of(), List.of("bearer"), List.of("dpop"))) {
        JsonObject document = add(SCOPES, challenges, schemes("login", scheme));

        assertThat(security(document), is(array("[{\"login\": [\"orders:read\"]}]")));
        assertThat(
            document.getJsonObject("components").get("securitySchemes"),
            is(Document.json("{\"login\": " + scheme + "}")));
      }
    }
  }

  @Test
  void theAuthorsSchemeOfHttpIsMeantWithoutScopes() {
    assertThat(
        security(add(SCOPES, List.of("bearer"), schemes("token", BEARER))),
        is(array("[{\"token\": []}]")));
  }

  @Test
  void theOneThatFitsIsMeant() {
    String written = schemes("key", KEY, "token", BEARER, "password", BASIC);

    assertThat(
        security(add(AccessRule.authenticated(), List.of("bearer"), written)),
        is(array("[{\"token\": []}]")));
  }

  @Test
  void whereSeveralFitOrNoneNothingIsRequired() {
    for (String written :
        List.of(
            schemes("key", KEY),
            schemes("password", BASIC),
            schemes("token", BEARER, "login", OAUTH))) {
      JsonObject document = add(AccessRule.authenticated(), List.of("bearer"), written);

      assertThat(security(document), is(nullValue()));
      assertThat(missing, is(true));
    }
  }

  @Test
  void whereNoSchemeIsCertainNothingIsRequired() {
    JsonObject document = add(AccessRule.authenticated(), List.of(), "");

    assertThat(security(document), is(nullValue()));
    assertThat(document.containsKey("components"), is(false));
    assertThat(missing, is(true));
  }

  @Test
  void oauthIsNotMeantWhereTheChallengeIsBasic() {
    assertThat(
        security(add(AccessRule.authenticated(), List.of("basic"), schemes("login", OAUTH))),
        is(nullValue()));
  }

  @Test
  void whatTheAuthorRequiresStays() {
    String own = "[{\"own\": []}]";

    JsonObject document = add(SCOPES, List.of("bearer"), "", "{\"security\": %s}".formatted(own));

    assertThat(security(document), is(array(own)));
    assertThat(document.containsKey("components"), is(false));
    assertThat(missing, is(false));
  }

  @Test
  void thatTheAuthorRequiresNothingStays() {
    assertThat(security(add(SCOPES, List.of("bearer"), "", "{\"security\": []}")), is(array("[]")));
  }

  @Test
  void whatTheAuthorRequiresForAllStays() {
    JsonObject document = add(SCOPES, List.of("bearer"), "\"security\": [{\"own\": []}],");

    assertThat(security(document), is(nullValue()));
    assertThat(document.get("security"), is(array("[{\"own\": []}]")));
  }
}
