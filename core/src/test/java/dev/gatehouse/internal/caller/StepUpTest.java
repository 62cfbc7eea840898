package dev.gatehouse.internal.caller;

import static dev.gatehouse.internal.fixture.Endpoints.NOBODY;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.fixture.Endpoints;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that ask how and when the caller was authenticated (RFC 9470). */
class StepUpTest {

  private static final AccessRule EITHER = AccessRule.acrRequired("phrh", "phr");
  private static final AccessRule RECENT = AccessRule.maxAgeRequired(Duration.ofMinutes(5));

  private static SecurityContext known(String acr, Duration ago, String... roles) {
    Caller.Builder caller = Caller.builder("alice").roles(roles);
    if (acr != null) {
      caller.acr(acr);
    }
    if (ago != null) {
      caller.authenticationTime(Instant.now().minus(ago));
    }
    return CallerSecurityContext.of(caller.build(), "Bearer", null);
  }

  private static Decision decide(AccessRule rule, SecurityContext context) {
    return Decision.of(rule, context, NOBODY, Endpoints.SCOPES);
  }

  @ParameterizedTest
  @CsvSource({
    "phr, PASS",
    "phrh, PASS",
    "PHR, AUTHENTICATION_INSUFFICIENT",
    "phr phrh, AUTHENTICATION_INSUFFICIENT",
    "'', AUTHENTICATION_INSUFFICIENT",
    ", AUTHENTICATION_INSUFFICIENT",
  })
  @Tag("S-01")
  void oneOfTheAcrValuesIsNeededExactly(String acr, Decision decision) {
    assertThat(decide(EITHER, known(acr, null)), is(decision));
  }

  @ParameterizedTest
  @CsvSource({
    "0, PASS",
    "290, PASS",
    "310, AUTHENTICATION_INSUFFICIENT",
    "-60, PASS",
    ", AUTHENTICATION_INSUFFICIENT",
  })
  @Tag("S-01")
  void theCallerMustHaveBeenAuthenticatedRecently(Long secondsAgo, Decision decision) {
    Duration ago = secondsAgo == null ? null : Duration.ofSeconds(secondsAgo);

    assertThat(decide(RECENT, known(null, ago)), is(decision));
  }

  @Test
  void bothHoldWhereBothAreAsked() {
    AccessRule both = EITHER.and(RECENT);

    assertThat(decide(both, known("phr", Duration.ZERO)), is(Decision.PASS));
    assertThat(decide(both, known("phr", null)), is(Decision.AUTHENTICATION_INSUFFICIENT));
    assertThat(decide(both, known(null, Duration.ZERO)), is(Decision.AUTHENTICATION_INSUFFICIENT));
  }

  /** What else the caller lacks may come with the next token. */
  @Test
  void itIsAskedBeforeRolesAndScopesAndAfterWhoItIs() {
    AccessRule all = EITHER.and(roles("admin")).and(scopes("read"));

    assertThat(decide(all, CallerSecurityContext.nobody(null)), is(Decision.UNAUTHENTICATED));
    assertThat(decide(all, known(null, null)), is(Decision.AUTHENTICATION_INSUFFICIENT));
    assertThat(decide(all, known("phr", null)), is(Decision.ROLE_MISSING));
    assertThat(decide(all, known("phr", null, "admin")), is(Decision.SCOPE_MISSING));
  }

  @Test
  void theLogNamesWhatIsLacking() {
    AccessRule all = EITHER.and(RECENT).and(roles("admin"));

    assertThat(
        Decision.lacking(all, known("low", null), Endpoints.SCOPES),
        is("missing-acr=phrh|phr max-age=300 missing-role=admin"));
    assertThat(
        Decision.lacking(all, known("phr", Duration.ZERO, "admin"), Endpoints.SCOPES),
        is(nullValue()));
  }

  @Test
  void ofTwoRulesTheCommonAcrValuesAndTheShorterAgeHold() {
    AccessRule both = EITHER.and(AccessRule.acrRequired("phr", "gold", "phrh"));
    AccessRule age = RECENT.and(AccessRule.maxAgeRequired(Duration.ofSeconds(10)));

    assertThat(both, is(EITHER));
    assertThat(AccessRule.acrRequired("gold", "phr").and(EITHER).acrValues(), contains("phr"));
    assertThat(age.maxAge(), is(Optional.of(Duration.ofSeconds(10))));
    assertThat(
        AccessRule.maxAgeRequired(Duration.ofSeconds(10)).and(RECENT).maxAge(),
        is(Optional.of(Duration.ofSeconds(10))));
    assertThat(AccessRule.authenticated().and(EITHER), is(EITHER));
    assertThat(roles("a").and(EITHER).acrValues(), contains("phrh", "phr"));
    assertThat(roles("a").and(roles("b")).acrValues(), is(empty()));
  }

  @Test
  void whereNoAcrDoesForBothNobodyMay() {
    assertThat(EITHER.and(AccessRule.acrRequired("gold")), is(AccessRule.denyAll()));
  }

  @Test
  void inWordsItNamesAcrAndAge() {
    assertThat(EITHER, hasToString("acr phrh or phr"));
    assertThat(
        EITHER.and(RECENT).and(roles("admin")).and(scopes("read")),
        hasToString(
            "role admin, and scope read, and acr phrh or phr, and authenticated within 300 s"));
    assertThat(AccessRule.acrRequired(), is(AccessRule.authenticated()));
    assertThat(AccessRule.acrRequired(), hasToString("any caller"));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -1_000_000_000_000L})
  @Tag("S-03")
  void aNegativeAgeIsRefused(long nanos) {
    assertThrows(
        IllegalArgumentException.class, () -> AccessRule.maxAgeRequired(Duration.ofNanos(nanos)));
  }

  @Test
  void anAgeCountsWholeSeconds() {
    assertThat(
        AccessRule.maxAgeRequired(Duration.ofMillis(1_900)),
        is(AccessRule.maxAgeRequired(Duration.ofSeconds(1))));
  }
}
