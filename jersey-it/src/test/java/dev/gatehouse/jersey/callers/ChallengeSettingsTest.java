package dev.gatehouse.jersey.callers;

import static dev.gatehouse.DenialReason.APPLICATION;
import static dev.gatehouse.DenialReason.CREDENTIALS_AMBIGUOUS;
import static dev.gatehouse.DenialReason.CREDENTIALS_INVALID;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.gatehouse.contract.denials.ApplicationResource;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the challenge: who may read it, and where it says that the metadata is. */
class ChallengeSettingsTest {

  private static final String METADATA =
      "https://api.example/.well-known/oauth-protected-resource/orders";
  private static final String BEARER = "Bearer realm=\"application\"";
  private static final String BEARER_WITH_METADATA =
      BEARER + ", resource_metadata=\"" + METADATA + "\"";
  private static final String BASIC = "Basic realm=\"application\", charset=\"UTF-8\"";
  private static final String EXPOSE = "Access-Control-Expose-Headers";

  private static EmbeddedJersey exposing(Class<?>... more) {
    return new EmbeddedJersey(
        new ResourceConfig(GuardedResource.class, Exposing.class, Callers.OfTheServer.class)
            .registerClasses(more)
            .property("gatehouse.expose-challenge", "true"));
  }

  private static EmbeddedJersey withMetadata() {
    return new EmbeddedJersey(
        new ResourceConfig(
                GuardedResource.class, ApplicationResource.class, Callers.OfTheServer.class)
            .property("gatehouse.schemes", "Basic,Bearer")
            .property("gatehouse.resource-metadata", METADATA));
  }

  /** Refuses with a header of its own. */
  @Path("exposing")
  @PermitAll
  public static class Exposing {

    /** Bare, but for the header. */
    @GET
    @Path("{names}")
    public Response get(@PathParam("names") String names) {
      return Response.status(401).header(EXPOSE, names).build();
    }
  }

  @Tag("X-04")
  @Test
  @DisplayName("X-04 expose-challenge: a 401 exposes its challenge, a 403 without one nothing")
  void exposesTheChallenge() throws Exception {
    try (EmbeddedJersey jersey = exposing()) {
      assertThat(
          jersey.get("/guarded/admin"),
          denial(CREDENTIALS_MISSING, BEARER).withHeader(EXPOSE, "WWW-Authenticate"));
      assertThat(jersey.get("/guarded/admin", "X-Caller", "alice"), denial(ROLE_MISSING));
    }
  }

  @Tag("X-04")
  @Test
  @DisplayName("X-04 by default nothing is exposed")
  void exposesNothingByDefault() throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(new ResourceConfig(GuardedResource.class))) {
      assertThat(jersey.get("/guarded/admin"), denial(CREDENTIALS_MISSING, BEARER));
    }
  }

  @Tag("X-04")
  @Test
  @DisplayName("X-04 what the application exposes already stays exposed, and nothing twice")
  void exposedHeadersStayExposed() throws Exception {
    try (EmbeddedJersey jersey = exposing()) {
      assertThat(
          jersey.get("/exposing/X-Total"),
          denial(APPLICATION, BEARER).withHeader(EXPOSE, "X-Total", "WWW-Authenticate"));
      assertThat(
          jersey.get("/exposing/X-Total,%20www-authenticate"),
          denial(APPLICATION, BEARER).withHeader(EXPOSE, "X-Total, www-authenticate"));
    }
  }

  @Tag("X-04")
  @ParameterizedTest(name = "{0}")
  @ValueSource(classes = {AddingCors.class, SettingCors.class})
  @DisplayName("X-04 beside a CORS filter of the application, both headers are exposed")
  void exposesBesideTheFilterOfTheApplication(Class<?> filter) throws Exception {
    try (EmbeddedJersey jersey = exposing(filter)) {
      String[] lines =
          jersey.get("/guarded/admin").headers().allValues(EXPOSE).toArray(String[]::new);
      String exposed = String.join(", ", lines);
      assertThat(exposed, containsString("WWW-Authenticate"));
      assertThat(exposed, containsString("X-Total"));
      assertThat(
          jersey.get("/guarded/admin"),
          denial(CREDENTIALS_MISSING, BEARER).withHeader(EXPOSE, lines));
    }
  }

  /** Adds to what is there. */
  static class AddingCors implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      response.getHeaders().add(EXPOSE, "X-Total");
    }
  }

  /** Sets the header, as most such filters do. */
  static class SettingCors implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      response.getHeaders().putSingle(EXPOSE, "X-Total");
    }
  }

  @Tag("M-01")
  @Tag("BA-05")
  @Test
  @DisplayName("M-01 BA-05 resource-metadata: the Bearer challenge carries it, Basic does not")
  void metadataIsOnBearerOnly() throws Exception {
    try (EmbeddedJersey jersey = withMetadata()) {
      assertThat(
          jersey.get("/guarded/admin"), denial(CREDENTIALS_MISSING, BASIC, BEARER_WITH_METADATA));
      assertThat(
          jersey.get("/application/returns-401"), denial(APPLICATION, BASIC, BEARER_WITH_METADATA));
      assertThat(
          jersey.get("/guarded/admin", "Authorization", "Bearer x"),
          denial(CREDENTIALS_INVALID, BASIC, BEARER_WITH_METADATA + ", error=\"invalid_token\""));
      assertThat(
          jersey.get("/guarded/admin", "Authorization", "Bearer x", "Authorization", "Bearer y"),
          denial(CREDENTIALS_AMBIGUOUS, BEARER_WITH_METADATA + ", error=\"invalid_request\""));
      assertThat(jersey.get("/guarded/admin", "X-Caller", "alice"), denial(ROLE_MISSING));
    }
  }

  @Tag("M-03")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example\r\nX-Forwarded-Host: evil.example",
        "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: http",
        "Host: evil.example\r\nForwarded: host=evil.example;proto=http"
      })
  @DisplayName("M-03 a hostile Host header does not change where the metadata is")
  void hostileHostDoesNotMoveTheMetadata(String headers) throws Exception {
    try (EmbeddedJersey jersey = withMetadata()) {
      assertThat(
          jersey.wire("/guarded/admin", headers),
          denial(CREDENTIALS_MISSING, BASIC, BEARER_WITH_METADATA));
      assertThat(
          jersey.wire("http://evil.example/guarded/admin", headers),
          denial(CREDENTIALS_MISSING, BASIC, BEARER_WITH_METADATA));
    }
  }
}
