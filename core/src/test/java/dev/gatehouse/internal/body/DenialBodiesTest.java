package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DenialBodiesTest {

  private static final Denial DENIED =
      Denial.of(DenialReason.DENIED.status(), DenialReason.DENIED, List.of());
  private static final DeniedRequest REQUEST = FakeRequest.of("/orders");

  private final ProblemRenderer problems = ProblemJsonTest.renderer(null, false);
  private final DenialBodies standard = new DenialBodies(problems, problems, null);

  private DenialBodies.Body body(DenialRenderer renderer) {
    return new DenialBodies(problems, renderer, null).bodyFor(DENIED, REQUEST);
  }

  private static String text(DenialBodies.Body body) {
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  @Tag("P-01")
  @Tag("P-12")
  void byDefaultItIsProblemJsonInEnglish() {
    DenialBodies.Body body = standard.bodyFor(DENIED, REQUEST);

    assertThat(text(body), startsWith("{\"type\":\"about:blank\",\"title\":\"Forbidden\""));
    assertThat(body.mediaType(), is(ProblemRenderer.PROBLEM_JSON));
    assertThat(body.language(), is("en"));
    assertThat(body.vary(), is("Accept"));
  }

  @Test
  void whatDoesNotChangeIsWrittenOnce() {
    assertThat(
        standard.bodyFor(DENIED, REQUEST),
        is(sameInstance(standard.bodyFor(DENIED, FakeRequest.of("/else")))));
  }

  @Test
  void theTwoStatusesOfTheApplicationHaveBodiesOfTheirOwn() {
    Denial forbidden =
        Denial.of(DenialReason.APPLICATION.status(), DenialReason.APPLICATION, List.of());
    Denial unauthorized =
        Denial.of(401, DenialReason.APPLICATION, List.of(Challenge.of("Bearer", "a")));

    assertThat(text(standard.bodyFor(forbidden, REQUEST)), containsString("\"status\":403"));
    assertThat(text(standard.bodyFor(unauthorized, REQUEST)), containsString("\"status\":401"));
  }

  @Test
  @Tag("B#21")
  void whatOneRequestShowsNoOtherSees() {
    ProblemRenderer withInstance = ProblemJsonTest.renderer(null, true);
    DenialBodies bodies = new DenialBodies(withInstance, withInstance, null);

    assertThat(text(bodies.bodyFor(DENIED, REQUEST)), containsString("\"/orders\""));
    assertThat(
        text(bodies.bodyFor(DENIED, FakeRequest.of("/else"))), not(containsString("/orders")));
  }

  @Test
  void extensionsOfOneDenialAreNotThoseOfAnother() {
    Denial one =
        Denial.of(403, DenialReason.DENIED, List.of()).withExtensions(Map.of("hint", "one"));

    assertThat(text(standard.bodyFor(one, REQUEST)), containsString("one"));
    assertThat(text(standard.bodyFor(DENIED, REQUEST)), not(containsString("hint")));
  }

  @Test
  void aRendererOfTheApplicationChoosesWordsAndFormat() {
    DenialBodies.Body body = body((denial, type, request) -> request.path() + "ä" + type);

    assertThat(text(body), is("/ordersäapplication/json"));
    assertThat(body.mediaType(), is(MediaType.APPLICATION_JSON_TYPE));
    assertThat(body.language(), is(nullValue()));
    assertThat(body.vary(), is(nullValue()));
  }

  static Stream<DenialRenderer> broken() {
    return Stream.of(
        (denial, type, request) -> null,
        (denial, type, request) -> {
          throw new IllegalStateException("template missing");
        },
        (denial, type, request) -> {
          throw new NoClassDefFoundError("template engine");
        });
  }

  @ParameterizedTest
  @MethodSource("broken")
  @Tag("O-02")
  @Tag("J-21")
  void aRendererThatFailsIsLoggedAndTheDefaultBodySent(DenialRenderer renderer) {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      DenialBodies.Body body = body(renderer);

      assertThat(text(body), containsString("\"reason\":\"denied\""));
      assertThat(body.mediaType(), is(ProblemRenderer.PROBLEM_JSON));
      assertThat(log.messages(Level.SEVERE), contains(containsString("failed to render a denial")));
    }
  }

  private record Accepting(String type) implements DeniedRequest {

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String path() {
      return "/orders";
    }

    @Override
    public Optional<String> caller() {
      return Optional.empty();
    }

    @Override
    public Optional<String> header(String name) {
      return name.equalsIgnoreCase("Accept") ? Optional.of(type) : Optional.empty();
    }
  }

  private static Denial missing(String scope) {
    return Denial.of(403, DenialReason.SCOPE_MISSING, List.of())
        .withExtensions(Map.of("scope", scope));
  }

  @Test
  void theScopesOfTheEndpointAreAMemberOfTheBody() {
    JsonObject json;
    try (JsonReader reader =
        Json.createReader(new StringReader(text(standard.bodyFor(missing("a b"), REQUEST))))) {
      json = reader.readObject();
    }

    assertThat(
        json,
        is(
            Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", "Forbidden")
                .add("status", 403)
                .add("detail", missing("a b").detail())
                .add("reason", "scope-missing")
                .add("scope", "a b")
                .build()));
  }

  @Test
  void theyAreAnElementOfTheBodyInXml() {
    DeniedRequest xml = new Accepting("application/problem+xml");
    String text = text(standard.bodyFor(missing("a b"), xml));

    assertThat(text, containsString("<reason>scope-missing</reason><scope>a b</scope></problem>"));
  }

  @Test
  void theBodyOfTheSameScopesIsWrittenOnce() {
    DenialBodies.Body first = standard.bodyFor(missing("a b"), REQUEST);

    assertThat(standard.bodyFor(missing("a b"), FakeRequest.of("/else")), is(sameInstance(first)));
    assertThat(text(standard.bodyFor(missing("a"), REQUEST)), containsString("\"scope\":\"a\""));
  }
}
