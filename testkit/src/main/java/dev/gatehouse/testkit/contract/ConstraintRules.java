package dev.gatehouse.testkit.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
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

  private HttpAnswer get(String path, String... headerLines) {
    return WireConnection.once(contextRoot(), "GET", path, List.of(headerLines), null);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/api/constrained", "/constrained/page.txt", "/constrained/missing"})
  @DisplayName("a constraint refuses callers without credentials as an annotation does")
  default void anonymousCallerGets401(String path) {
    ExpectedDenial.MISSING.assertIs(get(path));
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
