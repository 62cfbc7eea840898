package dev.gatehouse.contract.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal is one, whatever is wrapped around it by the thread or call that it came through. */
public interface WrappedContract extends ContractClient {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"join", "get", "reflection", "proxy", "action", "all"})
  @DisplayName("a refusal within another exception is answered like one that is thrown alone")
  default void wrappedRefusalIsAnswered(String way) {
    HttpAnswer forbidden = get("/wrapped/" + way + "/403");
    ExpectedDenial.APPLICATION_403.assertIs(forbidden);
    assertThat(forbidden.toString(), not(containsString(ApplicationResource.SECRET)));
    ExpectedDenial.APPLICATION_401.assertIs(
        get("/wrapped/" + way + "/401"), List.of("Bearer realm=\"app\""));
  }

  @Test
  @DisplayName("what is no refusal within another exception is not Gatehouse's")
  default void wrappedFaultIsNoRefusal() {
    assertThat(get("/wrapped/join/500").body(), is("caught CompletionException"));
    assertThat(get("/wrapped/get/500").body(), is("caught ExecutionException"));
  }
}
