package dev.gatehouse.jersey.startup;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.DENIED;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.Unannotated;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.DenyAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings as configuration properties of Jakarta REST, and what each changes of an answer. */
class SettingsTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  static Stream<Named<BiFunction<String, Object, ResourceConfig>>> places() {
    return Stream.of(
        Named.of("a property of ResourceConfig", SettingsTest::application),
        Named.of(
            "Application.getProperties()",
            (key, value) ->
                ResourceConfig.forApplication(
                        new Application() {
                          @Override
                          public Set<Class<?>> getClasses() {
                            return Set.of(GuardedResource.class);
                          }

                          @Override
                          public Map<String, Object> getProperties() {
                            return Map.of(key, value);
                          }
                        })
                    .register(Callers.OfTheServer.class)));
  }

  private static ResourceConfig application(String key, Object value) {
    return new ResourceConfig(GuardedResource.class, Hostile.class, Callers.OfTheServer.class)
        .property(key, value);
  }

  private static HttpResponse<String> get(ResourceConfig config, String path, String... headers)
      throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      return jersey.get(path, headers);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  @DisplayName("realm: the protection space that the challenge names, quoted")
  void realm(BiFunction<String, Object, ResourceConfig> place) throws Exception {
    assertThat(
        get(place.apply("gatehouse.realm", "Tom's \"best\" \\ orders"), "/guarded/admin"),
        denial(CREDENTIALS_MISSING, "Bearer realm=\"Tom's \\\"best\\\" \\\\ orders\""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  @DisplayName("schemes: a line of challenge for each, in their order")
  void schemes(BiFunction<String, Object, ResourceConfig> place) throws Exception {
    String basic = "Basic realm=\"application\", charset=\"UTF-8\"";
    assertThat(
        get(place.apply("gatehouse.schemes", "Basic,Bearer"), "/guarded/admin"),
        denial(CREDENTIALS_MISSING, basic, BEARER));
    assertThat(
        get(place.apply("gatehouse.schemes", " Bearer , Basic "), "/guarded/admin"),
        denial(CREDENTIALS_MISSING, BEARER, basic));
    assertThat(
        get(place.apply("gatehouse.schemes", "Negotiate"), "/guarded/admin"),
        denial(CREDENTIALS_MISSING, "Negotiate"));
  }

  @ParameterizedTest(name = "{0}: nobody gets {1}, alice {2}")
  @CsvSource({
    "permit, 200, 200",
    "authenticated, 401, 200",
    "deny, 403, 403",
    "AUTHENTICATED, 401, 200"
  })
  @DisplayName("unannotated: what happens to a resource method without a rule")
  void unannotated(String policy, int nobody, int alice) throws Exception {
    ResourceConfig config = application("gatehouse.unannotated", policy);
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertAnswer(jersey.get("/guarded/open"), nobody, "served nobody");
      assertAnswer(jersey.get("/guarded/open", "X-Caller", "alice"), alice, "served alice");
      assertAnswer(jersey.get("/guarded/permit"), 200, "served nobody");
    }
  }

  private static void assertAnswer(HttpResponse<String> response, int status, String served) {
    switch (status) {
      case 401 -> assertThat(response, denial(CREDENTIALS_MISSING, BEARER));
      case 403 -> assertThat(response, denial(DENIED));
      default -> {
        assertThat(response.statusCode(), is(status));
        assertThat(response.body(), is(served));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  @DisplayName("type-base: every reason has a type and a title of its own")
  void typeBase(BiFunction<String, Object, ResourceConfig> place) throws Exception {
    ResourceConfig config = place.apply("gatehouse.type-base", "https://errors.example.com/");
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(
          jersey.get("/guarded/admin"),
          denial(CREDENTIALS_MISSING, BEARER)
              .withReplaced("about:blank", "https://errors.example.com/credentials-missing")
              .withReplaced("\"Unauthorized\"", "\"Credentials missing\""));
      assertThat(
          jersey.get("/guarded/admin", "X-Caller", "alice"),
          denial(ROLE_MISSING)
              .withReplaced("about:blank", "https://errors.example.com/role-missing")
              .withReplaced("\"Forbidden\"", "\"Role missing\""));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  @DisplayName("instance: the path without its query, in the body of each request its own")
  void instance(BiFunction<String, Object, ResourceConfig> place) throws Exception {
    ResourceConfig config = place.apply("gatehouse.instance", "true");
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      for (String path : new String[] {"/guarded/denied", "/guarded/no-role"}) {
        assertThat(
            jersey.get(path + "?token=s3cret"),
            denial(DENIED)
                .withReplaced(",\"reason\"", ",\"instance\":\"" + path + "\",\"reason\""));
      }
    }
  }

  @Test
  @DisplayName("by default there is no instance, whatever was asked for before")
  void noInstanceByDefault() throws Exception {
    assertThat(
        get(application("gatehouse.instance", false), "/guarded/denied?x=1"), denial(DENIED));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|\"instance\":\"/hostile/a'&b%3Cscript%3E%22\",\"reason\"",
        "application/problem+xml|<instance>/hostile/a'&amp;b%3Cscript%3E%22</instance>",
        "text/html|<dt>instance</dt><dd>/hostile/a'&amp;b%3Cscript%3E%22</dd>"
      })
  @DisplayName("instance: a hostile path can only be text, in JSON, XML and HTML")
  void hostileInstanceIsOnlyText(String accept, String expected) throws Exception {
    HttpResponse<String> response =
        get(
            application("gatehouse.instance", "true"),
            "/hostile/a'&b%3Cscript%3E%22?%3Cx%3E",
            "Accept",
            accept);
    assertThat(response.statusCode(), is(403));
    assertThat(response.headers().allValues("WWW-Authenticate").size(), is(0));
    assertThat(response.body(), response.body().contains(expected), is(true));
  }

  /** Whatever the path is. */
  @Path("hostile")
  @DenyAll
  public static class Hostile {

    /** Never served. */
    @GET
    @Path("{path: .*}")
    public String get() {
      return "served";
    }
  }

  @Test
  @DisplayName("the builder beats the property, where both speak")
  void builderBeatsProperty() throws Exception {
    ResourceConfig config =
        application("gatehouse.realm", "property")
            .property("gatehouse.type-base", URI.create("urn:property:"))
            .property("gatehouse.unannotated", Unannotated.DENY)
            .register(
                GatehouseFeature.builder()
                    .realm("builder")
                    .unannotated(Unannotated.AUTHENTICATED)
                    .build());
    assertThat(
        get(config, "/guarded/open"),
        denial(CREDENTIALS_MISSING, "Bearer realm=\"builder\"")
            .withReplaced("about:blank", "urn:property:credentials-missing")
            .withReplaced("\"Unauthorized\"", "\"Credentials missing\""));
  }
}
