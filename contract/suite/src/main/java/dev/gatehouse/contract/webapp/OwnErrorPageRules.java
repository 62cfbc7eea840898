package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of error pages that the application has. */
interface OwnErrorPageRules {

  /**
   * Where the WAR with the error page is.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI contextRoot();

  @Test
  @DisplayName("an error page of web.xml wins, and the others stay Gatehouse's")
  default void errorPageOfTheApplicationWins() {
    HttpAnswer forbidden =
        WireConnection.once(
            contextRoot(), "GET", "/constrained/page.txt", List.of(ContractClient.ALICE), null);
    assertThat(forbidden.toString(), forbidden.body(), is("the application's own page"));

    ExpectedDenial.MISSING.assertIs(
        WireConnection.once(contextRoot(), "GET", "/constrained/page.txt", List.of(), null));
  }

  @Test
  @DisplayName("REST's own denials do not go through the application's error page")
  default void denialOfRestIsNotReplaced() {
    ExpectedDenial.ROLE_MISSING.assertIs(
        WireConnection.once(
            contextRoot(), "GET", "/api/guarded/admin", List.of(ContractClient.ALICE), null));
  }
}
