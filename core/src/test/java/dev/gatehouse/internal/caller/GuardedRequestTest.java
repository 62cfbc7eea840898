package dev.gatehouse.internal.caller;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What is known of a request, and for how long. */
class GuardedRequestTest {

  private static final AnonymousBecause INVALID =
      new AnonymousBecause(DenialReason.CREDENTIALS_INVALID, Scheme.BEARER);

  private final FakeContainerRequest request =
      new FakeContainerRequest(null).sending("Authorization", "Bearer abc");

  private GuardedRequest begin() {
    return GuardedRequest.begin(request.context(), false);
  }

  private AnonymousBecause because(GuardedRequest guarded) {
    return guarded.because(request.context(), credentials -> true);
  }

  /** All that a request may have been through. */
  private GuardedRequest used() {
    GuardedRequest used = GuardedRequest.begin(request.context(), true);
    request.ruledBy(AccessRule.denyAll());
    used.becameNobody(INVALID);
    used.awaits(ServerCheck.of(String.class));
    used.challengedByMechanism(List.of("Negotiate"));
    used.refused(Denial.of(403, DenialReason.DENIED, List.of()));
    used.answeredByContainer();
    used.replaced();
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      used.checkFailed(new IllegalStateException(), "A check failed", new FailureLog());
      assertThat(
          log.messages(Level.SEVERE),
          contains(
              "A check failed. That is no refusal, since the caller may be right; mend what the"
                  + " exception says. See docs/troubleshooting.md#check-failed"));
    }
    return used;
  }

  @Test
  void whatHasBegunIsFoundUnderOneKey() {
    GuardedRequest begun = begin();

    assertThat(GuardedRequest.of(request.context()), is(sameInstance(begun)));
    assertThat(request.properties(), is(Map.of(GuardedRequest.KEY, begun)));
  }

  @Test
  void itIsFoundWithAllThatIsKnownByThen() {
    GuardedRequest used = used();
    GuardedRequest found = GuardedRequest.of(request.context());

    assertThat(found, is(sameInstance(used)));
    assertThat(found.isHead(), is(true));
    assertThat(found.rule(), is(AccessRule.denyAll()));
    assertThat(because(found), is(INVALID));
    assertThat(found.isRefused(), is(true));
    assertThat(found.failedCheck(), is(not(nullValue())));
    assertThat(found.serverCheck(), is(not(nullValue())));
    assertThat(found.mechanismChallenges(), contains("Negotiate"));
    assertThat(found.denial().reason(), is(DenialReason.DENIED));
    assertThat(found.isAnsweredByContainer(), is(true));
    assertThat(found.replaced(), is(false));
  }

  @Test
  void beginningForgetsWhatAnEarlierDispatchLeft() {
    GuardedRequest used = used();
    request.sending("Authorization", "Basic YTpi");

    GuardedRequest begun = begin();

    assertThat(begun, is(not(sameInstance(used))));
    assertThat(GuardedRequest.of(request.context()), is(sameInstance(begun)));
    assertThat(begun.isHead(), is(false));
    assertThat(
        begun.authorization(request.context()).lines(), contains("Bearer abc", "Basic YTpi"));
    assertThat(begun.rule(), is(nullValue()));
    assertThat(begun.isRefused(), is(false));
    assertThat(begun.failedCheck(), is(nullValue()));
    assertThat(begun.serverCheck(), is(nullValue()));
    assertThat(begun.mechanismChallenges(), is(empty()));
    assertThat(begun.denial(), is(nullValue()));
    assertThat(begun.isAnsweredByContainer(), is(false));
    assertThat(begun.replaced(), is(true));
  }

  @Test
  void aRequestThatNothingHasBegunBeginsWhereItIsLookedFor() {
    GuardedRequest found = GuardedRequest.of(request.context());

    assertThat(found.isHead(), is(false));
    assertThat(found.authorization(request.context()).lines(), contains("Bearer abc"));
    assertThat(GuardedRequest.of(request.context()), is(sameInstance(found)));
  }

  @Test
  void whatSomebodyElseHasPutThereIsNotTakenForIt() {
    request.with(GuardedRequest.KEY, "of another copy of Gatehouse");

    GuardedRequest found = GuardedRequest.of(request.context());

    assertThat(request.properties(), is(Map.of(GuardedRequest.KEY, found)));
  }

  @Test
  void theAuthorizationLinesAreReadOnce() {
    GuardedRequest begun = begin();

    assertThat(
        begun.authorization(request.context()),
        is(sameInstance(begun.authorization(request.context()))));
  }

  @Test
  void andOnceMoreWhereAFilterOfTheApplicationChangesThem() {
    FakeContainerRequest cookies = new FakeContainerRequest(null);
    GuardedRequest begun = cookies.guarded();
    Authorization none = begun.authorization(cookies.context());
    assertThat(none.isMissing(), is(true));
    assertThat(begun.authorization(cookies.context()), is(sameInstance(none)));

    cookies.sending("Authorization", "Bearer ofCookie");
    Authorization one = begun.authorization(cookies.context());
    assertThat(one.lines(), contains("Bearer ofCookie"));
    assertThat(one.isAmbiguous(), is(false));

    cookies.sending("Authorization", "Bearer ofElsewhere");
    assertThat(begun.authorization(cookies.context()).isAmbiguous(), is(true));
    assertThat(one.lines(), contains("Bearer ofCookie"));
  }

  @Test
  void whatAnAuthenticatorFoundCountsBeforeWhatTheServersSilenceMeans() {
    GuardedRequest begun = begin();
    assertThat(because(begun), is(INVALID));
    assertThat(
        begun.because(request.context(), credentials -> false).reason(),
        is(DenialReason.CREDENTIALS_UNSUPPORTED));

    AnonymousBecause expired =
        new AnonymousBecause(DenialReason.CREDENTIALS_EXPIRED, Scheme.BEARER);
    begun.becameNobody(expired);

    assertThat(begun.because(request.context(), credentials -> false), is(sameInstance(expired)));
  }

  @Test
  void credentialsThatNobodyReadAreNotRefused() {
    GuardedRequest begun = begin();
    assertThat(begun.isRefused(), is(false));

    begun.becameNobody(new AnonymousBecause(DenialReason.CREDENTIALS_UNSUPPORTED, Scheme.BASIC));
    assertThat(begun.isRefused(), is(false));

    begun.becameNobody(INVALID);
    assertThat(begun.isRefused(), is(true));
  }

  private static Denial denial(int status, DenialReason reason) {
    return Denial.of(
        status, reason, status == 401 ? List.of(Challenge.of("Bearer", "r")) : List.of());
  }

  @Test
  void anAuthenticatorsHeadersAreForWhatItRefused() {
    GuardedRequest begun = begin();
    Denial invalid = denial(401, DenialReason.CREDENTIALS_INVALID);
    assertThat(begun.headersOf(invalid), is(Map.of()));

    Map<String, List<String>> headers = Map.of("DPoP-Nonce", List.of("a", "b"), "X", List.of("c"));
    begun.becameNobody(
        new AnonymousBecause(DenialReason.CREDENTIALS_INVALID, Scheme.DPOP, null, null, headers));

    assertThat(begun.headersOf(invalid), is(headers));
    assertThat(begun.headersOf(denial(401, DenialReason.APPLICATION)), is(Map.of()));
    assertThat(begun.headersOf(denial(403, DenialReason.ROLE_MISSING)), is(Map.of()));
    assertThat(begun.headersOf(denial(503, DenialReason.CHECK_UNAVAILABLE)), is(Map.of()));
  }

  @Test
  void whatAForwardFindsOutIsItsOwnAndWhoForwardedFindsWhatWasKnownBefore() {
    GuardedRequest first = request.ruledBy(AccessRule.denyAll()).guarded();
    FakeContainerRequest second = request.forwarded();
    GuardedRequest begun = GuardedRequest.begin(second.context(), false);

    assertThat(second.guarded(), is(sameInstance(begun)));
    assertThat(begun.rule(), is(nullValue()));

    assertThat(request.guarded(), is(sameInstance(first)));
    assertThat(first.rule(), is(AccessRule.denyAll()));
    assertThat(request.properties(), is(Map.of(GuardedRequest.KEY, first)));
  }

  @Test
  void theRuleIsThatOfWhatThisVeryRequestHasMatched() {
    GuardedRequest guarded = request.ruledBy(AccessRule.denyAll()).guarded();

    assertThat(guarded.ruleFor(request.context().getUriInfo()), is(AccessRule.denyAll()));
    assertThat(guarded.ruleFor(request.forwarded().context().getUriInfo()), is(nullValue()));
  }

  /** CXF does. */
  @Test
  void whereARuntimeMakesAnotherUriInfoForEachCallTheLatestHasToDo() {
    GuardedRequest latest = begin();

    assertThat(request.forwarded().guarded(), is(sameInstance(latest)));
  }

  @Test
  void onlyTheFirstIsToldThatADenialWasReplaced() {
    GuardedRequest begun = begin();

    assertThat(List.of(begun.replaced(), begun.replaced()), contains(true, false));
  }

  @Test
  void throughTheServersCheckNothingWaits() {
    GuardedRequest begun = begin();
    ServerCheck check = ServerCheck.of(Set.class);
    begun.awaits(check);
    assertThat(begun.serverCheck(), is(sameInstance(check)));

    begun.awaits(null);
    assertThat(begun.serverCheck(), is(nullValue()));
  }
}
