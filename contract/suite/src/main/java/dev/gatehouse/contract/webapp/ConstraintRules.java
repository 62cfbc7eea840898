package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses before any REST filter is asked. */
interface ConstraintRules {

  /**
   * Where the WAR with the constraints is.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI contextRoot();

  /**
   * What the server under test makes impossible.
   *
   * @return its limits; never null, and empty unless the server's module says otherwise
   */
  default Set<ServerLimit> limits() {
    return Set.of();
  }

  private HttpAnswer get(String path, String... headerLines) {
    return WireConnection.once(contextRoot(), "GET", path, List.of(headerLines), null);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/api/constrained", "/constrained/page.txt", "/constrained/missing"})
  @DisplayName("a constraint refuses callers without credentials as an annotation does")
  default void anonymousCallerGets401(String path) {
    ExpectedDenial.MISSING.assertIs(get(path));
  }

  @Tag("H-22")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/api/constrained", "/constrained/page.txt"})
  @DisplayName("H-22 HEAD answers with the headers of GET, without content")
  default void headHasNoContent(String path) {
    HttpAnswer head = WireConnection.once(contextRoot(), "HEAD", path, List.of(), null);
    ExpectedDenial.MISSING.assertHeaders(head, List.of(ExpectedDenial.BASIC));
    assertThat(head.toString(), head.body(), is(""));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  default void everyRequestMethodIsRefused(String method) {
    ExpectedDenial.MISSING.assertIs(
        WireConnection.once(contextRoot(), method, "/api/constrained", List.of(), null));
  }

  @Tag("P-11")
  @Test
  @DisplayName("P-11 the client's preference chooses the format here too")
  default void preferenceOfTheClientChoosesTheFormat() {
    HttpAnswer html = get("/api/constrained", "Accept: text/html");
    assertThat(html.toString(), html.status(), is(401));
    assertThat(html.toString(), html.lines("Content-Type").get(0), startsWith("text/html"));
    assertThat(html.toString(), html.body(), containsString("<dd>credentials-missing</dd>"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Basic !!!", "Basic", "Basic YWxpY2U=", "basic gICAgDo="})
  @DisplayName("BA-06 what cannot be read is malformed, never a 500")
  default void unreadableCredentialsAreMalformed(String credentials) {
    ExpectedDenial.MALFORMED.assertIs(
        get("/api/constrained", "Authorization: " + credentials), limits());
  }

  @Tag("B#35")
  @Test
  @DisplayName("B#35 the page of the denials is nobody's to ask for")
  default void pageOfTheDenialsCannotBeAskedFor() {
    assertThat(get("/.gatehouse/denial", ContractClient.BOB).status(), is(404));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/api/constrained", "/constrained/page.txt"})
  default void wrongPasswordGets401(String path) {
    ExpectedDenial.INVALID.assertIs(get(path, ContractClient.basic("bob:wrong")));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/api/constrained", "/constrained/page.txt"})
  default void callerWithoutRoleGets403(String path) {
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, ContractClient.ALICE));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/api/constrained", "/constrained/page.txt"})
  default void callerWithRoleIsServed(String path) {
    HttpAnswer answer = get(path, ContractClient.BOB);
    assertThat(answer.toString(), answer.status(), is(200));
    assertThat(answer.toString(), answer.body(), is("served"));
  }
}
