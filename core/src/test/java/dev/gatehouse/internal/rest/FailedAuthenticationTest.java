package dev.gatehouse.internal.rest;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.Refusal;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check of credentials that fails, as opposed to one that says no. */
class FailedAuthenticationTest {

  private static final String LINE = "Bearer t0ken";

  private interface Check {
    AuthenticationResult of(AuthenticationRequest request) throws Exception;
  }

  private static Authenticator by(Check check) {
    return new Authenticator() {
      @Override
      public Challenge challenge(String realm) {
        return Challenge.of("Bearer", realm);
      }

      @Override
      public AuthenticationResult authenticate(AuthenticationRequest asked) throws Exception {
        return check.of(asked);
      }
    };
  }

  private static Authenticator throwing(Throwable thrown) {
    return by(asked -> FailedAuthenticationTest.<RuntimeException>thrown(thrown));
  }

  @SuppressWarnings("unchecked") // whatever it is, the compiler takes it for E
  private static <E extends Throwable> AuthenticationResult thrown(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private final CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL);
  private final FakeContainer container = new FakeContainer(FakeExchange.application());

  /** The server knows bob, by a cookie say. */
  private final FakeContainerRequest request =
      new FakeContainerRequest(FakeSecurityContext.of("bob", "admin"))
          .sending("Authorization", LINE);

  @AfterEach
  void stopCapturing() {
    log.close();
  }

  private void authenticate(Authenticator... authenticators) {
    request.authenticatedBy(authenticators);
  }

  private Refusal check(AccessRule rule) {
    Settings settings =
        GivenSettings.of(GatehouseFeature.builder().authenticator(throwing(null)).build());
    LazyDenialWriter writer =
        new LazyDenialWriter(settings, DenialBodies.of(settings), container, false);
    request.ruledBy(rule);
    return new AccessCheck(writer, container).check(rule, request.guarded(), request.context());
  }

  private DenialReason reason(AccessRule rule) {
    return check(rule).denial().reason();
  }

  static Stream<Authenticator> failing() {
    return Stream.of(
        throwing(new IllegalStateException("directory down")),
        throwing(new IOException("directory down")),
        throwing(new NoClassDefFoundError("Directory")),
        throwing(new AssertionError("bug")),
        throwing(new StackOverflowError()),
        throwing(new ServiceUnavailableException(7L)),
        by(asked -> null));
  }

  @ParameterizedTest
  @MethodSource("failing")
  void itIsNobodysWhereEverybodyMayComeAndElseUnavailable(Authenticator authenticator) {
    authenticate(authenticator);

    assertThat(request.securityContext().getUserPrincipal(), is(nullValue()));
    assertThat(request.securityContext().isUserInRole("admin"), is(false));
    assertThat(check(AccessRule.permitAll()), is(nullValue()));
    assertThat(reason(AccessRule.authenticated()), is(DenialReason.CHECK_UNAVAILABLE));
    assertThat(reason(roles("admin")), is(DenialReason.CHECK_UNAVAILABLE));
    assertThat(reason(AccessRule.denyAll()), is(DenialReason.DENIED));
    assertThat(container.asked(), is(empty()));
    assertThat(
        log.messages(Level.SEVERE),
        contains(
            "The credentials of a request could not be checked; where a caller is needed it is"
                + " answered with 503, elsewhere it is served as nobody's. That is no refusal,"
                + " since the caller may be right; mend what the exception says. See"
                + " docs/troubleshooting.md#check-failed"));
  }

  @Test
  void whomSomebodyElseMakesKnownItDoesNotServeEither() {
    authenticate(throwing(new IllegalStateException("directory down")));
    request.context().setSecurityContext(FakeSecurityContext.of("carol", "admin"));

    assertThat(reason(roles("admin")), is(DenialReason.CHECK_UNAVAILABLE));
  }

  @Test
  void theRolesOfNobodyNeedNoCaller() {
    container.givingAnybody("visitor");
    authenticate(throwing(new IllegalStateException("directory down")));

    assertThat(check(roles("visitor", "admin")), is(nullValue()));
    assertThat(reason(roles("admin")), is(DenialReason.CHECK_UNAVAILABLE));
  }

  @Test
  void aFailureEndsTheRoundOfAuthenticators() {
    authenticate(
        by(asked -> AuthenticationResult.notMine()),
        throwing(new IllegalStateException("directory down")),
        by(asked -> AuthenticationResult.invalid()));

    assertThat(request.guarded().isRefused(), is(false));
    assertThat(reason(AccessRule.authenticated()), is(DenialReason.CHECK_UNAVAILABLE));
  }

  @Test
  void anInterruptedCheckLeavesTheThreadInterrupted() {
    authenticate(throwing(new InterruptedException()));

    assertThat(Thread.interrupted(), is(true));
    assertThat(reason(AccessRule.authenticated()), is(DenialReason.CHECK_UNAVAILABLE));
  }

  @Test
  void aMachineThatBreaksIsNobodysToAnswerFor() {
    OutOfMemoryError broken = new OutOfMemoryError("for a test");

    assertThat(
        assertThrows(OutOfMemoryError.class, () -> authenticate(throwing(broken))),
        is(sameInstance(broken)));
    assertThat(request.securityContext().getUserPrincipal(), is(nullValue()));
    assertThat(log.messages(Level.SEVERE), is(empty()));
  }

  private Optional<String> retryAfter(Throwable cause) {
    authenticate(throwing(cause));
    return request.guarded().failedCheck().retryAfter();
  }

  @Test
  void theFailureSaysWhenToTryAgain() {
    assertThat(
        retryAfter(new IllegalStateException(new ServiceUnavailableException(7L))),
        is(Optional.of("7")));
    assertThat(retryAfter(new IllegalStateException("down")), is(Optional.empty()));
  }

  @Test
  void itIsLookedForAmongAsManyCausesAsAnybodyWraps() {
    Throwable cause = new ServiceUnavailableException(7L);
    for (int i = 0; i < 31; i++) {
      cause = new IllegalStateException("wrapped", cause);
    }

    assertThat(retryAfter(cause), is(Optional.of("7")));
    assertThat(retryAfter(new IllegalStateException("wrapped", cause)), is(Optional.empty()));
  }

  @Test
  void andTheResponseSaysItOn() {
    authenticate(throwing(new ServiceUnavailableException(7L)));
    check(AccessRule.authenticated()).abort(request.context());

    assertThat(request.aborted().get(0).getStatus(), is(503));
    assertThat(request.aborted().get(0).getHeaders().get("Retry-After"), contains("7"));
  }

  @Test
  void aCircleOfCausesEnds() {
    Exception first = new Exception("first");
    first.initCause(new Exception("second", first));

    assertThat(retryAfter(first), is(Optional.empty()));
  }
}
