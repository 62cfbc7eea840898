package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Challenges;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the container's challenges beside those of a denial. */
class MergedChallengesTest {

  private static final String BASIC = "Basic realm=\"api\", charset=\"UTF-8\"";
  private static final String BEARER = "Bearer realm=\"api\"";

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

  private static Challenge parsed(String challenge) {
    return Challenges.parse(challenge).toList().get(0);
  }

  private static DenialCatalogue guessed() {
    return new DenialCatalogue(
        new ChallengePolicy(List.of(Challenge.of("Bearer", "api")), "api", false, true));
  }

  private static List<String> merged(
      DenialCatalogue denials, Denial denial, String... ofContainer) {
    return denials
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
            guessed(),
            guessed().of(DenialReason.CREDENTIALS_INVALID, true),
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
      assertThat(merged(guessed(), guessed().of(reason, true), own), contains(own));
    }
  }

  @Test
  @Tag("B-04")
  void whereTheContainerSaysNothingOfTheTokenTheDenialDoes() {
    assertThat(
        merged(
            guessed(),
            guessed().of(DenialReason.CREDENTIALS_EXPIRED, true),
            "Bearer realm=\"own\", scope=\"s\""),
        contains(
            "Bearer realm=\"own\", scope=\"s\", error=\"invalid_token\","
                + " error_description=\"The access token expired\""));
    assertThat(
        merged(guessed(), guessed().of(DenialReason.CREDENTIALS_MISSING), "Bearer realm=\"own\""),
        contains("Bearer realm=\"own\""));
  }

  @Test
  void whereNobodyKnowsTheMechanismTheContainersChallengesGoOutAlone() {
    assertThat(
        merged(
            guessed(),
            guessed().of(DenialReason.CREDENTIALS_MISSING),
            "ApiKey realm=\"k\"",
            "Negotiate"),
        contains("ApiKey realm=\"k\"", "Negotiate"));
  }

  @Test
  void theTokenOfAHandshakeThatIsUnderWayGoesOnWithIt() {
    DenialCatalogue negotiating =
        new DenialCatalogue(
            new ChallengePolicy(
                List.of(Challenge.of("Negotiate"), Challenge.of("Bearer", "api")),
                "api",
                true,
                true));

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
}
