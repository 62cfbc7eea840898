package dev.gatehouse.testkit.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an application that Gatehouse keeps from starting. */
interface RefusedStartRules {

  /**
   * Where the WAR would be.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI contextRoot();

  @Tag("B#14")
  @Tag("B#24")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/api/open",
        "/api/contradicting",
        "/api/contradicting/open",
        "/api/hidden",
        "/api",
        "/api/",
        "/api/application.wadl"
      })
  @DisplayName("B#14 B#24 where annotations contradict each other nothing is ever served")
  default void nothingIsServed(String path) {
    // Twice: the first request may be what makes a server try to start it.
    for (String method : new String[] {"GET", "GET", "POST"}) {
      HttpAnswer answer = WireConnection.once(contextRoot(), method, path, List.of(), null);
      assertThat(answer.toString(), answer.status(), greaterThanOrEqualTo(400));
      assertThat(answer.toString(), answer.body(), not(containsString("served")));
    }
    // A container may answer for its own files.
    HttpAnswer options = WireConnection.once(contextRoot(), "OPTIONS", path, List.of(), null);
    assertThat(options.toString(), options.status() >= 400 || options.body().isEmpty(), is(true));
  }
}
