package dev.gatehouse.jersey.denials;

import static dev.gatehouse.DenialReason.APPLICATION;
import static dev.gatehouse.DenialReason.CREDENTIALS_INVALID;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.denials.ApplicationResource;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.IsDenial;
import dev.gatehouse.jersey.embedded.LogRecorder;
import dev.gatehouse.testkit.HttpAnswer;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The application's mapper for the very exception wins; one for a wider type gets no refusal. */
class ApplicationMappersTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  private static ResourceConfig application() {
    return new ResourceConfig(
        GuardedResource.class, ApplicationResource.class, Callers.OfTheServer.class);
  }

  /** Words a 403. */
  static class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {
    @Override
    public Response toResponse(ForbiddenException exception) {
      return Response.status(403).entity("my 403").type("text/plain").build();
    }
  }

  /** Words a 401, and leaves the challenge to Gatehouse. */
  static class NotAuthorizedMapper implements ExceptionMapper<NotAuthorizedException> {
    @Override
    public Response toResponse(NotAuthorizedException exception) {
      return Response.status(401).entity("my 401").type("text/plain").build();
    }
  }

  /** An answer that a mapper of the application worded. */
  private static IsDenial worded(IsDenial denial, String text) {
    return denial
        .withHeader("Content-Type", "text/plain")
        .withHeader("Content-Language")
        .withHeader("X-Content-Type-Options")
        .withHeader("Vary")
        .withBody(text);
  }

  static Stream<Named<ResourceConfig>> registrations() {
    return Stream.of(
        Named.of(
            "classes",
            application().registerClasses(ForbiddenMapper.class, NotAuthorizedMapper.class)),
        Named.of(
            "instances",
            application().registerInstances(new ForbiddenMapper(), new NotAuthorizedMapper())),
        Named.of(
            "before Gatehouse",
            application()
                .registerClasses(ForbiddenMapper.class, NotAuthorizedMapper.class)
                .register(GatehouseFeature.class)),
        Named.of(
            "behind Gatehouse",
            application()
                .register(GatehouseFeature.class)
                .registerClasses(ForbiddenMapper.class, NotAuthorizedMapper.class)));
  }

  @Tag("J-32")
  @ParameterizedTest(name = "{0}")
  @MethodSource("registrations")
  @DisplayName("J-32 mappers of the application win, for denials by rule and for its own")
  void mapperOfTheApplicationWins(ResourceConfig config) throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(
          jersey.get("/guarded/admin", "X-Caller", "alice"),
          worded(denial(ROLE_MISSING), "my 403"));
      assertThat(jersey.get("/application/throws-403"), worded(denial(403, APPLICATION), "my 403"));
      assertThat(
          jersey.get("/guarded/admin"), worded(denial(CREDENTIALS_MISSING, BEARER), "my 401"));
      assertThat(
          jersey.get("/guarded/admin", "Authorization", "Bearer x"),
          worded(denial(CREDENTIALS_INVALID, BEARER + ", error=\"invalid_token\""), "my 401"));
      assertThat(
          jersey.get("/application/throws-401"), worded(denial(APPLICATION, BEARER), "my 401"));
    }
  }

  private static Response caught(Throwable thrown) {
    return Response.ok("caught " + thrown.getClass().getSimpleName()).type("text/plain").build();
  }

  /** Too wide. */
  @Priority(1)
  static class ThrowableMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable exception) {
      return caught(exception);
    }
  }

  /** Too wide. */
  @Priority(1)
  static class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException exception) {
      return caught(exception);
    }
  }

  /** Too wide. */
  @Priority(1)
  static class ClientErrorMapper implements ExceptionMapper<ClientErrorException> {
    @Override
    public Response toResponse(ClientErrorException exception) {
      return caught(exception);
    }
  }

  /** Too wide, by what its superclass is given. */
  abstract static class Caught<T extends Throwable> implements ExceptionMapper<T> {
    @Override
    public Response toResponse(T exception) {
      return caught(exception);
    }
  }

  /** Too wide. */
  static class RuntimeMapper extends Caught<RuntimeException> {}

  @Tag("B#28")
  @Tag("J-19")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      classes = {
        ThrowableMapper.class,
        RuntimeMapper.class,
        WebApplicationMapper.class,
        ClientErrorMapper.class
      })
  @DisplayName("B#28 J-19 a mapper for a wider type gets what the application throws, and no more")
  void widerMapperGetsNoDenialOfTheGuard(Class<?> mapper) throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(application().register(mapper))) {
      assertThat(jersey.get("/guarded/admin"), denial(CREDENTIALS_MISSING, BEARER));
      assertThat(jersey.get("/guarded/admin", "X-Caller", "alice"), denial(ROLE_MISSING));
      assertThat(jersey.get("/application/throws-401").body(), is("caught NotAuthorizedException"));
      assertThat(jersey.get("/application/throws-403").body(), is("caught ForbiddenException"));
      assertThat(jersey.get("/application/throws-404").body(), is("caught NotFoundException"));
    }
  }

  /** The very type, by what its superclass is given. */
  static class GenericForbiddenMapper extends Caught<ForbiddenException> {}

  @Test
  @DisplayName("J-32 a mapper says by its superclass which type it is for")
  void genericMapperForTheVeryTypeWins() throws Exception {
    ResourceConfig config = application().register(GenericForbiddenMapper.class);
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(
          jersey.get("/guarded/admin", "X-Caller", "alice").body(),
          is("caught ForbiddenByRuleException"));
      assertThat(jersey.get("/guarded/admin"), denial(CREDENTIALS_MISSING, BEARER));
      assertThat(jersey.get("/application/throws-403").body(), is("caught ForbiddenException"));
    }
  }

  private static EmbeddedJersey mapping(Supplier<Response> forbidden) {
    ExceptionMapper<ForbiddenException> mapper =
        new ExceptionMapper<>() {
          @Override
          public Response toResponse(ForbiddenException exception) {
            return forbidden.get();
          }
        };
    return new EmbeddedJersey(application().register(mapper));
  }

  @Test
  @DisplayName("a mapper that hides what is there keeps its 404, and nothing is added to it")
  void hidingMapperKeepsIts404() throws Exception {
    try (EmbeddedJersey jersey =
        mapping(() -> Response.status(404).entity("no such thing").type("text/plain").build())) {
      HttpAnswer ruled = HttpAnswer.of(jersey.get("/guarded/admin", "X-Caller", "alice"));
      HttpAnswer thrown = HttpAnswer.of(jersey.get("/application/throws-403"));
      for (HttpAnswer answer : List.of(ruled, thrown)) {
        assertThat(answer.toString(), answer.status(), is(404));
        assertThat(answer.toString(), answer.body(), is("no such thing"));
        assertThat(answer.toString(), answer.lines("WWW-Authenticate"), is(List.of()));
        assertThat(answer.toString(), answer.lines("Cache-Control"), is(List.of()));
        assertThat(answer.toString(), answer.lines("X-Content-Type-Options"), is(List.of()));
      }
    }
  }

  @Tag("J-26")
  @Test
  @DisplayName("J-26 a mapper that leaves the body out gets it written")
  void bareAnswerOfMapperIsCompleted() throws Exception {
    try (EmbeddedJersey jersey =
        mapping(() -> Response.status(403).header("X-Kept", "yes").build())) {
      assertThat(
          jersey.get("/guarded/admin", "X-Caller", "alice"),
          denial(ROLE_MISSING).withHeader("X-Kept", "yes"));
      assertThat(
          jersey.get("/application/throws-403"),
          denial(403, APPLICATION).withHeader("X-Kept", "yes"));
    }
  }

  @Tag("H-01")
  @Test
  @DisplayName("H-01 a mapper that makes a 401 of a 403 gets a challenge for it, like any 401")
  void mapperThatAsksForLoginGetsChallenge() throws Exception {
    try (EmbeddedJersey jersey = mapping(() -> Response.status(401).build())) {
      assertThat(jersey.get("/application/throws-403"), denial(APPLICATION, BEARER));
      HttpAnswer answer = HttpAnswer.of(jersey.get("/guarded/admin", "X-Caller", "alice"));
      assertThat(answer.toString(), answer.status(), is(401));
      assertThat(answer.toString(), answer.lines("WWW-Authenticate"), is(List.of(BEARER)));
      assertThat(answer.toString(), answer.lines("Cache-Control"), is(List.of("no-store")));
      assertThat(answer.toString(), answer.body(), not(is("")));
    }
  }

  /** Says 403 to those that nobody knows, as Jersey's own filter does. */
  static class NotAuthorizedAsForbidden implements ExceptionMapper<NotAuthorizedException> {
    @Override
    public Response toResponse(NotAuthorizedException exception) {
      return Response.status(403).build();
    }
  }

  @Tag("J-26")
  @Test
  @DisplayName("J-26 a mapper that makes a bare 403 of a 401 gets a body that says 403")
  void mapperThatForbidsGetsBody() throws Exception {
    ResourceConfig config = application().register(NotAuthorizedAsForbidden.class);
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(jersey.get("/application/throws-401"), denial(403, APPLICATION));
      HttpAnswer answer = HttpAnswer.of(jersey.get("/guarded/admin"));
      assertThat(answer.toString(), answer.status(), is(403));
      assertThat(
          answer.toString(), answer.lines("Content-Type"), is(List.of("application/problem+json")));
      assertThat(answer.toString(), answer.lines("Cache-Control"), is(List.of("no-store")));
      assertThat(answer.toString(), answer.body().contains("\"status\":403"), is(true));
    }
  }

  @Tag("J-20")
  @Test
  @DisplayName("J-20 a mapper of the application that fails never serves the resource")
  void failingMapperNeverServes() throws Exception {
    try (LogRecorder log = new LogRecorder("org.glassfish.jersey.server");
        EmbeddedJersey jersey =
            mapping(
                () -> {
                  throw new IllegalStateException("row 17");
                })) {
      HttpAnswer answer = HttpAnswer.of(jersey.get("/guarded/admin", "X-Caller", "alice"));
      assertThat(answer.toString(), answer.status(), is(500));
      assertThat(answer.toString(), answer.body().contains("served"), is(false));
      assertThat(
          log.records().stream()
              .anyMatch(entry -> entry.getThrown() instanceof IllegalStateException),
          is(true));
    }
  }
}
