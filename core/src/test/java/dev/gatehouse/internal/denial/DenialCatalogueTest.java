package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.AnonymousBecause;
import dev.gatehouse.internal.caller.Scheme;
import dev.gatehouse.internal.challenge.ChallengePolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which challenges a denial carries, by reason. */
class DenialCatalogueTest {

  private static final String BASIC = "Basic realm=\"api\", charset=\"UTF-8\"";
  private static final String BEARER = "Bearer realm=\"api\"";
  private static final String INVALID = BEARER + ", error=\"invalid_token\"";
  private static final String EXPIRED =
      INVALID + ", error_description=\"The access token expired\"";

  private static final DenialCatalogue BOTH =
      catalogue(
          Challenge.of("Basic", "api").with("charset", "UTF-8"), Challenge.of("Bearer", "api"));
  private static final DenialCatalogue ONLY_BASIC = catalogue(Challenge.of("Basic", "b"));

  private static DenialCatalogue catalogue(Challenge... challenges) {
    return new DenialCatalogue(new ChallengePolicy(List.of(challenges), "api", true, true));
  }

  private static AnonymousBecause because(DenialReason reason, Scheme scheme) {
    return new AnonymousBecause(reason, scheme);
  }

  private static List<String> lines(Denial denial) {
    return denial.challenges().stream().map(Challenge::toString).toList();
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

    assertThat(lines(BOTH.of(because(reason, Scheme.BEARER), null)), contains(BASIC, bearer));
  }

  @ParameterizedTest
  @EnumSource(names = {"ROLE_MISSING", "DENIED", "APPLICATION", "CHECK_UNAVAILABLE"})
  void whereOtherCredentialsWouldNotHelpThereIsNoChallenge(DenialReason reason) {
    assertThat(BOTH.of(reason).challenges(), is(empty()));
    assertThat(BOTH.of(because(reason, Scheme.BEARER), null).challenges(), is(empty()));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  @Tag("B-07")
  void ambiguousCredentialsAreAnInvalidRequest(Scheme scheme) {
    AnonymousBecause ambiguous = because(DenialReason.CREDENTIALS_AMBIGUOUS, scheme);

    assertThat(lines(BOTH.of(ambiguous, null)), contains(BEARER + ", error=\"invalid_request\""));
    assertThat(BOTH.of(DenialReason.CREDENTIALS_AMBIGUOUS), is(BOTH.of(ambiguous, null)));
    assertThat(ONLY_BASIC.of(ambiguous, null).challenges(), is(empty()));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasItsDenialMadeOnce(DenialReason reason) {
    assertThat(BOTH.of(reason), is(sameInstance(BOTH.of(reason))));
    for (Scheme scheme : Scheme.values()) {
      Denial denial = BOTH.of(because(reason, scheme), null);

      assertThat(denial.reason(), is(reason));
      assertThat(denial.status(), is(reason.status()));
      assertThat(BOTH.of(because(reason, scheme), null), is(sameInstance(denial)));
    }
  }

  @Test
  @Tag("B-03")
  void anErrorThatTheChallengeHasAlreadyStays() {
    Challenge own = Challenge.of("bearer", "api").with("error", "own");
    assertThat(
        catalogue(own)
            .of(told(DenialReason.CREDENTIALS_INVALID, Scheme.BEARER, "Revoked"), null)
            .challenges(),
        contains(own));
  }

  @Test
  void bearerIsOfferedInAnyCase() {
    assertThat(BOTH.offersBearer(), is(true));
    assertThat(catalogue(Challenge.of("BEARER", "x")).offersBearer(), is(true));
    assertThat(ONLY_BASIC.offersBearer(), is(false));
  }

  @Test
  @Tag("H-01")
  @Tag("J-25")
  void the401OfTheApplicationHasItsOwnChallengesOrTheDefaultOnes() {
    Challenge own = Challenge.of("DPoP").with("algs", "ES256");

    assertThat(
        BOTH.byApplication(401, null).withChallenges(List.of(own)).challenges(), contains(own));
    assertThat(lines(BOTH.byApplication(401, null)), contains(BASIC, BEARER));
    assertThat(BOTH.byApplication(401, null).reason(), is(DenialReason.APPLICATION));
  }

  @Test
  @Tag("H-04")
  void the403OfTheApplicationHasItsOwnChallengesOrNone() {
    Challenge own = Challenge.of("Bearer").with("error", "insufficient_scope");

    assertThat(
        BOTH.byApplication(403, null).withChallenges(List.of(own)).challenges(), contains(own));
    assertThat(BOTH.byApplication(403, null).challenges(), is(empty()));
    assertThat(BOTH.byApplication(403, null).status(), is(403));
  }

  @Test
  void whatTheApplicationSaysIsItsDenialAndWithoutWordsThatOfTheReason() {
    String words = "Konto \"7\" <b>gesperrt</b>";

    assertThat(
        BOTH.inWordsOf(403, words),
        is(Denial.of(403, DenialReason.APPLICATION, List.of()).withDetail(words)));
    assertThat(BOTH.byApplication(401, null), is(sameInstance(BOTH.inWordsOf(401, null))));
    assertThat(lines(BOTH.inWordsOf(401, words)), contains(BASIC, BEARER));
  }

  private static AnonymousBecause told(DenialReason reason, Scheme scheme, String description) {
    return new AnonymousBecause(reason, scheme, null, description, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "CREDENTIALS_MALFORMED, Cut off",
    "CREDENTIALS_INVALID, The access token was revoked",
    "CREDENTIALS_EXPIRED, Expired at 12:00",
  })
  @Tag("B-04")
  void whatAnAuthenticatorSaysOfATokenIsOnTheBearerChallengeOnly(
      DenialReason reason, String description) {
    Denial denial = BOTH.of(told(reason, Scheme.BEARER, description), null);

    assertThat(
        lines(denial), contains(BASIC, INVALID + ", error_description=\"" + description + "\""));
    assertThat(denial.detail(), is(reason.detail(401)));
    assertThat(lines(BOTH.of(because(reason, Scheme.BEARER), null)).get(0), is(BASIC));
    assertThat(
        lines(BOTH.of(told(reason, Scheme.BASIC, description), null)), contains(BASIC, BEARER));
  }

  @Test
  void oneCallersDescriptionIsNotForTheNext() {
    BOTH.of(told(DenialReason.CREDENTIALS_INVALID, Scheme.BEARER, "Revoked"), null);

    assertThat(
        lines(BOTH.of(because(DenialReason.CREDENTIALS_INVALID, Scheme.BEARER), null)),
        contains(BASIC, INVALID));
  }

  @Test
  @Tag("D-06")
  void ofTwoTokenSchemesOnlyTheOneThatWasUsedTells() {
    DenialCatalogue tokens = catalogue(Challenge.of("DPoP", "api"), Challenge.of("Bearer", "api"));

    assertThat(
        lines(tokens.of(told(DenialReason.CREDENTIALS_INVALID, Scheme.BEARER, "Revoked"), null)),
        contains("DPoP realm=\"api\"", INVALID + ", error_description=\"Revoked\""));
    assertThat(
        lines(tokens.of(told(DenialReason.CREDENTIALS_INVALID, Scheme.DPOP, "Revoked"), null)),
        contains(
            "DPoP realm=\"api\", error=\"invalid_token\", error_description=\"Revoked\"", BEARER));
  }
}
