package dev.gatehouse.contract.rules;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application wrote for OPTIONS is guarded, whatever headers come. */
public interface OptionsContract extends ContractClient {

  private HttpAnswer preflight(String path, String caller) {
    return ask(
        "OPTIONS",
        path,
        "Origin: https://app.example",
        "Access-Control-Request-Method: GET",
        caller);
  }

  @Tag("X-02")
  @Tag("B#17")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"/options-method", "/options-class", "/options-interface", "/options-behind/own"})
  @DisplayName("X-02 a guard on a method for OPTIONS holds, for what looks like a preflight too")
  default void guardOnOptionsHolds(String path) {
    ExpectedDenial.MISSING.assertIs(ask("OPTIONS", path));
    ExpectedDenial.ROLE_MISSING.assertIs(ask("OPTIONS", path, ALICE));
    Served.assertIs(ask("OPTIONS", path, BOB), "served OPTIONS");

    String[] ofCors = {"Access-Control-Allow-Origin", "Vary"};
    ExpectedDenial.MISSING.assertIs(preflight(path, NOBODY), BASIC_ONLY, ofCors);
    ExpectedDenial.ROLE_MISSING.assertIs(preflight(path, ALICE), NONE, ofCors);
    Served.assertIs(preflight(path, BOB), "served OPTIONS", "access-control-allow-origin", "vary");
  }

  @Tag("X-02")
  @Test
  @DisplayName("X-02 a method for OPTIONS that is denied is denied to what looks like a preflight")
  default void deniedOptionsAreDenied() {
    for (String caller : new String[] {NOBODY, ALICE, BOB}) {
      ExpectedDenial.DENIED.assertIs(ask("OPTIONS", "/options-denied", caller));
      ExpectedDenial.DENIED.assertIs(
          preflight("/options-denied", caller), NONE, "Access-Control-Allow-Origin");
    }
  }

  @Tag("X-03")
  @Test
  @DisplayName("X-03 an application's own answer to preflights is for everybody where it says so")
  default void openOptionsAreServed() {
    Served.assertIs(ask("OPTIONS", "/options-open"), "served OPTIONS");
    Served.assertIs(
        preflight("/options-open", NOBODY),
        "served OPTIONS",
        "access-control-allow-origin",
        "vary");
  }

  @Tag("X-01")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/guarded/admin",
        "/class-denied",
        "/options-behind/none",
        "/options-behind/none/permit",
        "/locating/denied/permit"
      })
  @DisplayName("X-01 a preflight that no method of the application handles is for everybody")
  default void preflightThatNobodyHandlesPasses(String path) {
    HttpAnswer answer = preflight(path, NOBODY);
    assertThat(answer.toString(), answer.status(), is(200));
    assertThat(
        answer.toString(),
        answer.lines("Access-Control-Allow-Origin"),
        is(List.of("https://app.example")));
    assertThat(answer.toString(), answer.body().contains("served"), is(false));
  }

  @Tag("B#17")
  @Test
  @DisplayName("B#17 locators that were not taken guard no generated answer")
  default void generatedOptionsBehindAnOpenLocator() {
    HttpAnswer answer = ask("OPTIONS", "/options-behind/open/open", "Accept: text/plain");
    assertThat(answer.toString(), answer.status(), is(200));
    assertThat(answer.toString(), answer.body().contains("served"), is(false));
  }
}
