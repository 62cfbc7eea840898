package dev.gatehouse.internal.caller;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.DenialReason;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import jakarta.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the server's caller where the request's credentials make nobody known. */
class AuthenticationTest {

  private final SecurityContext alice = FakeSecurityContext.of("alice", "user");
  private final FakeContainerRequest request = new FakeContainerRequest(alice);

  private AnonymousBecause because(String line, AuthenticationResult result) {
    request
        .sending("Authorization", line)
        .authenticatedBy(new BearerAuthenticator(token -> result));
    return request.guarded().because(request.context(), credentials -> true);
  }

  @ParameterizedTest
  @CsvSource({
    "=, CREDENTIALS_MALFORMED, BEARER",
    "Bearer a b, CREDENTIALS_MALFORMED, BEARER",
    "Bearer a, CREDENTIALS_INVALID, BEARER",
  })
  void whoeverSentWhatIsRefusedIsNobodyThoughTheServerKnowsACaller(
      String line, DenialReason reason, Scheme scheme) {
    assertThat(
        because(line, AuthenticationResult.invalid()), is(new AnonymousBecause(reason, scheme)));
    assertThat(request.guarded().isRefused(), is(true));
    assertThat(request.securityContext().getUserPrincipal(), is(nullValue()));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic a b, BASIC",
    "Digest a=b, OTHER",
    "Bearer a, BEARER",
  })
  void whatNoAuthenticatorReadsLeavesTheServersCaller(String line, Scheme scheme) {
    assertThat(
        because(line, AuthenticationResult.notMine()),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_UNSUPPORTED, scheme)));
    assertThat(request.guarded().isRefused(), is(false));
    assertThat(request.securityContext(), is(sameInstance(alice)));
  }

  @Test
  void withoutCredentialsNothingIsFound() {
    request.authenticatedBy(new BearerAuthenticator(token -> AuthenticationResult.invalid()));

    assertThat(
        request.guarded().because(request.context(), credentials -> true).reason(),
        is(DenialReason.CREDENTIALS_MISSING));
    assertThat(request.securityContext(), is(sameInstance(alice)));
  }
}
