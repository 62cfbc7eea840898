package dev.gatehouse.jersey.denials;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.denials.ApplicationFilters;
import dev.gatehouse.contract.denials.ApplicationResource;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.LogRecorder;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Listeners are told of every denial once, whoever made it. */
class DenialListenerTest {

  /** Notes what it is told, in one line. */
  private static final class Notes implements DenialListener {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void denied(Denial denial, DeniedRequest request) {
      lines.add(
          String.join(
              " ",
              String.valueOf(denial.status()),
              denial.reason().code(),
              request.method(),
              request.path(),
              request.caller().orElse("-"),
              request.header("x-request-id").orElse("-")));
    }
  }

  private static EmbeddedJersey start(DenialListener... listeners) {
    GatehouseFeature.Builder settings = GatehouseFeature.builder();
    for (DenialListener listener : listeners) {
      settings.listener(listener);
    }
    return new EmbeddedJersey(
        new ResourceConfig(
                GuardedResource.class,
                ApplicationResource.class,
                LateResource.class,
                ApplicationFilters.Abort.class,
                ApplicationFilters.OutOfStockMapper.class,
                Callers.OfTheServer.class)
            .register(settings.build()));
  }

  /** Refuses later, on another thread. */
  @Path("late")
  @PermitAll
  public static class LateResource {

    /** By a stage. */
    @GET
    @Path("stage")
    public CompletionStage<String> stage() {
      return CompletableFuture.supplyAsync(
          () -> {
            throw new ForbiddenException();
          });
    }

    /** By an answer that is resumed. */
    @GET
    @Path("resumed")
    public void resumed(@Suspended AsyncResponse response) {
      CompletableFuture.runAsync(
          () -> response.resume(new NotAuthorizedException("Bearer realm=\"late\"")));
    }
  }

  @ParameterizedTest(name = "{0} {1} by {2}: {3}")
  @CsvSource({
    "GET, /guarded/admin, null, 401 credentials-missing",
    "GET, /guarded/admin, alice, 403 role-missing",
    "GET, /guarded/denied, alice, 403 denied",
    "HEAD, /guarded/admin, null, 401 credentials-missing",
    "HEAD, /guarded/admin, alice, 403 role-missing",
    "GET, /application/throws-401, alice, 401 application",
    "GET, /application/throws-403, alice, 403 application",
    "GET, /application/throws-403-entity, alice, 403 application",
    "GET, /application/throws-mapped, alice, 403 application",
    "GET, /application/returns-401, null, 401 application",
    "GET, /application/returns-401-entity, null, 401 application",
    "HEAD, /application/returns-403, null, 403 application",
    "GET, /late/stage, alice, 403 application",
    "GET, /late/resumed, null, 401 application"
  })
  @DisplayName("a listener is told of each denial once")
  void listenerIsToldOnce(String method, String path, String caller, String denial)
      throws Exception {
    Notes notes = new Notes();
    try (EmbeddedJersey jersey = start(notes)) {
      jersey.send(method, path + "?secret=1", "X-Caller", caller, "X-Request-Id", "7");
      String name = caller.equals("null") ? "-" : caller;
      assertThat(notes.lines, is(List.of(String.join(" ", denial, method, path, name, "7"))));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"401, 401 application", "403, 403 application"})
  @DisplayName("a listener is told once of what a filter aborted with")
  void listenerIsToldOfAbort(String status, String denial) throws Exception {
    Notes notes = new Notes();
    try (EmbeddedJersey jersey = start(notes)) {
      jersey.get("/application/open", "X-Abort-With", status);
      assertThat(notes.lines, is(List.of(denial + " GET /application/open - -")));
    }
  }

  @Test
  @DisplayName("a listener is told of ambiguous credentials, and not of what was served")
  void listenerIsToldOfAmbiguousCredentialsOnly() throws Exception {
    Notes notes = new Notes();
    try (EmbeddedJersey jersey = start(notes)) {
      jersey.get("/guarded/user", "Authorization", "Bearer a", "Authorization", "Bearer b");
      jersey.get("/guarded/user", "X-Caller", "alice");
      jersey.get("/guarded/permit");
      jersey.get("/application/throws-404");
      jersey.get("/nowhere");
      assertThat(notes.lines, is(List.of("400 credentials-ambiguous GET /guarded/user - -")));
    }
  }

  /** Hides what is there. */
  static class Hiding implements ExceptionMapper<ForbiddenException> {
    @Override
    public Response toResponse(ForbiddenException exception) {
      return Response.status(404).entity("hidden").type("text/plain").build();
    }
  }

  @Test
  @DisplayName("a listener is told of a refusal that the application shows as 404")
  void listenerIsToldOfHiddenDenial() throws Exception {
    Notes notes = new Notes();
    ResourceConfig config =
        new ResourceConfig(GuardedResource.class, Hiding.class, Callers.OfTheServer.class)
            .register(GatehouseFeature.builder().listener(notes).build());
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(jersey.get("/guarded/admin", "X-Caller", "alice").statusCode(), is(404));
      assertThat(notes.lines, is(List.of("403 role-missing GET /guarded/admin alice -")));
    }
  }

  static Stream<Named<DenialListener>> failing() {
    return Stream.of(
        Named.of(
            "an exception",
            (denial, request) -> {
              throw new IllegalStateException("row 17");
            }),
        Named.of(
            "an error of linkage",
            (denial, request) -> {
              throw new NoClassDefFoundError("row 17");
            }),
        Named.of(
            "a checked exception, undeclared",
            (denial, request) -> DenialListenerTest.<RuntimeException>sneak()));
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> void sneak() throws E {
    throw (E) new IOException("row 17");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failing")
  @DisplayName("a listener that throws changes nothing, for the client or the next listener")
  void failingListenerChangesNothing(DenialListener failing) throws Exception {
    Notes notes = new Notes();
    try (LogRecorder log = new LogRecorder("dev.gatehouse");
        EmbeddedJersey jersey = start(failing, notes)) {
      assertThat(
          jersey.get("/guarded/admin"),
          denial(CREDENTIALS_MISSING, "Bearer realm=\"application\""));
      assertThat(notes.lines, is(List.of("401 credentials-missing GET /guarded/admin - -")));
      assertThat(
          log.lines(), hasItem(containsString(" failed; the client's response is not touched. ")));
    }
  }
}
