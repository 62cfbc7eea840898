package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application's filters hear of Jakarta Security, around a server's own check. */
interface JakartaSecurityRules extends ContractClient {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"/guarded/authenticated", "/guarded/any-caller", "/class-admin/authenticated"})
  @DisplayName("S2 what a server's check hears of Jakarta Security no filter does")
  default void filterHearsTheServersWord(String path) {
    HttpAnswer answer = get(path, ALICE, "X-Ask-Jakarta-Security: yes");
    assertThat(answer.toString(), answer.status(), is(200));
    String once = "SUCCESS admin=false";
    assertThat(
        answer.toString(),
        answer.lines("X-Ask-Jakarta-Security"),
        is(List.of(String.join(", ", once, once, once))));
  }
}
