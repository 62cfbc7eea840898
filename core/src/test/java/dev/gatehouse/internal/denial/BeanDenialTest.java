package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResponse;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a refusal by an enterprise bean or Jakarta Security means. */
class BeanDenialTest {

  private static final Settings SETTINGS =
      GivenSettings.of(
          GatehouseFeature.builder().realm("orders").schemes("Basic", "Bearer").build());
  private static final LazyDenialWriter WRITER =
      new LazyDenialWriter(SETTINGS, DenialBodies.of(SETTINGS), Container.NONE, false);

  private final FakeResponse response = new FakeResponse(DenialResponses.ofBean());

  private Denial denial(FakeContainerRequest request) {
    GuardedRequest guarded = request.guarded();
    new DenialRecords(WRITER, Container.NONE).find(guarded, request.context(), response.context());
    assertThat(response.status(), is(guarded.denial().status()));
    return guarded.denial();
  }

  private static List<String> lines(Denial denial) {
    return denial.challenges().stream().map(Challenge::toString).toList();
  }

  @Test
  @Tag("H-03")
  void whoIsKnownLacksARole() {
    Denial denial = denial(new FakeContainerRequest(FakeSecurityContext.of("alice", "user")));

    assertThat(denial.reason(), is(DenialReason.ROLE_MISSING));
    assertThat(denial.status(), is(403));
    assertThat(lines(denial), is(List.of()));
  }

  static Stream<SecurityContext> anonymous() {
    return Stream.of(
        new FakeSecurityContext(null, Set.of()), FakeSecurityContext.of("UNAUTHENTICATED", "user"));
  }

  @ParameterizedTest
  @MethodSource("anonymous")
  @Tag("H-01")
  void whoIsNobodyIsChallenged(SecurityContext nobody) {
    Denial denial = denial(new FakeContainerRequest(nobody));

    assertThat(denial.reason(), is(DenialReason.CREDENTIALS_MISSING));
    assertThat(denial.status(), is(401));
    assertThat(
        lines(denial),
        is(List.of("Basic realm=\"orders\", charset=\"UTF-8\"", "Bearer realm=\"orders\"")));
  }

  @Test
  void withoutASecurityContextItIsNobody() {
    assertThat(
        denial(new FakeContainerRequest(null)).reason(), is(DenialReason.CREDENTIALS_MISSING));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic YWxpY2U6cHc=, CREDENTIALS_INVALID,     ''",
    "Basic %%%,          CREDENTIALS_MALFORMED,   ''",
    "Digest a=b,         CREDENTIALS_UNSUPPORTED, ''",
    "Bearer abc,         CREDENTIALS_INVALID,     ', error=\"invalid_token\"'",
  })
  void whatNobodySentSaysWhy(String line, DenialReason reason, String error) {
    Denial denial = denial(new FakeContainerRequest(null).sending("Authorization", line));

    assertThat(denial.reason(), is(reason));
    assertThat(
        lines(denial),
        is(
            List.of(
                "Basic realm=\"orders\", charset=\"UTF-8\"", "Bearer realm=\"orders\"" + error)));
  }

  /** A request whose token has been looked at before the bean. */
  private static FakeContainerRequest authenticated(BearerAuthenticator.TokenValidator validator) {
    return new FakeContainerRequest(null)
        .sending("Authorization", "Bearer old")
        .authenticatedBy(new BearerAuthenticator(validator));
  }

  @Test
  void whatAnAuthenticatorHasFoundCounts() {
    Denial denial = denial(authenticated(token -> AuthenticationResult.expired()));

    assertThat(denial.reason(), is(DenialReason.CREDENTIALS_EXPIRED));
    assertThat(
        lines(denial).get(1),
        is(
            "Bearer realm=\"orders\", error=\"invalid_token\","
                + " error_description=\"The access token expired\""));
  }

  @Test
  void andSoDoesWhatItHasToSayOfIt() {
    Denial denial =
        denial(authenticated(token -> AuthenticationResult.invalid().withDescription("Revoked")));

    assertThat(
        lines(denial).get(1),
        is("Bearer realm=\"orders\", error=\"invalid_token\"," + " error_description=\"Revoked\""));
  }

  @Test
  void whereTheServerFailsToTellWhoItIsNobodyIsRefusedForGood() {
    SecurityContext failing =
        FakeExchange.fake(
            SecurityContext.class,
            (self, method, arguments) -> {
              throw new IllegalStateException();
            });

    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      assertThat(
          denial(new FakeContainerRequest(failing)).reason(), is(DenialReason.CHECK_UNAVAILABLE));
      assertThat(
          log.messages(Level.SEVERE),
          is(
              List.of(
                  "The server failed to tell whom a bean has refused. That is no refusal, since the"
                      + " caller may be right; mend what the exception says. See"
                      + " docs/troubleshooting.md#check-failed")));
    }
  }

  @Test
  void whoCouldNotBeAuthenticatedIsRefusedForWantOfTheCheck() {
    FakeContainerRequest request;
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      request =
          authenticated(
              token -> {
                throw new ServiceUnavailableException(7L);
              });

      assertThat(log.messages(Level.SEVERE), hasSize(1));
    }

    assertThat(denial(request).reason(), is(DenialReason.CHECK_UNAVAILABLE));
    assertThat(response.headers().get("Retry-After"), is(List.of("7")));
  }
}
