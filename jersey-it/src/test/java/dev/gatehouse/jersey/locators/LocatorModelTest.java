package dev.gatehouse.jersey.locators;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.DENIED;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jersey tells which locators were taken: a model hides none of them (B#8). */
@Tag("B#8")
class LocatorModelTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  private static EmbeddedJersey jersey;

  @BeforeAll
  static void start() {
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(LocatorModels.ROOTS).register(Callers.OfTheServer.class));
  }

  @AfterAll
  static void stop() {
    jersey.close();
  }

  private static void assertServed(HttpResponse<String> response) {
    assertThat(response.body(), is("served"));
    assertThat(response.statusCode(), is(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/models/secret",
        "/models/secret/child",
        "/models/leaf",
        "/models/leaf/open",
        "/models/open/deeper",
        "/models/open/deeper/open",
        "/models/open/open/deeper/deeper",
        "/models/open-class/deeper",
        "/itself/next",
        "/itself/next/next",
        "/itself/next/open",
        "/itself/open/next"
      })
  void aGuardedLocatorThatReturnsAModelGuardsIt(String path) throws Exception {
    assertThat(jersey.get(path), denial(CREDENTIALS_MISSING, BEARER));
    assertThat(jersey.get(path, "X-Caller", "alice"), denial(ROLE_MISSING));
    assertServed(jersey.get(path, "X-Caller", "bob"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/models/open-model",
        "/models/open-model/child",
        "/models/open",
        "/models/open/open",
        "/models/open-class",
        "/models/open-class/open",
        "/itself",
        "/itself/open",
        "/itself/open/open"
      })
  void anOpenLocatorBesideItIsOpen(String path) throws Exception {
    assertServed(jersey.get(path));
  }

  @Test
  void aDeniedLocatorDeniesItsModel() throws Exception {
    assertThat(jersey.get("/models/denied", "X-Caller", "bob"), denial(DENIED));
    assertThat(jersey.get("/models/denied/open", "X-Caller", "bob"), denial(DENIED));
  }

  @Test
  void aModelsMethodForOptionsIsTheApplications() throws Exception {
    // Jersey cannot describe a model in WADL.
    String[] plain = {"Accept", "text/plain"};
    String[] preflight = {"Origin", "https://a.example", "Access-Control-Request-Method", "GET"};
    String[] plainPreflight = {
      "Accept", "text/plain", "Origin", "https://a.example", "Access-Control-Request-Method", "GET"
    };
    assertThat(
        jersey.send("OPTIONS", "/models/secret", preflight), denial(CREDENTIALS_MISSING, BEARER));
    assertThat(jersey.send("OPTIONS", "/models/leaf"), denial(CREDENTIALS_MISSING, BEARER));
    assertThat(jersey.send("OPTIONS", "/models/leaf", plainPreflight).statusCode(), is(200));
    assertThat(jersey.send("OPTIONS", "/models/open", plain).statusCode(), is(200));
    ResourceConfig closed =
        new ResourceConfig(LocatorModels.ROOTS).property("gatehouse.unannotated", "deny");
    try (EmbeddedJersey denying = new EmbeddedJersey(closed)) {
      assertThat(denying.send("OPTIONS", "/models/open-model"), denial(DENIED));
      assertThat(denying.send("OPTIONS", "/models/open-model", preflight), denial(DENIED));
      assertThat(denying.send("OPTIONS", "/models/open", plain).statusCode(), is(200));
    }
  }
}
