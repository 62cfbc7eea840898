package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeRequest;
import dev.gatehouse.internal.text.LogText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision 15: one line per denial. */
@Tag("O-05")
class AuditListenerTest {

  private static final String LOGGER = "dev.gatehouse.audit";

  private static Denial denial(DenialReason reason) {
    List<Challenge> challenges =
        reason.status() == 401 ? List.of(Challenge.of("Bearer", "api")) : List.of();
    return Denial.of(reason.status(), reason, challenges);
  }

  private static List<String> logged(Denial denial, DeniedRequest request) {
    try (CapturedLog log = new CapturedLog(LOGGER, Level.ALL)) {
      new AuditListener(null).denied(denial, request);
      return log.messages(Level.INFO);
    }
  }

  private static DeniedRequest by(String caller, String method, String path) {
    return new FakeRequest(method, path, Optional.ofNullable(caller));
  }

  @Test
  void aMissingRoleIsAnAuthorizationFailureOfTheCaller() {
    assertThat(
        logged(denial(DenialReason.ROLE_MISSING), by("alice", "GET", "/orders/7")),
        contains("authz_fail:alice,GET /orders/7 status=403 reason=role-missing"));
  }

  @Test
  void a401IsAnAuthenticationFailureOfNobody() {
    assertThat(
        logged(denial(DenialReason.CREDENTIALS_MISSING), by(null, "POST", "/orders")),
        contains("authn_login_fail:-,POST /orders status=401 reason=credentials-missing"));
  }

  @Test
  void ambiguousCredentialsAreAnAuthenticationFailure() {
    assertThat(
        logged(denial(DenialReason.CREDENTIALS_AMBIGUOUS), by(null, "GET", "/")),
        contains("authn_login_fail:-,GET / status=400 reason=credentials-ambiguous"));
  }

  @Test
  void whatTheApplicationRefusedIsToldByItsStatus() {
    Challenge challenge = Challenge.of("Bearer", "api");
    Denial unauthorized =
        Denial.of(401, DenialReason.APPLICATION, List.of(challenge))
            .withExtensions(Map.of("extra", "x"));

    assertThat(
        logged(unauthorized, by("bob", "GET", "/x")),
        contains("authn_login_fail:bob,GET /x status=401 reason=application"));
    assertThat(
        logged(denial(DenialReason.APPLICATION), by("bob", "GET", "/x")),
        contains("authz_fail:bob,GET /x status=403 reason=application"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\u2028", "\u202e", ",", "\\", "\ud800", " ", "\0", "\u001b"})
  @Tag("O-07")
  @Tag("B#31")
  void nothingFromOutsideCanForgeALine(String hostile) {
    String escaped = LogText.escape(hostile);

    assertThat(
        logged(
            denial(DenialReason.DENIED),
            by("al" + hostile + "ice", "G" + hostile + "T", "/o" + hostile + "7")),
        contains(
            String.format(
                "authz_fail:al%sice,G%sT /o%s7 status=403 reason=denied",
                escaped, escaped, escaped)));
  }

  @Test
  @Tag("B#31")
  void escapesAreThoseThatThisTestExpects() {
    assertThat(
        logged(denial(DenialReason.DENIED), by("a\r\nb,c\\d\u2028\u202e\ud800 e", "GET", "/")),
        contains(
            "authz_fail:a\\u000d\\u000ab\\u002cc\\u005cd\\u2028\\u202e\\ud800\\u0020e,GET /"
                + " status=403 reason=denied"));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("O-05")
  void everyDenialWritesOneLineAndAFailedCheckNone(DenialReason reason) {
    int lines = reason == DenialReason.CHECK_UNAVAILABLE ? 0 : 1;

    assertThat(logged(denial(reason), by("alice", "GET", "/")).size(), is(lines));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "CHECK_UNAVAILABLE")
  void nothingIsFormattedWhereTheLoggerIsOff(DenialReason reason) {
    try (CapturedLog log = new CapturedLog(LOGGER, Level.WARNING)) {
      new AuditListener(null).denied(denial(reason), FakeRequest.untouchable());

      assertThat(log.messages(Level.INFO), is(empty()));
    }
  }
}
