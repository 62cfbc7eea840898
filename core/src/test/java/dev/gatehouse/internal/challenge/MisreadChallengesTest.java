package dev.gatehouse.internal.challenge;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the start tells of values that clients misread. */
@Tag("C-6")
@Tag("C-7")
@Tag("C-8")
class MisreadChallengesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a\"b", "a\\b", "a, b", "scope=a", "my error=1", "x resource_metadata=y", "algs="})
  void aRealmThatClientsMisreadIsTold(String realm) {
    assertThat(MisreadChallenges.remarks(List.of(Challenge.of("Bearer", realm))), hasSize(1));
    assertThat(
        MisreadChallenges.remarks(List.of(Challenge.of("DPoP").with("x", realm))), hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "a\\b"})
  void soIsARealmOfAnotherSchemeThatNeedsAnEscape(String realm) {
    assertThat(MisreadChallenges.remarks(List.of(Challenge.of("Basic", realm))), hasSize(1));
    assertThat(
        MisreadChallenges.remarks(List.of(Challenge.of("Digest", "r").with("opaque", realm))),
        is(empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, b", "scope=a", "Tom's orders"})
  void commasAndNamesAreMisreadByClientsOfOAuthOnly(String realm) {
    assertThat(MisreadChallenges.remarks(List.of(Challenge.of("Basic", realm))), is(empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "The orders' service (v2): all of it!", "a=b", "scopes of x"})
  void aRealmThatAllReadIsNotTold(String realm) {
    assertThat(MisreadChallenges.remarks(List.of(Challenge.of("Bearer", realm))), is(empty()));
  }

  @Test
  void theRemarkNamesFactRuleAndRemedy() {
    assertThat(
        MisreadChallenges.remarks(List.of(Challenge.of("Bearer", "Orders, \"EU\""))),
        contains(
            "The Bearer challenge has realm \"Orders, \\\"EU\\\"\": that is allowed, but clients of"
                + " OAuth misread the character \" in it and may see another challenge; choose a"
                + " value without quotation mark, backslash, comma and the names of parameters. See"
                + " docs/troubleshooting.md#realm-misread"));
    assertThat(
        MisreadChallenges.remarks(List.of(Challenge.of("Basic", "\"EU\""))),
        contains(
            "The Basic challenge has realm \"\\\"EU\\\"\": that is allowed, but some clients,"
                + " Java's own among them, misread the character \" in it and see another realm;"
                + " choose one without quotation mark and backslash. See"
                + " docs/troubleshooting.md#realm-misread"));
  }

  @Test
  void theStartTells() {
    Settings settings =
        SettingsReader.effective(Settings.NONE, Map.of("gatehouse.realm", "Orders, EU"));
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      LazyDenialWriter.of(settings, DenialBodies.of(settings), null, false);

      assertThat(
          log.messages(Level.WARNING),
          contains(startsWith("The Bearer challenge has realm \"Orders, EU\"")));
    }
  }
}
