package dev.gatehouse.openapi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.Authenticated;
import dev.gatehouse.Unannotated;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.cdi.KnownRest;
import dev.gatehouse.internal.cdi.StartedApplication;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeConfig;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the filter adds to a document that is made before REST starts. */
class EarlyAnswersTest {

  private static final String ORDERS =
      Document.withPaths(
          """
          "/api/orders": {"get": %1$s, "post": %1$s},
          "/api/open": {"get": %1$s},
          "/api/broken": {"get": %1$s}
          """
              .formatted(Document.SERVED));

  private final KnownRest rest = new KnownRest();
  private final CapturedLog log = new CapturedLog("dev.gatehouse", Level.INFO);

  @ApplicationPath("api")
  public static final class Api extends Application {}

  @ApplicationPath("api")
  @LoginConfig(authMethod = "MP-JWT")
  public static final class TokenApi extends Application {}

  @Path("orders")
  public static final class Orders {

    @GET
    @Authenticated
    public String get() {
      return "";
    }
  }

  @Path("open")
  public static final class Open {

    @GET
    public String get() {
      return "";
    }
  }

  @Path("broken")
  public static final class Broken {

    @GET
    @PermitAll
    @RolesAllowed("admin")
    public String get() {
      return "";
    }
  }

  @AfterEach
  void close() {
    log.close();
    rest.close();
    ConfigProviderResolver.setInstance(null);
  }

  private static void set(String key, String value) {
    ConfigProviderResolver.setInstance(FakeConfig.of(Map.of(key, value)));
  }

  private static JsonObject get(JsonObject document, String path) {
    return document.getJsonObject("paths").getJsonObject(path).getJsonObject("get");
  }

  private void start(Unannotated unannotated, boolean ownBodies, String... schemes) {
    rest.start(
        new StartedApplication(
            () -> {
              throw new AssertionError("Nobody should have asked before REST has started");
            },
            Set.of(),
            unannotated,
            List.of(schemes).stream().map(scheme -> Challenge.of(scheme, "r")).toList(),
            ownBodies));
  }

  @Test
  void theClassesThatCdiHasSeenAreTheTable() {
    rest.see(Api.class, Orders.class, Open.class);

    JsonObject document = Document.filtered(ORDERS);

    assertThat(get(document, "/api/orders").getJsonObject("responses"), hasKey("401"));
    assertThat(get(document, "/api/open").getJsonObject("responses"), not(hasKey("401")));
    assertThat(
        log.messages(Level.INFO),
        contains(
            "OpenAPI: what Gatehouse answers stands at 2 operations; left alone, since the access"
                + " table has no certain rule for them: POST /api/orders, GET /api/broken; without"
                + " security requirements, since it is not certain how callers authenticate: set"
                + " gatehouse.schemes, or write one @SecurityScheme"));
  }

  @Test
  void whereCdiHasSeenNothingNothingIsAddedAndTheLogTellsWhatToDo() {
    assertThat(Document.filtered(ORDERS), is(Document.json(ORDERS)));
    assertThat(log.messages(Level.WARNING), contains(Document.NO_RESOURCE_CLASS));
  }

  @Test
  void theSettingsOfMicroProfileConfigCount() {
    set("gatehouse.unannotated", "deny");
    rest.see(Api.class, Open.class);

    JsonObject responses = get(Document.filtered(ORDERS), "/api/open").getJsonObject("responses");

    assertThat(responses, hasKey("403"));
    assertThat(responses, not(hasKey("401")));
  }

  @Test
  void switchedOffItAddsNothing() {
    set("gatehouse.enabled", "false");
    rest.see(Api.class, Orders.class);

    assertThat(Document.filtered(ORDERS), is(Document.json(ORDERS)));
    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  @Test
  void aWrongSettingIsToldAndNotThrown() {
    set("gatehouse.unannotated", "maybe");
    rest.see(Api.class, Orders.class);

    assertThat(Document.filtered(ORDERS), is(Document.json(ORDERS)));
    assertThat(
        log.messages(Level.WARNING).get(0).split(":")[1],
        is(" java.lang.IllegalArgumentException"));
  }

  @Test
  void aClassThatCannotBeServedIsLeftAloneAndNoOther() {
    rest.see(Api.class, Orders.class, Broken.class);

    JsonObject document = Document.filtered(ORDERS);

    assertThat(get(document, "/api/orders").getJsonObject("responses"), hasKey("401"));
    assertThat(get(document, "/api/broken"), is(Document.json(Document.SERVED)));
  }

  @Test
  void theMechanismThatTheApplicationAsksForIsRequired() {
    rest.see(TokenApi.class, Orders.class);

    JsonObject document = Document.filtered(ORDERS);

    assertThat(get(document, "/api/orders").get("security").toString(), is("[{\"bearer\":[]}]"));
  }

  @Test
  void theSchemesOfTheSettingAreRequired() {
    set("gatehouse.schemes", "Basic");
    rest.see(TokenApi.class, Orders.class);

    assertThat(
        get(Document.filtered(ORDERS), "/api/orders").get("security").toString(),
        is("[{\"basic\":[]}]"));
  }

  @Test
  void whatTheApplicationSetsInCodeIsToldOnceItStarts() {
    rest.see(TokenApi.class, Orders.class);
    Document.filtered(ORDERS);

    start(Unannotated.DENY, true, "Basic");

    assertThat(
        log.messages(Level.WARNING),
        contains(
            "The OpenAPI document was made before REST started, and does not know of"
                + " gatehouse.unannotated, gatehouse.schemes, the DenialRenderer. This server makes"
                + " it by MicroProfile Config alone: write settings with a key into"
                + " META-INF/microprofile-config.properties, and what a renderer writes by"
                + " @APIResponse"));
  }

  @Test
  void schemesThatTheDocumentDoesNotNameAreNotWrong() {
    rest.see(Api.class, Orders.class);
    Document.filtered(ORDERS);

    start(Unannotated.PERMIT, false, "Basic");

    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  @Test
  void whereItStartsAsThoughtNothingIsTold() {
    rest.see(TokenApi.class, Orders.class);
    Document.filtered(ORDERS);

    start(Unannotated.PERMIT, false, "Bearer");

    assertThat(log.messages(Level.WARNING), is(empty()));
  }
}
