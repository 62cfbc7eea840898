package dev.gatehouse.oauth.answers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.answers.AnswersPage;
import dev.gatehouse.contract.answers.Column;
import dev.gatehouse.contract.answers.TokenRequests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page and what is on record, which the tests of each runtime compare with what they see. */
@DisabledIfSystemProperty(
    named = "gatehouse.answers.update",
    matches = "true",
    disabledReason = "the page is written anew")
class AnswersPageTest {

  @Test
  @DisplayName("docs/token-answers.md says what is on record, and nothing else")
  void pageSaysWhatIsOnRecord() {
    assertThat(
        "where the new one is right, write it by running the tests of a runtime with"
            + " -Dgatehouse.answers.update=true",
        AnswersPage.kept(),
        is(new AnswersPage().made()));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("on record are the answers to the requests of today, and to no others")
  void recordHasEachRow(Column column) {
    assertThat(new AnswersPage().titles(column), is(TokenRequests.titles()));
  }
}
