package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.fixture.FakeRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision 9: problem details as JSON. */
class ProblemJsonTest {

  private static final URI BASE = URI.create("https://errors.example.com/");
  private static final Denial ROLE_MISSING =
      Denial.of(DenialReason.ROLE_MISSING.status(), DenialReason.ROLE_MISSING, List.of());
  private static final String DETAIL =
      "The caller is authenticated and may not use this resource. Do not send the request again:"
          + " ask whoever runs this service for access.";

  static ProblemRenderer renderer(URI typeBase, boolean instance) {
    return new ProblemRenderer(JsonProvider.provider(), typeBase, instance);
  }

  static Denial with(Map<String, Object> extensions) {
    return Denial.of(403, DenialReason.ROLE_MISSING, List.of()).withExtensions(extensions);
  }

  private static String json(ProblemRenderer renderer, Denial denial, String path) {
    return renderer.render(denial, ProblemRenderer.PROBLEM_JSON, FakeRequest.of(path));
  }

  private static JsonObject read(String json) {
    return Json.createReader(new StringReader(json)).readObject();
  }

  @Test
  @Tag("P-02")
  @Tag("P-03")
  @Tag("P-04")
  @Tag("P-08")
  void withoutATypeBaseTheTypeIsBlankAndTheTitleThePhrase() {
    assertThat(
        json(renderer(null, false), ROLE_MISSING, "/orders"),
        is(
            "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,\"detail\":\""
                + DETAIL
                + "\",\"reason\":\"role-missing\"}"));
  }

  @Test
  @Tag("P-07")
  @Tag("P-10")
  void withATypeBaseEachReasonIsAProblemOfItsOwn() {
    assertThat(
        json(renderer(BASE, true), ROLE_MISSING, "/orders/7"),
        is(
            "{\"type\":\"https://errors.example.com/role-missing\",\"title\":\"Role missing\","
                + "\"status\":403,\"detail\":\""
                + DETAIL
                + "\",\"instance\":\"/orders/7\",\"reason\":\"role-missing\"}"));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("P-02")
  @Tag("P-05")
  void everyReasonHasAllItsMembers(DenialReason reason) {
    Denial denial = Denial.of(reason.status(), reason, List.of(Challenge.of("Bearer", "api")));
    JsonObject plain = read(json(renderer(null, false), denial, "/"));
    JsonObject typed = read(json(renderer(BASE, false), denial, "/"));

    assertThat(plain.keySet(), contains("type", "title", "status", "detail", "reason"));
    assertThat(plain.getString("title"), is(denial.title()));
    assertThat(plain.getInt("status"), is(reason.status()));
    assertThat(plain.getString("detail"), is(denial.detail()));
    assertThat(typed.getString("type"), is(BASE + reason.code()));
    assertThat(typed.getString("title"), is(reason.title()));
  }

  @Test
  @Tag("B#30")
  void theRequestDoesNotShowUnlessAsked() {
    String json = renderer(BASE, false).render(ROLE_MISSING, jsonType(), FakeRequest.untouchable());

    assertThat(json, not(containsString("instance")));
    assertThat(renderer(BASE, false).dependsOnRequest(), is(false));
    assertThat(renderer(BASE, true).dependsOnRequest(), is(true));
  }

  private static MediaType jsonType() {
    return ProblemRenderer.PROBLEM_JSON;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a\"b",
        "/a\\b",
        "/<script>alert(1)</script>",
        "/a\r\nb\0\u001f",
        "/ä名😀",
        "/a\u2028b",
        "/\",\"status\":200,\"x\":\""
      })
  @Tag("B#30")
  void aHostilePathStaysAString(String path) {
    JsonObject problem = read(json(renderer(null, true), ROLE_MISSING, path));

    assertThat(problem.getString("instance"), is(path));
    assertThat(problem.getInt("status"), is(403));
    assertThat(
        problem.keySet(), contains("type", "title", "status", "detail", "instance", "reason"));
  }

  @Test
  void quotesAndControlsAreEscapedOnTheWire() {
    assertThat(
        json(renderer(null, true), ROLE_MISSING, "/\"\\\n\0"),
        containsString("\"instance\":\"/\\\"\\\\\\n\\u0000\""));
  }

  @Test
  @Tag("P-09")
  void extensionsFollowInTheirOrderAndType() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("required_scope", List.of("read", "wr\"ite"));
    extensions.put("attempts", 3);
    extensions.put("locked", true);
    extensions.put("hint", "<script>");

    assertThat(
        json(renderer(null, false), with(extensions), "/"),
        containsString(
            "\"reason\":\"role-missing\",\"required_scope\":[\"read\",\"wr\\\"ite\"],"
                + "\"attempts\":3,\"locked\":true,\"hint\":\"<script>\"}"));
  }

  /** "Values of type String, Number, Boolean or List of String", says Denial. */
  static Stream<Number> numbers() {
    return Stream.of(1, 2L, 1.5, new BigDecimal("1.25"), BigInteger.TEN, (short) 4, (byte) 5, 1.5f);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void anExtensionMayBeAnyNumber(Number number) {
    assertThat(
        json(renderer(null, false), with(Map.of("number", number)), "/"),
        containsString("\"number\":" + number + "}"));
  }

  @Test
  void itOffersJsonFirst() {
    assertThat(
        renderer(null, false).mediaTypes().stream().map(MediaType::toString).toList(),
        contains(
            "application/problem+json",
            "application/problem+xml",
            "text/html;charset=UTF-8",
            "text/plain;charset=UTF-8"));
  }
}
