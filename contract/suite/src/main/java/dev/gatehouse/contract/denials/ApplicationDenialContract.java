package dev.gatehouse.contract.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Denials that the application, or somebody else's filter, makes without Gatehouse. */
public interface ApplicationDenialContract extends ContractClient {

  @Test
  @DisplayName("a thrown 401 keeps its challenge")
  default void thrown401KeepsItsChallenge() {
    ExpectedDenial.APPLICATION_401.assertIs(
        get("/application/throws-401"), List.of("Bearer realm=\"app\""));
  }

  @Tag("J-25")
  @Test
  @DisplayName("J-25 prose where a challenge belongs is replaced, and does not leak")
  default void proseIsNoChallenge() {
    HttpAnswer answer = get("/application/throws-401-prose");
    ExpectedDenial.APPLICATION_401.assertIs(answer);
    assertThat(answer.toString(), not(containsString(ApplicationResource.SECRET)));
  }

  @Tag("H-08")
  @Tag("H-12")
  @Tag("B-02")
  @Test
  @DisplayName("H-08 H-12 B-02 challenges become one per line, quoted, with a parameter")
  default void severalChallengesBecomeOnePerLine() {
    ExpectedDenial.APPLICATION_401.assertIs(
        get("/application/throws-401-several"),
        List.of(
            "Bearer realm=\"app\"",
            "Basic realm=\"app\"",
            "Bearer realm=\"contract\"",
            "Negotiate"));
  }

  @Tag("J-25")
  @Test
  @DisplayName("J-25 a thrown 401 without challenge gets the default one, and keeps other headers")
  default void thrown401WithoutChallengeGetsTheDefault() {
    HttpAnswer answer = get("/application/throws-401-bare");
    ExpectedDenial.APPLICATION_401.assertIs(answer, List.of(ExpectedDenial.BASIC), "X-Kept");
    assertThat(answer.lines("X-Kept"), is(List.of("yes")));
  }

  @Tag("B#30")
  @Tag("P-06")
  @Tag("O-03")
  @Test
  @DisplayName("B#30 P-06 O-03 the text of a thrown 403 does not leak")
  default void textOfThrown403DoesNotLeak() {
    HttpAnswer answer = get("/application/throws-403");
    ExpectedDenial.APPLICATION_403.assertIs(answer);
    assertThat(answer.toString(), not(containsString(ApplicationResource.SECRET)));
  }

  @Tag("J-26")
  @Test
  @DisplayName("J-26 a bare 401 or 403 that was returned is completed")
  default void returnedBareDenialIsCompleted() {
    ExpectedDenial.APPLICATION_401.assertIs(get("/application/returns-401"));
    ExpectedDenial.APPLICATION_403.assertIs(get("/application/returns-403"));
  }

  @Tag("H-04")
  @Test
  @DisplayName("H-04 a 403 keeps the challenge that the application gave it")
  default void returned403KeepsItsChallenge() {
    ExpectedDenial.APPLICATION_403.assertIs(
        get("/application/returns-403-challenge"),
        List.of("Bearer error=\"insufficient_scope\", scope=\"w\""));
  }

  @Tag("J-26")
  @Test
  @DisplayName("J-26 a filter's abortWith is completed")
  default void abortedDenialIsCompleted() {
    ExpectedDenial.APPLICATION_401.assertIs(get("/application/open", "X-Abort-With: 401"));
    ExpectedDenial.APPLICATION_403.assertIs(get("/application/open", "X-Abort-With: 403"));
  }

  @Tag("J-22")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"returns-401-entity", "returns-403-entity", "throws-403-entity"})
  @DisplayName("J-22 the application's own entity is kept")
  default void entityOfTheApplicationIsKept(String path) {
    HttpAnswer answer = get("/application/" + path);
    assertThat(answer.toString(), answer.status(), is(path.contains("401") ? 401 : 403));
    assertThat(answer.toString(), answer.body(), is("mine"));
    assertThat(answer.toString(), answer.lines("Content-Type").get(0), startsWith("text/plain"));
    assertThat(answer.toString(), answer.lines("Cache-Control"), is(List.of("no-store")));
    assertThat(
        answer.toString(),
        answer.lines("WWW-Authenticate"),
        is(path.contains("401") ? List.of(ExpectedDenial.BASIC) : List.of()));
  }

  @Tag("J-32")
  @Test
  @DisplayName("J-32 the application's own mapper wins")
  default void mapperOfTheApplicationWins() {
    HttpAnswer answer = get("/application/throws-mapped");
    assertThat(answer.toString(), answer.status(), is(403));
    assertThat(answer.toString(), answer.body(), is("out of stock"));
    assertThat(answer.toString(), answer.lines("Cache-Control"), is(List.of("no-store")));
  }

  @Tag("B#28")
  @Tag("J-19")
  @Test
  @DisplayName("B#28 J-19 what is no denial stays the application's")
  default void otherAnswersAreNotTouched() {
    HttpAnswer answer = get("/application/throws-404");
    assertThat(answer.toString(), answer.body(), is("caught NotFoundException"));
    assertThat(answer.toString(), answer.lines("Cache-Control"), is(List.of()));
  }
}
