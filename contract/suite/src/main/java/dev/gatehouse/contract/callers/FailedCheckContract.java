package dev.gatehouse.contract.callers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check of credentials that fails, as opposed to one that says no: who needs it, and who not. */
public interface FailedCheckContract extends ContractClient {

  String OUTAGE = ContractClient.basic("outage:x");
  String BUG = ContractClient.basic("bug:x");

  /** Where the server reads Basic by itself, a store that fails is its own 500, before REST. */
  private boolean isAskedHere(HttpAnswer answer) {
    if (!limits().contains(ServerLimit.BASIC_IS_READ_BY_THE_SERVER)) {
      return true;
    }
    assertThat(answer.toString(), answer.body(), not(containsString("served outage")));
    return false;
  }

  @Tag("O-02")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"open", "permit"})
  @DisplayName("O-02 where everybody may come, credentials that cannot be checked are nobody's")
  default void openEndpointServesNobody(String path) {
    for (String line : List.of(OUTAGE, BUG)) {
      HttpAnswer answer = get("/failed-check/" + path, line);
      if (isAskedHere(answer)) {
        Served.assertIs(answer, "served nobody");
      }
    }
    Served.assertIs(get("/failed-check/" + path, ALICE), "served alice");
  }

  @Tag("O-02")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"known", "located"})
  @DisplayName("O-02 where a guard needs a caller it is 503")
  default void whereACallerIsNeededItIsUnavailable(String path) {
    HttpAnswer outage = get("/failed-check/" + path, OUTAGE);
    if (isAskedHere(outage)) {
      ExpectedDenial.UNAVAILABLE.assertIs(outage, List.of(), "Retry-After");
      assertThat(outage.lines("Retry-After"), is(List.of("120")));
      ExpectedDenial.UNAVAILABLE.assertIs(get("/failed-check/" + path, BUG));
    }
  }

  @Tag("O-02")
  @Test
  @DisplayName("O-02 without credentials nothing has failed: the application's 401 is its own")
  default void withoutCredentialsTheApplicationsWordCounts() {
    ExpectedDenial.APPLICATION_401.assertIs(
        get("/failed-check/asks"), List.of("Basic realm=\"contract\""));
    Served.assertIs(get("/failed-check/asks", ALICE), "served alice");
  }

  @Tag("O-02")
  @Test
  @DisplayName("O-02 what is refused for another reason, or in the application's words, stays so")
  default void whatNeedsNoCheckIsAnsweredAsEver() {
    HttpAnswer denied = get("/failed-check/denied", BUG);
    if (!isAskedHere(denied)) {
      return;
    }
    ExpectedDenial.DENIED.assertIs(denied);
    ExpectedDenial.APPLICATION_403.assertIs(get("/failed-check/forbids", BUG));
    ExpectedDenial.APPLICATION_401.assertIs(
        get("/failed-check/asks", BUG), List.of("Basic realm=\"contract\""));

    HttpAnswer own = get("/failed-check/own-words", BUG);
    assertThat(own.toString(), own.status(), is(401));
    assertThat(own.toString(), own.body(), is("log in first"));
  }

  @Tag("O-02")
  @Test
  @DisplayName("O-02 the answer to OPTIONS that the runtime generates needs no check")
  default void generatedOptionsNeedNoCheck() {
    // As text: Payara fails at its description in XML, whoever asks for it.
    HttpAnswer options = ask("OPTIONS", "/failed-check/known", BUG, "Accept: text/plain");
    if (isAskedHere(options)) {
      assertThat(options.toString(), options.status(), is(200));
      assertThat(
          options.toString(), String.join(",", options.lines("Allow")), containsString("GET"));
    }
  }
}
