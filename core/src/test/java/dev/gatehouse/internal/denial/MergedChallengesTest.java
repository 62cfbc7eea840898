package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Challenges;
import dev.gatehouse.internal.caller.AnonymousBecause;
import dev.gatehouse.internal.caller.Authorization;
import dev.gatehouse.internal.caller.Scheme;
import dev.gatehouse.internal.challenge.ChallengeMerge;
import dev.gatehouse.internal.challenge.ChallengePolicy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the container's challenges beside those of a denial. */
class MergedChallengesTest {

  private static final String BASIC = "Basic realm=\"api\", charset=\"UTF-8\"";
  private static final String BEARER = "Bearer realm=\"api\"";

  private static final DenialCatalogue BOTH =
      catalogue(
          true,
          Challenge.of("Basic", "api").with("charset", "UTF-8"),
          Challenge.of("Bearer", "api"));
  private static final DenialCatalogue ONLY_BASIC = catalogue(true, Challenge.of("Basic", "b"));
  private static final DenialCatalogue GUESSED = catalogue(false, Challenge.of("Bearer", "api"));

  private static DenialCatalogue catalogue(boolean known, Challenge... challenges) {
    return new DenialCatalogue(new ChallengePolicy(List.of(challenges), "api", known, true));
  }

  private static Challenge parsed(String challenge) {
    return Challenges.parse(challenge).toList().get(0);
  }

  private static Denial ofToken(DenialReason reason) {
    return GUESSED.of(new AnonymousBecause(reason, Scheme.BEARER), null);
  }

  private static List<String> merged(
      DenialCatalogue denials, Denial denial, String... ofContainer) {
    return new ChallengeMerge(denials.policy())
            .merge(denial, Arrays.stream(ofContainer).map(MergedChallengesTest::parsed).toList())
            .stream()
            .map(Challenge::toString)
            .toList();
  }

  @Test
  @Tag("B-02")
  void whatTheContainerSaysOfTheSameSchemeIsLeftOut() {
    assertThat(
        merged(
            BOTH,
            BOTH.of(DenialReason.CREDENTIALS_MISSING),
            "Bearer realm=\"MP-JWT\", error=\"invalid_token\"",
            "Basic realm=\"other\""),
        contains(BASIC, BEARER));
  }

  @Test
  void anotherSchemeOfTheContainerIsAdded() {
    assertThat(
        merged(
            ONLY_BASIC,
            ONLY_BASIC.of(DenialReason.CREDENTIALS_MISSING),
            "Digest realm=\"d\", nonce=\"1\"",
            "Negotiate"),
        contains("Basic realm=\"b\"", "Digest realm=\"d\", nonce=\"1\"", "Negotiate"));
  }

  @Test
  void theContainerKnowsBetterThanAGuess() {
    assertThat(
        merged(
            GUESSED,
            ofToken(DenialReason.CREDENTIALS_INVALID),
            "Basic realm=\"c\"",
            "Basic realm=\"c\""),
        contains("Basic realm=\"c\", charset=\"UTF-8\""));
  }

  @Test
  @Tag("B-04")
  void whatTheContainersOwnMechanismSaysOfATokenStaysWhole() {
    String own =
        "Bearer realm=\"own\", error=\"invalid_token\", error_description=\"Revoked\", scope=\"s\"";

    for (DenialReason reason :
        List.of(DenialReason.CREDENTIALS_INVALID, DenialReason.CREDENTIALS_EXPIRED)) {
      assertThat(merged(GUESSED, ofToken(reason), own), contains(own));
    }
  }

  @Test
  @Tag("B-04")
  void whereTheContainerSaysNothingOfTheTokenTheDenialDoes() {
    assertThat(
        merged(
            GUESSED,
            ofToken(DenialReason.CREDENTIALS_EXPIRED),
            "Bearer realm=\"own\", scope=\"s\""),
        contains(
            "Bearer realm=\"own\", scope=\"s\", error=\"invalid_token\","
                + " error_description=\"The access token expired\""));
    assertThat(
        merged(GUESSED, GUESSED.of(DenialReason.CREDENTIALS_MISSING), "Bearer realm=\"own\""),
        contains("Bearer realm=\"own\""));
  }

