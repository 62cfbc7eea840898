package dev.gatehouse.contract.scopes;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a request where the application cannot tell the caller's scopes. */
public interface ScopeProviderContract extends ContractClient {

  /**
   * How often a request has the scopes asked for.
   *
   * @return 2 where the server has a check of its own, else 1
   */
  int timesAsked();

  private HttpAnswer failing(String how, int from) {
    String name = FailingScopes.name(how, from, UUID.randomUUID().toString());
    return get("/orders", "X-Caller: " + name, "X-Role: none");
  }

  @Test
  @DisplayName("where nothing fails the caller is served, whatever a server's own check reads")
  default void whoHasTheScopeIsServed() {
    Served.assertIs(failing("unchecked", timesAsked() + 1), "served");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"unchecked", "checked", "linkage", "assertion"})
  @DisplayName("scopes that cannot be told are a failed check: 503, the first time as the last")
  default void failureIsUnavailable(String how) {
    for (int from = 1; from <= timesAsked(); from++) {
      ExpectedDenial.UNAVAILABLE.assertIs(failing(how, from));
    }
  }

  @Test
  @DisplayName("the client is told when to try again, the first time as the last")
  default void failureMaySayWhenToTryAgain() {
    for (int from = 1; from <= timesAsked(); from++) {
      HttpAnswer answer = failing("later", from);
      ExpectedDenial.UNAVAILABLE.assertIs(answer, List.of(), "Retry-After");
      assertThat(answer.toString(), answer.lines("Retry-After"), is(List.of("120")));
    }
  }
}
