package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.Authorization;
import dev.gatehouse.internal.challenge.ChallengePolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a caller whose token lacks scopes is told (RFC 6750, section 3.1). */
class ScopeDenialsTest {

  private static final Challenge BASIC = Challenge.of("Basic", "api");
  private static final Challenge BEARER = Challenge.of("Bearer", "x");

  private static DenialCatalogue offering(Challenge... challenges) {
    return new DenialCatalogue(new ChallengePolicy(List.of(challenges), "api", true, true));
  }

  private static Denial missing(DenialCatalogue denials, String... scopes) {
    return denials.ofMissing(
        AccessRule.scopesRequired(scopes), Authorization.of(List.of("Bearer abc")));
  }

  private static List<String> lines(Denial denial) {
    return denial.challenges().stream().map(Challenge::toString).toList();
  }

  @Test
  @Tag("B-05")
  void theBearerChallengeNamesTheScopesOfTheEndpoint() {
    Denial denial = missing(offering(BEARER), "b", "a");

    assertThat(
        lines(denial),
        is(List.of("Bearer realm=\"x\", error=\"insufficient_scope\", scope=\"b a\"")));
    assertThat(denial.status(), is(403));
    assertThat(denial.reason(), is(DenialReason.SCOPE_MISSING));
    assertThat(denial.extensions(), is(Map.of("scope", "b a")));
  }

  /** Whichever was meant, only Bearer's challenge can say so. */
  @Test
  void severalCredentialsAreToldInBearersChallengeAlone() {
    assertThat(
        lines(offering(BASIC, BEARER).of(DenialReason.CREDENTIALS_AMBIGUOUS)),
        is(List.of("Bearer realm=\"x\", error=\"invalid_request\"")));
  }

  @Test
  void besideBasicOnlyBearerIsChallenged() {
    assertThat(
        lines(missing(offering(BASIC, BEARER), "a")),
        is(List.of("Bearer realm=\"x\", error=\"insufficient_scope\", scope=\"a\"")));
  }

  @Test
  void whereOnlyBasicIsOfferedTheBodyAloneTells() {
    Denial denial = missing(offering(BASIC), "a");

    assertThat(denial.challenges(), is(List.of()));
    assertThat(denial.extensions(), is(Map.of("scope", "a")));
  }

  @Test
  void whatTheChallengeSaidOfErrorsAndScopesGivesWay() {
    Challenge own =
        Challenge.of("bearer", "x")
            .with("scope", "everything")
            .with("Error", "invalid_token")
            .with("error_description", "none")
            .with("resource_metadata", "https://x.example/");

    assertThat(
        lines(missing(offering(own), "a")),
        is(
            List.of(
                "Bearer realm=\"x\", resource_metadata=\"https://x.example/\","
                    + " error=\"insufficient_scope\", scope=\"a\"")));
  }

  @Test
  void theDenialOfTheSameScopesIsMadeOnce() {
    DenialCatalogue denials = offering(BEARER);
    Denial first = missing(denials, "a", "b");

    assertThat(missing(denials, "b", "a"), is(sameInstance(first)));
    assertThat(missing(denials, "a"), is(not(first)));
  }
}