  @Test
  void whereNobodyKnowsTheMechanismTheContainersChallengesGoOutAlone() {
    assertThat(
        merged(
            GUESSED,
            GUESSED.of(DenialReason.CREDENTIALS_MISSING),
            "ApiKey realm=\"k\"",
            "Negotiate"),
        contains("ApiKey realm=\"k\"", "Negotiate"));
  }

  @Test
  void theTokenOfAHandshakeThatIsUnderWayGoesOnWithIt() {
    DenialCatalogue negotiating =
        catalogue(true, Challenge.of("Negotiate"), Challenge.of("Bearer", "api"));

    assertThat(
        merged(negotiating, negotiating.of(DenialReason.CREDENTIALS_INVALID), "Negotiate YIIabc=="),
        contains("Negotiate YIIabc==", BEARER));
    assertThat(
        merged(negotiating, negotiating.of(DenialReason.CREDENTIALS_MISSING), "Negotiate"),
        contains("Negotiate", BEARER));
  }

  @Test
  @Tag("B-01")
  void a403TakesNothingFromTheContainer() {
    assertThat(
        merged(BOTH, BOTH.of(DenialReason.ROLE_MISSING), "Bearer realm=\"x\"").isEmpty(), is(true));
  }

  /** The client waits for it, whatever becomes of its request. */
  @Test
  void a403KeepsTheLastWordOfAHandshake() {
    assertThat(
        merged(BOTH, BOTH.of(DenialReason.ROLE_MISSING), "Bearer realm=\"x\"", "Negotiate YII="),
        contains("Negotiate YII="));
  }

  @Test
  @Tag("B-01")
  void missingScopesTakeNothingFromTheContainer() {
    Denial denial =
        BOTH.ofMissing(AccessRule.scopesRequired("a"), Authorization.of(List.of("Bearer abc")));

    assertThat(
        merged(BOTH, denial, "Basic realm=\"x\""),
        contains(BEARER + ", error=\"insufficient_scope\", scope=\"a\""));
  }

  @Test
  @Tag("B-09")
  void whatTheMechanismSaysOfAScopeGoesOutWithItsOwn403() {
    String ofMechanism = "Bearer realm=\"m\", error=\"insufficient_scope\", scope=\"x\"";

    assertThat(
        merged(BOTH, BOTH.of(DenialReason.ROLE_MISSING), ofMechanism, "Bearer realm=\"x\""),
        contains(ofMechanism));
  }

  @Test
  @Tag("B-09")
  void aMechanismsChallengeNamesTheEndpointsScopesToo() {
    Denial denial =
        GUESSED.of(
            new AnonymousBecause(DenialReason.CREDENTIALS_INVALID, Scheme.BEARER),
            AccessRule.scopesRequired("a", "b"));

    assertThat(
        merged(GUESSED, denial, "Bearer realm=\"m\", error=\"own\""),
        contains("Bearer realm=\"m\", error=\"own\", scope=\"a b\""));
    assertThat(
        merged(GUESSED, denial, "Bearer realm=\"m\""),
        contains("Bearer realm=\"m\", error=\"invalid_token\", scope=\"a b\""));
    assertThat(
        merged(GUESSED, denial, "Bearer realm=\"m\", scope=\"own\""),
        contains("Bearer realm=\"m\", scope=\"own\", error=\"invalid_token\""));
  }

  @Test
  void theRealmOfWhatNamesNoneIsThatOfThePolicy() {
    ChallengeMerge challenges = new ChallengeMerge(BOTH.policy());

    assertThat(challenges.complete(parsed("Basic")).toString(), is("Basic realm=\"api\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic realm=\"a\", Realm=\"b\"", "X a=1, b=2, A=1", "Basic abc="})
  @Tag("H-06")
  void challengesThatNoClientCanReadAreRefused(String named) {
    ChallengeMerge challenges = new ChallengeMerge(BOTH.policy());

    assertThrows(IllegalArgumentException.class, () -> challenges.complete(parsed(named)));
  }
}
