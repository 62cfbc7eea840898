package dev.gatehouse.contract.requests;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was matched decides, never the text of the request. */
public interface RequestBypassContract extends ContractClient {

  @Tag("B#15")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"get", "Get", "PROPFIND", "TRACE", "G\u00cbT"})
  @DisplayName("B#15 a request method that nothing matches serves nothing")
  default void unmatchedMethodServesNothing(String method) {
    for (String caller : new String[] {NOBODY, ALICE}) {
      Served.assertNot(ask(method, "/guarded/admin", caller));
      Served.assertNot(ask(method, "/verbs", caller));
    }
  }

  @Tag("B#15")
  @Test
  @DisplayName("B#15 HEAD is judged by the method that answers it: its own, else that of GET")
  default void headIsJudgedByWhatAnswersIt() {
    ExpectedDenial.MISSING.assertHeaders(ask("HEAD", "/methods"), BASIC_ONLY);
    ExpectedDenial.ROLE_MISSING.assertHeaders(ask("HEAD", "/methods", ALICE), NONE);
    ExpectedDenial.MISSING.assertHeaders(ask("HEAD", "/methods/guarded-head"), BASIC_ONLY);
    Served.assertIs(get("/methods/guarded-head"), "served GET");
    ExpectedDenial.MISSING.assertIs(get("/methods/open-head"));
    HttpAnswer open = ask("HEAD", "/methods/open-head");
    assertThat(open.toString(), open.status(), is(204));
  }

  @Tag("B#17")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/guarded/admin", "/guarded/denied", "/verbs", "/class-denied"})
  @DisplayName("B#17 a generated answer to OPTIONS is exempt, and tells the methods only")
  default void generatedOptionsTellTheMethodsOnly(String path) {
    HttpAnswer answer = ask("OPTIONS", path, "Accept: text/plain");
    assertThat(answer.toString(), answer.status(), is(200));
    assertThat(
        answer.toString(), String.join(",", answer.lines("Allow")), containsString("OPTIONS"));
    assertThat(answer.toString(), answer.body().contains("served"), is(false));
    assertThat(answer.toString(), answer.lines("WWW-Authenticate"), is(NONE));
  }

  @Tag("B#17")
  @Test
  @DisplayName("B#17 an application's own method for OPTIONS is guarded like any other")
  default void optionsOfTheApplicationAreGuarded() {
    ExpectedDenial.MISSING.assertIs(ask("OPTIONS", "/methods"));
    ExpectedDenial.ROLE_MISSING.assertIs(ask("OPTIONS", "/methods", ALICE));
    Served.assertIs(ask("OPTIONS", "/methods", BOB), "served OPTIONS");
    ExpectedDenial.MISSING.assertIs(
        ask("OPTIONS", "/methods", "Access-Control-Request-Method: GET"));
  }

  @Tag("B#18")
  @Test
  @DisplayName("B#18 an overridden request method has the rule of the method that runs")
  default void overriddenMethodHasTheRuleOfWhatRuns() {
    Served.assertIs(ask("POST", "/methods"), "served POST");
    ExpectedDenial.MISSING.assertIs(overridden("DELETE", NOBODY));
    ExpectedDenial.ROLE_MISSING.assertIs(overridden("DELETE", ALICE));
    Served.assertIs(overridden("DELETE", BOB), "served DELETE");
    ExpectedDenial.MISSING.assertIs(overridden("PUT", NOBODY));
    Served.assertIs(overridden("PUT", ALICE), "served PUT");
    Served.assertNot(overridden("delete", NOBODY));
    Served.assertNot(overridden("PROPFIND", NOBODY));
    ExpectedDenial.MISSING.assertIs(ask("POST", "/methods", "X-HTTP-Method-Override: OPTIONS"));
  }

  private HttpAnswer overridden(String method, String caller) {
    return ask("POST", "/methods", "X-HTTP-Method-Override: " + method, caller);
  }

  @Tag("B#26")
  @Test
  @DisplayName("B#26 where a filter rewrites the path before matching, the target's guard holds")
  default void rewrittenPathHasTheRuleOfItsTarget() {
    String toAdmin = "X-Rewrite-To: guarded/admin";
    ExpectedDenial.MISSING.assertIs(get("/guarded/permit", toAdmin));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/guarded/permit", toAdmin, ALICE));
    Served.assertIs(get("/guarded/permit", toAdmin, BOB), "served bob");
    ExpectedDenial.DENIED.assertIs(get("/guarded/permit", "X-Rewrite-To: class-denied", BOB));
    ExpectedDenial.MISSING.assertIs(
        get("/guarded/permit", "X-Rewrite-To: locating/guarded/permit"));
    Served.assertIs(get("/guarded/admin", "X-Rewrite-To: guarded/permit"), "served nobody");
  }

  @Tag("B#19")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "//guarded/admin",
        "/guarded//admin",
        "/guarded/admin/",
        "/guarded/admin//",
        "/guarded;x=1/admin",
        "/guarded/admin;x=1",
        "/;x=1/guarded/admin",
        "/guarded/;x=1/admin",
        "/guarded%2Fadmin",
        "/guarded/admin%2F",
        "/guarded%5Cadmin",
        "/guarded\\admin",
        "/guarded%3Bx/admin",
        "/guarded/admin%3Bx=1",
        "/guarded/./admin",
        "/guarded/%2E/admin",
        "/guarded/x/../admin",
        "/guarded/permit/../admin",
        "/guarded/permit/%2E%2E/admin",
        "/guarded/permit/..;/admin",
        "/guarded/permit;/../admin",
        "/%67uarded/%61dmin",
        "/guarded/%61dmin",
        "/guarded/admin%00",
        "/guarded/admin%20",
        "/guarded/admin.json",
        "/guarded/admin?x=/guarded/permit",
        "/guarded/admin%3F/guarded/permit",
        "/guarded/admin#/guarded/permit",
        "/GUARDED/ADMIN",
        "/guarded/Admin",
        "/class-denied;x=1",
        "/locating;x=1/guarded;y=2/permit;z=3",
        "/locating//guarded//permit"
      })
  @DisplayName("B#19 whatever leads to a guarded method meets its guard, or leads nowhere")
  default void spellingOfThePathChangesNothing(String path) {
    HttpAnswer bob = get(path, BOB);
    if (bob.body().startsWith("served")) {
      ExpectedDenial.MISSING.assertIs(get(path));
      ExpectedDenial.ROLE_MISSING.assertIs(get(path, ALICE));
    } else if (bob.status() == 403 && bob.lines("Cache-Control").contains("no-store")) {
      ExpectedDenial.DENIED.assertIs(bob);
      ExpectedDenial.DENIED.assertIs(get(path));
    } else {
      Served.assertNot(bob);
      Served.assertNot(get(path));
      Served.assertNot(get(path, ALICE));
    }
  }
}
