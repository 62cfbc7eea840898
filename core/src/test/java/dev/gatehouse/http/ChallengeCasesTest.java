package dev.gatehouse.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of challenge-cases.json, which was collected from the test suites of HTTP clients. */
class ChallengeCasesTest {

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("cases")
  @Tag("H-05")
  @Tag("H-07")
  @Tag("H-09")
  @Tag("H-10")
  @Tag("H-14")
  @Tag("H-15")
  void isReadAsTheStrictGrammarReadsIt(String id, JsonObject row, List<String> fieldLines) {
    switch (row.getString("verdict")) {
      case "valid" ->
          assertThat(
              describe(Challenges.parse(fieldLines)), is(describe(row.getJsonArray("challenges"))));
      case "no-challenge" -> assertThat(describe(Challenges.parse(fieldLines)), is(List.of()));
      case "invalid" -> {
        Exception refusal =
            assertThrows(IllegalArgumentException.class, () -> Challenges.parse(fieldLines));
        assertThat(refusal.getMessage(), startsWith("Not a list of challenges: at index "));
      }
      default -> throw new AssertionError("no such verdict in " + id);
    }
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("validCases")
  @Tag("H-06")
  void tellsWhetherAParameterIsRepeated(String id, JsonObject row, List<String> fieldLines) {
    boolean repeats =
        row.getJsonArray("flags").getValuesAs(JsonString::getString).stream()
            .anyMatch(flag -> flag.startsWith("duplicate-parameter"));

    assertThat(
        Challenges.parse(fieldLines).toList().stream().anyMatch(Challenge::hasDuplicateParameters),
        is(repeats));
  }

  @Test
  void thereAreCasesOfEachVerdict() {
    assertThat(cases().count(), is(111L));
    assertThat(withVerdict("valid").count(), is(100L));
    assertThat(withVerdict("invalid").count(), is(10L));
    assertThat(withVerdict("no-challenge").count(), is(1L));
  }

  private static Stream<Arguments> validCases() {
    return withVerdict("valid");
  }

  private static Stream<Arguments> withVerdict(String verdict) {
    return cases().filter(row -> ((JsonObject) row.get()[1]).getString("verdict").equals(verdict));
  }

  /** Spelled out, case and all, since equality of challenges would hide differences of case. */
  private static List<String> describe(Challenges challenges) {
    List<String> described = new ArrayList<>();
    for (Challenge challenge : challenges) {
      described.add(
          describe(
              challenge.scheme(),
              challenge.token68().orElse(null),
              challenge.parameters().stream().map(p -> List.of(p.name(), p.value())).toList()));
    }
    return described;
  }

  private static List<String> describe(JsonArray challenges) {
    return challenges.getValuesAs(JsonObject.class).stream()
        .map(
            challenge ->
                describe(
                    challenge.getString("scheme"),
                    challenge.get("token68") == JsonValue.NULL
                        ? null
                        : challenge.getString("token68"),
                    challenge.getJsonArray("params").getValuesAs(JsonArray.class).stream()
                        .map(pair -> List.of(pair.getString(0), pair.getString(1)))
                        .toList()))
        .toList();
  }

  private static String describe(String scheme, String token68, List<List<String>> parameters) {
    return scheme + " token68=" + token68 + " parameters=" + parameters;
  }

  private static Stream<Arguments> cases() {
    try (InputStream file = ChallengeCasesTest.class.getResourceAsStream("challenge-cases.json");
        JsonReader reader = Json.createReader(file)) {
      return reader.readObject().getJsonArray("cases").getValuesAs(JsonObject.class).stream()
          .map(
              row ->
                  arguments(
                      row.getString("id"),
                      row,
                      row.getJsonArray("headers").getValuesAs(JsonString::getString)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
