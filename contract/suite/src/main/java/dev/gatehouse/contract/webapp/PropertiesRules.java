package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings among an application's properties. */
interface PropertiesRules {

  /**
   * Where the WAR is.
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

  private HttpAnswer ask(String path, String... lines) {
    return WireConnection.once(contextRoot(), "GET", path, List.of(lines), null);
  }

  @Test
  @DisplayName("the properties of the application say what holds without an annotation")
  default void ruleIsThatOfTheProperties() {
    HttpAnswer answer = ask("/api/stock");
    assertThat(answer.toString(), answer.status(), is(403));
    assertThat(answer.body(), containsString("\"https://errors.example/denied\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/stock/known", "/constrained/page.txt"})
  @DisplayName("the realm is that of the properties, at REST and where the container refuses")
  default void realmIsThatOfTheProperties(String path) {
    HttpAnswer answer = ask(path);
    assertThat(answer.toString(), answer.status(), is(401));
    assertThat(
        answer.toString(),
        answer.lines("WWW-Authenticate"),
        is(List.of("Basic realm=\"properties\", charset=\"UTF-8\"")));
    assertThat(answer.body(), containsString("\"https://errors.example/credentials-missing\""));
    assertThat(serverLog(), not(containsString("GET " + contextRoot().getPath())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/stock/known", "/constrained/page.txt"})
  @DisplayName("the words are those of the WAR's bundle, at REST and where the container refuses")
  default void wordsAreThoseOfTheBundle(String path) {
    HttpAnswer answer = ask(path, "Accept-Language: de-DE");
    String all = answer.toString();
    assertThat(all, answer.status(), is(401));
    assertThat(
        answer.body(),
        is(
            "{\"type\":\"https://errors.example/credentials-missing\",\"title\":\"Wer ist"
                + " da?\",\"status\":401,\"detail\":\"Bitte anmelden: f\u00fcr G\u00e4ste gibt es"
                + " hier nichts.\",\"reason\":\"credentials-missing\"}"));
    assertThat(all, answer.lines("Content-Language"), is(List.of("de")));
    assertThat(
        all,
        String.join(",", answer.lines("Vary")).replace(" ", ""),
        containsString("Accept,Accept-Language"));
  }
}
