package org.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.testkit.TestDenials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TestDenialsTest {

  private static List<String> challenges(Denial denial) {
    return denial.challenges().stream().map(Challenge::toString).toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasADenialInItsOwnWords(DenialReason reason) {
    Denial denial = TestDenials.of(reason);

    assertThat(denial.reason(), is(reason));
    assertThat(denial.status(), is(reason.status()));
    assertThat(denial.detail(), is(reason.detail(reason.status())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREDENTIALS_MISSING | Bearer realm=\"test\"",
        "CREDENTIALS_UNSUPPORTED | Bearer realm=\"test\"",
        "CREDENTIALS_INVALID | Bearer realm=\"test\", error=\"invalid_token\"",
        "CREDENTIALS_MALFORMED | Bearer realm=\"test\", error=\"invalid_token\"",
        "CREDENTIALS_EXPIRED | Bearer realm=\"test\", error=\"invalid_token\","
            + " error_description=\"The access token expired\"",
        "CREDENTIALS_AMBIGUOUS | Bearer realm=\"test\", error=\"invalid_request\"",
        "AUTHENTICATION_INSUFFICIENT | Bearer realm=\"test\","
            + " error=\"insufficient_user_authentication\","
            + " error_description=\"Another authentication is required\", acr_values=\"test\"",
        "SCOPE_MISSING | Bearer realm=\"test\", error=\"insufficient_scope\", scope=\"test\"",
      })
  void aChallengeSaysWhatWasWrongWithTheToken(DenialReason reason, String challenge) {
    assertThat(challenges(TestDenials.of(reason)), is(List.of(challenge)));
  }

  @ParameterizedTest
  @EnumSource(names = {"ROLE_MISSING", "DENIED", "APPLICATION", "CHECK_UNAVAILABLE"})
  void whereNoTokenWouldHelpThereIsNoChallenge(DenialReason reason) {
    assertThat(challenges(TestDenials.of(reason)), is(List.of()));
    assertThat(TestDenials.of(reason).extensions(), is(anEmptyMap()));
  }

  @Test
  void anAuthenticationThatIsAskedStandsInChallengeAndBody() {
    Denial denial = TestDenials.ofInsufficientAuthentication("phrh", "phr");

    assertThat(
        challenges(denial),
        is(
            List.of(
                "Bearer realm=\"test\", error=\"insufficient_user_authentication\","
                    + " error_description=\"Another authentication is required\","
                    + " acr_values=\"phrh phr\"")));
    assertThat(denial.extensions(), is(Map.of("acr_values", "phrh phr")));
    assertThat(
        assertThrows(IllegalArgumentException.class, TestDenials::ofInsufficientAuthentication)
            .getMessage(),
        is("No acr is named; a denial for authentication-insufficient names all that will do"));
  }

  @Test
  void missingScopesStandInChallengeAndBody() {
    Denial denial = TestDenials.ofMissingScopes("orders:read", "orders:write");

    assertThat(
        challenges(denial),
        is(
            List.of(
                "Bearer realm=\"test\", error=\"insufficient_scope\","
                    + " scope=\"orders:read orders:write\"")));
    assertThat(denial.extensions(), is(Map.of("scope", "orders:read orders:write")));
  }

  @Test
  void whatNamesNoScopeIsNoMissingScope() {
    String message =
        assertThrows(IllegalArgumentException.class, TestDenials::ofMissingScopes).getMessage();

    assertThat(
        message,
        is("No scope is named; a denial for scope-missing names all that the endpoint requires"));
  }
}
