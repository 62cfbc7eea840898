package dev.gatehouse.contract.rules;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what. */
public interface RuleContract extends ContractClient {

  @Tag("H-01")
  @Tag("H-08")
  @Tag("H-12")
  @Tag("BA-01")
  @Tag("O-04")
  @Tag("C-01")
  @Tag("C-02")
  @Tag("C-03")
  @Tag("H-25")
  @Tag("P-12")
  @Tag("P-01")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/guarded/authenticated",
        "/guarded/user",
        "/guarded/admin",
        "/guarded/both",
        "/guarded/any-caller",
        "/guarded/either",
        "/verbs",
        "/verbs/stage",
        "/verbs/suspended",
        "/verbs/events",
        "/class-admin",
        "/class-admin/authenticated",
        "/class-authenticated",
        "/inherited/generic/x",
        "/inherited/overridden/x",
        "/inherited/class"
      })
  @DisplayName("H-01 without credentials a guarded endpoint answers 401 with a challenge")
  default void anonymousCallerOfGuardedEndpointGets401(String path) {
    ExpectedDenial.MISSING.assertIs(get(path));
  }

  @Tag("H-03")
  @Tag("P-02")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/guarded/admin",
        "/guarded/both",
        "/guarded/spaced-role",
        "/guarded/upper-role",
        "/guarded/star",
        "/verbs",
        "/verbs/stage",
        "/verbs/suspended",
        "/verbs/events",
        "/class-admin",
        "/inherited/generic/x",
        "/inherited/overridden/x",
        "/inherited/class"
      })
  @DisplayName("H-03 a caller without the role gets 403 and no challenge")
  default void callerWithoutRoleGets403(String path) {
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, ALICE));
  }

  @ParameterizedTest(name = "{0} serves {1}")
  @CsvSource({
    "/guarded/authenticated, alice",
    "/guarded/user, alice",
    "/guarded/any-caller, alice",
    "/guarded/either, alice",
    "/guarded/admin, bob",
    "/guarded/both, bob"
  })
  default void callerWithRoleIsServed(String path, String caller) {
    Served.assertIs(
        get(path, ContractClient.basic(caller + ":" + caller + "-pw")), "served " + caller);
  }

  @Tag("J-01")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"/class-admin", "/verbs", "/verbs/stage", "/verbs/suspended", "/inherited/class"})
  default void adminIsServedWhereTheClassAsksForOne(String path) {
    Served.assertIs(get(path, BOB), "served");
  }

  @Tag("J-15")
  @Tag("J-01")
  @Test
  @DisplayName("J-01 an annotation on the method replaces that of the class")
  default void methodBeatsClass() {
    Served.assertIs(get("/class-admin/permit"), "served");
    Served.assertIs(get("/class-denied/permit"), "served");
    Served.assertIs(get("/class-admin/authenticated", ALICE), "served");
    Served.assertIs(get("/class-authenticated", ALICE), "served");
  }

  @Tag("B#5")
  @Tag("B#6")
  @Tag("J-07")
  @Tag("J-10")
  @Tag("J-31")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/guarded/denied", "/guarded/no-role", "/class-denied", "/class-no-role"})
  @DisplayName("B#5 B#6 J-07 J-10 J-31 what is denied is denied to everybody, without asking")
  default void deniedEndpointAnswers403ToEverybody(String path) {
    ExpectedDenial.DENIED.assertIs(get(path));
    ExpectedDenial.DENIED.assertIs(get(path, ALICE));
    ExpectedDenial.DENIED.assertIs(get(path, BOB));
    ExpectedDenial.DENIED.assertIs(get(path, ContractClient.basic("alice:wrong")));
    ExpectedDenial.DENIED.assertIs(get(path, ALICE, BOB));
  }

  @Tag("J-08")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/guarded/permit", "/guarded/open"})
  @DisplayName("J-08 an open endpoint serves everybody, and knows who sent good credentials")
  default void openEndpointServesEverybody(String path) {
    Served.assertIs(get(path), "served nobody");
    Served.assertIs(get(path, ALICE), "served alice");
  }

  @Tag("B#16")
  @Tag("H-22")
  @Tag("P-16")
  @Tag("J-12")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/guarded/admin", "/guarded/denied", "/verbs"})
  @DisplayName("B#16 H-22 P-16 HEAD answers with the headers of GET, without content")
  default void headEqualsGetWithoutContent(String path) {
    for (String caller : new String[] {NOBODY, ALICE, ContractClient.basic("alice:wrong")}) {
      HttpAnswer get = get(path, caller);
      HttpAnswer head = ask("HEAD", path, caller);
      assertThat(head.toString(), head.body(), is(""));
      assertThat(head.toString(), head.status(), is(get.status()));
      assertThat(withoutDateAndLength(head), is(withoutDateAndLength(get)));
      // It may be left out, not differ (RFC 9110, section 8.6).
      assertThat(
          head.lines("Content-Length"),
          either(is(List.<String>of())).or(is(get.lines("Content-Length"))));
    }
  }

  private static String withoutDateAndLength(HttpAnswer answer) {
    return answer
        .toString()
        .lines()
        .filter(line -> line.contains(": "))
        .map(String::toLowerCase)
        .filter(line -> !line.matches("(date:|content-length:|\\{).*"))
        .toList()
        .toString();
  }

  @Tag("B#15")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "SHELVE"})
  @DisplayName("B#15 every request method of a guarded class is guarded, those of its own too")
  default void everyRequestMethodIsGuarded(String method) {
    byte[] body = method.equals("POST") ? "{}".getBytes() : null;
    ExpectedDenial.MISSING.assertIs(send(method, "/verbs", body));
    ExpectedDenial.ROLE_MISSING.assertIs(send(method, "/verbs", body, ALICE));
    HttpAnswer served = send(method, "/verbs", body, BOB);
    assertThat(served.toString(), served.status(), is(200));
  }

  @Tag("X-01")
  @Tag("X-03")
  @Test
  @DisplayName("X-01 a true preflight passes without credentials")
  default void truePreflightPasses() {
    HttpAnswer answer =
        ask(
            "OPTIONS",
            "/guarded/admin",
            "Origin: https://app.example",
            "Access-Control-Request-Method: GET");
    assertThat(answer.toString(), answer.status(), is(200));
    assertThat(
        answer.toString(),
        answer.lines("Access-Control-Allow-Origin").get(0),
        is("https://app.example"));
  }

  @Tag("X-03")
  @Tag("X-06")
  @Tag("J-24")
  @Tag("C-04")
  @Test
  @DisplayName("X-03 X-06 a denial passes the application's CORS filter")
  default void denialPassesTheCorsFilter() {
    HttpAnswer answer = get("/guarded/admin", "Origin: https://app.example");
    ExpectedDenial.MISSING.assertIs(
        answer, List.of(ExpectedDenial.BASIC), "Access-Control-Allow-Origin");
    assertThat(
        answer.toString(),
        answer.lines("Access-Control-Allow-Origin").get(0),
        is("https://app.example"));
    assertThat(
        answer.toString(), String.join(",", answer.lines("Vary")).contains("Origin"), is(true));
  }

  @Tag("B#21")
  @Tag("H-24")
  @Test
  @DisplayName("B#21 H-24 each request is judged by itself, on one connection too")
  default void eachRequestIsJudgedByItself() throws IOException {
    try (WireConnection connection = new WireConnection(baseUri())) {
      for (int i = 0; i < 3; i++) {
        ExpectedDenial.MISSING.assertIs(connection.send("GET", "/guarded/user", List.of(), null));
        Served.assertIs(
            connection.send("GET", "/guarded/user", List.of(ALICE), null), "served alice");
        ExpectedDenial.INVALID.assertIs(
            connection.send(
                "GET", "/guarded/user", List.of(ContractClient.basic("alice:wrong")), null));
      }
    }
  }

  @Tag("B#10")
  @Test
  @DisplayName("B#10 a refused caller's body is never read, be it broken or huge")
  default void refusedBodyIsNeverRead() {
    String before = get("/application/reads").body();
    byte[] broken = "{\"item\":".getBytes();
    byte[] huge = new byte[8 * 1024 * 1024];
    ExpectedDenial.MISSING.assertIs(send("POST", "/verbs", broken));
    ExpectedDenial.MISSING.assertIs(send("POST", "/verbs", huge));
    ExpectedDenial.INVALID.assertIs(
        send("POST", "/verbs", broken, ContractClient.basic("bob:wrong")));
    ExpectedDenial.ROLE_MISSING.assertIs(send("POST", "/verbs", broken, ALICE));
    assertThat(get("/application/reads").body(), is(before));

    HttpAnswer served = send("POST", "/verbs", "{}".getBytes(), BOB);
    assertThat(served.toString(), served.body(), is("served {}"));
    assertThat(get("/application/reads").body(), is(String.valueOf(Integer.parseInt(before) + 1)));
  }
}
