package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of an application that Gatehouse keeps from starting. */
interface RefusedStartRules {

  /**
   * Where the WAR would be.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI contextRoot();

  /**
   * All that the server has logged since it was started.
   *
   * @return the text, never null
   */
  String serverLog();

  @Tag("B#14")
  @Test
  @DisplayName("B#14 where a guard stands on what no request reaches nothing is ever served")
  default void misplacedGuardKeepsFromStarting() {
    assertNothingIsServed("/api/hidden", "/api/hidden/hidden", "/api/open");
    assertThat(
        serverLog(),
        containsString(
            "dev.gatehouse.wars.refused.HiddenResource#hidden has an access annotation and is not"
                + " public"));
  }

  @Tag("B#24")
  @Test
  @DisplayName("B#24 where annotations contradict each other nothing is ever served")
  default void contradictionKeepsFromStarting() {
    assertNothingIsServed(
        "/api/contradicting",
        "/api/contradicting/open",
        "/api/open",
        "/api",
        "/api/",
        "/api/application.wadl");
    assertThat(
        serverLog(),
        containsString(
            "dev.gatehouse.wars.refused.ContradictingResource#get has @PermitAll and @RolesAllowed,"
                + " which exclude each other"));
  }

  private void assertNothingIsServed(String... paths) {
    for (String path : paths) {
      // Twice: the first request may be what makes a server try to start it.
      for (String method : List.of("GET", "GET", "POST")) {
        HttpAnswer answer = WireConnection.once(contextRoot(), method, path, List.of(), null);
        assertThat(answer.toString(), answer.status(), greaterThanOrEqualTo(400));
        assertThat(answer.toString(), answer.body(), not(containsString("served")));
      }
      // A container may answer for its own files.
      HttpAnswer options = WireConnection.once(contextRoot(), "OPTIONS", path, List.of(), null);
      assertThat(options.toString(), options.status() >= 400 || options.body().isEmpty(), is(true));
    }
  }
}
