package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.testkit.TestAuthenticationRequest;
import java.util.Optional;

/** What an authenticator finds. */
final class Results {

  private Results() {}

  static AuthenticationResult of(Authenticator authenticator, String token) throws Exception {
    return authenticator.authenticate(TestAuthenticationRequest.of("Bearer " + token));
  }

  static Caller accepted(Authenticator authenticator, String token) throws Exception {
    AuthenticationResult result = of(authenticator, token);
    assertThat(result.description().orElse(""), result.outcome(), is(Outcome.ACCEPTED));
    return result.caller().orElseThrow();
  }

  static void assertRefused(
      Authenticator authenticator, String token, Outcome outcome, String description)
      throws Exception {
    AuthenticationResult result = of(authenticator, token);
    assertThat(result.description(), is(Optional.of(description)));
    assertThat(result.outcome(), is(outcome));
    assertThat(result.error(), is(Optional.empty()));
    assertThat(result.headers().isEmpty(), is(true));
  }
}
