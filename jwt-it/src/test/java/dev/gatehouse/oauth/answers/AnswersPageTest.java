package dev.gatehouse.oauth.answers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.answers.AnswersPage;
import dev.gatehouse.contract.answers.Column;
import dev.gatehouse.contract.answers.TokenRequests;
import java.util.List;
import java.util.Map;
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
    assertThat(List.copyOf(new AnswersPage().answers(column).keySet()), is(TokenRequests.titles()));
  }

  @Test
  @DisplayName("whatever was put on record, only a good token is served")
  void onlyGoodTokensAreServed() {
    assertThat(
        served(Column.JERSEY),
        is(
            List.of(
                "garbage, where everybody may come",
                "all right",
                "bound token, all right",
                "nonce, all right")));
  }

  @Test
  @DisplayName("MicroProfile JWT knows no DPoP, and Payara no nbf: what else they serve")
  void serversServeWhatTheyKnowNothingOf() {
    assertThat(
        served(Column.OPEN_LIBERTY),
        is(List.of("garbage, where everybody may come", "all right", "bound token as Bearer")));
    List<String> ofPayara = List.of("not yet valid", "all right", "bound token as Bearer");
    assertThat(served(Column.PAYARA_6), is(ofPayara));
    assertThat(served(Column.PAYARA_7), is(ofPayara));
  }

  private static List<String> served(Column column) {
    return new AnswersPage()
        .answers(column).entrySet().stream()
            .filter(answer -> answer.getValue().endsWith("served"))
            .map(Map.Entry::getKey)
            .toList();
  }
}
