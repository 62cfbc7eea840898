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
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.AnonymousBecause;
import dev.gatehouse.internal.caller.Authentication;
import dev.gatehouse.internal.caller.FailedCheck;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.Refusal;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeContainer;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
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
    AuthenticationResult of(Credentials credentials) throws Exception;
  }

  private static Authenticator by(Check check) {
    return new Authenticator() {
      @Override
      public Challenge challenge(String realm) {
        return Challenge.of("Bearer", realm);
      }

      @Override
      public AuthenticationResult authenticate(Credentials credentials) throws Exception {
        return check.of(credentials);
      }
    };
  }

  private static Authenticator throwing(Throwable thrown) {
    return by(credentials -> FailedAuthenticationTest.<RuntimeException>thrown(thrown));
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
    new Authentication(List.of(authenticators), Set.of("Bearer"))
        .of(List.of(LINE), request.context());
  }

  private Refusal check(AccessRule rule) {
    Settings settings =
        GivenSettings.of(GatehouseFeature.builder().authenticator(throwing(null)).build());
    LazyDenialWriter answers =
        new LazyDenialWriter(settings, DenialBodies.of(settings), container, false);
    return new AccessCheck(answers, container).check(rule, request.context());
  }

  private DenialReason reason(AccessRule rule) {
    return check(rule).denial().reason();
  }

  static Stream<Authenticator> failing() {
    return Stream.of(
        throwing(new IllegalStateException("directory down")),
        throwing(new java.io.IOException("directory down")),
        throwing(new NoClassDefFoundError("Directory")),
        throwing(new AssertionError("bug")),
        throwing(new StackOverflowError()),
        throwing(new ServiceUnavailableException(7L)),
        by(credentials -> null));
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
                + " answered with 503, elsewhere it is served as nobody's"));
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
        by(credentials -> AuthenticationResult.notMine()),
        throwing(new IllegalStateException("directory down")),
        by(credentials -> AuthenticationResult.invalid()));

    assertThat(AnonymousBecause.isRefused(request.context()), is(false));
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

  private MultivaluedMap<String, Object> retryAfter(Throwable cause) {
    authenticate(throwing(cause));
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    FailedCheck.of(request.context()).tellWhenToRetry(headers);
    return headers;
  }

  @Test
  void theFailureSaysWhenToTryAgain() {
    assertThat(
        retryAfter(new IllegalStateException(new ServiceUnavailableException(7L)))
            .get("Retry-After"),
        is(List.of("7")));
    assertThat(retryAfter(new IllegalStateException("down")).isEmpty(), is(true));
  }

  @Test
  void aCircleOfCausesEnds() {
    Exception first = new Exception("first");
    first.initCause(new Exception("second", first));

    assertThat(retryAfter(first).isEmpty(), is(true));
  }
}
