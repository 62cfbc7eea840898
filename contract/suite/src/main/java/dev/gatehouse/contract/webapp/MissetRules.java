package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A wrong setting among an application's properties. */
interface MissetRules {

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

  @Test
  @DisplayName("where a property of the application is wrong nothing is ever served")
  default void wrongPropertyKeepsFromStarting() {
    // Twice: the first request may be what makes a server try to start it.
    for (int i = 0; i < 2; i++) {
      HttpAnswer answer = WireConnection.once(contextRoot(), "GET", "/api/open", List.of(), null);
      assertThat(answer.toString(), answer.status(), greaterThanOrEqualTo(400));
      assertThat(answer.toString(), answer.body(), not(containsString("served")));
    }
    assertThat(
        serverLog(),
        containsString(
            "gatehouse.unannotated must be permit, authenticated, deny or fail; it is"
                + " \"perhaps\""));
  }
}
