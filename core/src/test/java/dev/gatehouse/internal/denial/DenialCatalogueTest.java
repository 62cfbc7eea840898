package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Challenges;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which challenges a denial carries, by reason. */
class DenialCatalogueTest {

  private static final String BASIC = "Basic realm=\"api\", charset=\"UTF-8\"";
  private static final String BEARER = "Bearer realm=\"api\"";
  private static final String INVALID = BEARER + ", error=\"invalid_token\"";
  private static final String EXPIRED =
      INVALID + ", error_description=\"The access token expired\"";

  private static final DenialCatalogue BOTH =
      new DenialCatalogue(
          new ChallengePolicy(
              List.of(
                  Challenge.of("Basic", "api").with("charset", "UTF-8"),
                  Challenge.of("Bearer", "api")),
              "api",
              true,
              true));
  private static final DenialCatalogue ONLY_BASIC =
      new DenialCatalogue(
          new ChallengePolicy(List.of(Challenge.of("Basic", "b")), "b", true, true));

  private static List<String> lines(Denial denial) {
    return denial.challenges().stream().map(Challenge::toString).toList();
  }

  private static Challenge parsed(String challenge) {
    return Challenges.parse(challenge).toList().get(0);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "CREDENTIALS_MISSING",
        "CREDENTIALS_UNSUPPORTED",
        "CREDENTIALS_MALFORMED",
        "CREDENTIALS_INVALID",
        "CREDENTIALS_EXPIRED"
      })
  @Tag("H-01")
  @Tag("B-06")
  void withoutABearerTokenNoChallengeHasAnError(DenialReason reason) {
    assertThat(lines(BOTH.of(reason)), contains(BASIC, BEARER));
  }

  @ParameterizedTest
  @CsvSource({
    "CREDENTIALS_MISSING, none",
    "CREDENTIALS_UNSUPPORTED, none",
    "CREDENTIALS_MALFORMED, invalid",
    "CREDENTIALS_INVALID, invalid",
    "CREDENTIALS_EXPIRED, expired",
  })
  @Tag("B-04")
  @Tag("B-06")
  @Tag("B-08")
  @Tag("BA-05")
  void aBearerTokenThatFailedIsToldOnTheBearerChallengeOnly(DenialReason reason, String told) {
    String bearer =
        switch (told) {
          case "invalid" -> INVALID;
          case "expired" -> EXPIRED;
          default -> BEARER;
        };

    assertThat(lines(BOTH.of(reason, true)), contains(BASIC, bearer));
  }

  @ParameterizedTest
  @EnumSource(names = {"ROLE_MISSING", "DENIED", "APPLICATION", "CHECK_UNAVAILABLE"})
  void whereOtherCredentialsWouldNotHelpThereIsNoChallenge(DenialReason reason) {
    assertThat(BOTH.of(reason).challenges(), is(empty()));
    assertThat(BOTH.of(reason, true).challenges(), is(empty()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("B-07")
  void ambiguousCredentialsAreAnInvalidRequest(boolean bearer) {
    assertThat(
        lines(BOTH.of(DenialReason.CREDENTIALS_AMBIGUOUS, bearer)),
        contains(BEARER + ", error=\"invalid_request\""));
    assertThat(ONLY_BASIC.of(DenialReason.CREDENTIALS_AMBIGUOUS, bearer).challenges(), is(empty()));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasItsDenialMadeOnce(DenialReason reason) {
    for (boolean bearer : new boolean[] {true, false}) {
      Denial denial = BOTH.of(reason, bearer);

      assertThat(denial.reason(), is(reason));
      assertThat(denial.status(), is(reason.status()));
      assertThat(BOTH.of(reason, bearer), is(sameInstance(denial)));
    }
  }

  @Test
  @Tag("B-03")
  void anErrorThatTheChallengeHasAlreadyStays() {
    Challenge own = Challenge.of("bearer", "api").with("error", "own");
    DenialCatalogue denials =
        new DenialCatalogue(new ChallengePolicy(List.of(own), "api", true, true));

    assertThat(denials.of(DenialReason.CREDENTIALS_INVALID, true).challenges(), contains(own));
  }

  @Test
  void bearerIsOfferedInAnyCase() {
    assertThat(BOTH.offersBearer(), is(true));
    assertThat(
        new DenialCatalogue(
                new ChallengePolicy(List.of(Challenge.of("BEARER", "x")), "x", true, true))
            .offersBearer(),
        is(true));
    assertThat(ONLY_BASIC.offersBearer(), is(false));
  }

  @Test
  @Tag("H-01")
  @Tag("J-25")
  void the401OfTheApplicationHasItsOwnChallengesOrTheDefaultOnes() {
    Challenge own = Challenge.of("DPoP").with("algs", "ES256");

    assertThat(BOTH.byApplication(401).withChallenges(List.of(own)).challenges(), contains(own));
    assertThat(lines(BOTH.byApplication(401)), contains(BASIC, BEARER));
    assertThat(BOTH.byApplication(401).reason(), is(DenialReason.APPLICATION));
  }

  @Test
  @Tag("H-04")
  void the403OfTheApplicationHasItsOwnChallengesOrNone() {
    Challenge own = Challenge.of("Bearer").with("error", "insufficient_scope");

    assertThat(BOTH.byApplication(403).withChallenges(List.of(own)).challenges(), contains(own));
    assertThat(BOTH.byApplication(403).challenges(), is(empty()));
    assertThat(BOTH.byApplication(403).status(), is(403));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "Basic                   | Basic realm=\"api\"",
        "basic charset=\"UTF-8\" | basic charset=\"UTF-8\", realm=\"api\"",
        "Basic realm=x           | Basic realm=\"x\"",
        "Bearer                  | Bearer realm=\"api\"",
        "Bearer error=x          | Bearer error=\"x\"",
        "Bearer realm=\"x\"      | Bearer realm=\"x\"",
        "Digest realm=x, nonce=y | Digest realm=\"x\", nonce=\"y\"",
        "Negotiate YII=          | Negotiate YII=",
      })
  @Tag("BA-01")
  @Tag("B-02")
  void challengesOfTheApplicationGetWhatTheirSchemeRequires(String named, String expected) {
    assertThat(BOTH.complete(parsed(named)).toString(), is(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic realm=\"a\", Realm=\"b\"", "X a=1, b=2, A=1", "Basic abc="})
  @Tag("H-06")
  void challengesThatNoClientCanReadAreRefused(String named) {
    assertThrows(IllegalArgumentException.class, () -> BOTH.complete(parsed(named)));
  }
}
