package dev.gatehouse.jersey.denials;

import static dev.gatehouse.DenialReason.APPLICATION;
import static dev.gatehouse.DenialReason.CREDENTIALS_AMBIGUOUS;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.denials.ApplicationResource;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.IsDenial;
import dev.gatehouse.jersey.embedded.LogRecorder;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A renderer of the application's own chooses words and format, and nothing else. */
class DenialRendererTest {

  private static final String BEARER = "Bearer realm=\"application\"";
  private static final String SECRET = "row 17 belongs to mallory";

  private static EmbeddedJersey start(DenialRenderer renderer) {
    return new EmbeddedJersey(
        new ResourceConfig(
                GuardedResource.class, ApplicationResource.class, Callers.OfTheServer.class)
            .register(GatehouseFeature.builder().renderer(renderer).build()));
  }

  /** As it is sent where the renderer has one type: nothing negotiated, and no language known. */
  private static IsDenial rendered(IsDenial denial, String mediaType, String body) {
    return denial
        .withHeader("Content-Type", mediaType)
        .withHeader("Content-Language")
        .withHeader("Vary")
        .withBody(body);
  }

  @Test
  @DisplayName("a lambda writes application/json: no Content-Language, no Vary, all else as ever")
  void lambdaWritesJson() throws Exception {
    DenialRenderer renderer =
        (denial, mediaType, request) ->
            "{\"über\":\"%s %d %s %s %s\"}"
                .formatted(
                    denial.reason().code(),
                    denial.status(),
                    request.method(),
                    request.path(),
                    request.caller().orElse("-"));
    try (EmbeddedJersey jersey = start(renderer)) {
      assertThat(
          jersey.get("/guarded/admin?x=1", "Accept", "text/html"),
          rendered(
              denial(CREDENTIALS_MISSING, BEARER),
              "application/json",
              "{\"über\":\"credentials-missing 401 GET /guarded/admin -\"}"));
      assertThat(
          jersey.get("/guarded/admin", "X-Caller", "alice"),
          rendered(
              denial(ROLE_MISSING),
              "application/json",
              "{\"über\":\"role-missing 403 GET /guarded/admin alice\"}"));
      assertThat(
          jersey.get("/guarded/user", "Authorization", "Bearer a", "Authorization", "Bearer b"),
          rendered(
              denial(CREDENTIALS_AMBIGUOUS, BEARER + ", error=\"invalid_request\""),
              "application/json",
              "{\"über\":\"credentials-ambiguous 400 GET /guarded/user -\"}"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "throws-401, 401, Bearer realm=\"app\"",
    "returns-401, 401, Bearer realm=\"application\"",
    "throws-403, 403, ",
    "returns-403, 403, "
  })
  @DisplayName("it writes what the application refuses, too")
  void writesWhatTheApplicationRefuses(String path, int status, String challenge) throws Exception {
    try (EmbeddedJersey jersey = start((denial, type, request) -> denial.reason().code())) {
      String[] challenges = challenge == null ? new String[0] : new String[] {challenge};
      assertThat(
          jersey.get("/application/" + path),
          rendered(denial(status, APPLICATION, challenges), "application/json", "application"));
    }
  }

  @ParameterizedTest(name = "Accept: {0} gets {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "application/vnd.shop+json|application/vnd.shop+json",
        "text/csv|text/csv",
        "text/*|text/csv",
        "*/*|application/vnd.shop+json",
        "text/csv;q=0.5, */*;q=0.1|text/csv",
        "application/json|application/vnd.shop+json",
        "image/png|application/vnd.shop+json",
        "text/html|application/vnd.shop+json"
      })
  @DisplayName("of two media types Accept chooses, and Vary says so; never a 406")
  void acceptChoosesAmongTwo(String accept, String mediaType) throws Exception {
    try (EmbeddedJersey jersey = start(new TwoTypes())) {
      assertThat(
          jersey.get("/guarded/admin", "Accept", accept),
          rendered(denial(CREDENTIALS_MISSING, BEARER), mediaType, "as " + mediaType)
              .withHeader("Vary", "Accept"));
      assertThat(
          jersey.get("/guarded/admin", "Accept", accept, "X-Caller", "alice"),
          rendered(denial(ROLE_MISSING), mediaType, "as " + mediaType)
              .withHeader("Vary", "Accept"));
    }
  }

  /** Says which of its types was chosen. */
  private static final class TwoTypes implements DenialRenderer {

    @Override
    public List<MediaType> mediaTypes() {
      return List.of(new MediaType("application", "vnd.shop+json"), new MediaType("text", "csv"));
    }

    @Override
    public String render(Denial denial, MediaType mediaType, DeniedRequest request) {
      return "as " + mediaType;
    }
  }

  static Stream<Named<DenialRenderer>> failing() {
    return Stream.of(
        Named.of("null", (denial, type, request) -> null),
        Named.of(
            "an exception",
            (denial, type, request) -> {
              throw new IllegalStateException(SECRET);
            }),
        Named.of(
            "an error of linkage",
            (denial, type, request) -> {
              throw new NoClassDefFoundError(SECRET);
            }),
        Named.of(
            "a checked exception, undeclared",
            (denial, type, request) -> sneak(new IOException(SECRET))));
  }

  /** Other languages of the JVM, and generated code, throw what Java would have declared. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> String sneak(Exception thrown) throws E {
    throw (E) thrown;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failing")
  @DisplayName("where it throws or returns null, the default body is sent, and the cause logged")
  void failingRendererGetsTheDefaultBody(DenialRenderer renderer) throws Exception {
    try (LogRecorder log = new LogRecorder("dev.gatehouse");
        EmbeddedJersey jersey = start(renderer)) {
      assertThat(jersey.get("/guarded/admin"), denial(CREDENTIALS_MISSING, BEARER));
      assertThat(jersey.get("/guarded/admin", "X-Caller", "alice"), denial(ROLE_MISSING));
      assertThat(jersey.get("/application/throws-403").body(), not(containsString(SECRET)));
      assertThat(
          log.lines().stream()
              .filter(
                  line -> line.contains("failed to render a denial; the default body is sent. "))
              .count(),
          is(3L));
    }
  }

  @Test
  @DisplayName("a body that is not UTF-16 throughout is still a denial")
  void loneSurrogateIsStillDenied() throws Exception {
    try (EmbeddedJersey jersey = start((denial, type, request) -> "a\ud800b")) {
      assertThat(
          jersey.get("/guarded/admin"),
          rendered(denial(CREDENTIALS_MISSING, BEARER), "application/json", "a?b"));
    }
  }

  @Test
  @DisplayName("an empty text is a body of the application's choice")
  void emptyTextIsBody() throws Exception {
    try (EmbeddedJersey jersey = start((denial, type, request) -> "")) {
      assertThat(
          jersey.get("/guarded/admin"),
          rendered(denial(CREDENTIALS_MISSING, BEARER), "application/json", ""));
    }
  }
}
