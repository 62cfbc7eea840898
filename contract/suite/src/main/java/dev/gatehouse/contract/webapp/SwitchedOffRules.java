package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.testkit.HttpAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left to the server. */
interface SwitchedOffRules extends ContractClient {

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/guarded/user, 401", "/constrained, 401"})
  @DisplayName("switched off, Gatehouse writes no denial, and the server still refuses")
  default void serverRefusesByItself(String path, int status) {
    HttpAnswer answer = get(path);
    assertThat(answer.toString(), answer.status(), is(status));
    assertThat(answer.toString(), answer.body(), not(containsString("reason")));
    assertThat(
        answer.toString(),
        String.join("", answer.lines("Content-Type")),
        not(containsString("problem")));
  }

  @Test
  default void callersInTheRoleAreServed() {
    HttpAnswer answer = get("/guarded/admin", BOB);
    assertThat(answer.toString(), answer.body(), is("served bob"));
  }
}
