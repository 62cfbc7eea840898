package dev.gatehouse.authentication;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.internal.fixture.FakeAuthenticationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerAuthenticatorTest {

  private final List<String> asked = new ArrayList<>();
  private final BearerAuthenticator authenticator =
      new BearerAuthenticator(
          token -> {
            asked.add(token);
            return AuthenticationResult.invalid();
          });

  private AuthenticationResult authenticate(String header) throws Exception {
    return authenticator.authenticate(FakeAuthenticationRequest.of(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "abc.def.ghi", "a-._~+/b==", "ABC"})
  void theValidatorIsAskedForTheTokenAsItWasSent(String token) throws Exception {
    authenticate("bEaReR " + token);

    assertThat(asked, contains(token));
  }

  static Stream<AuthenticationResult> results() {
    return Stream.of(
        AuthenticationResult.accepted(Caller.of("alice")),
        AuthenticationResult.malformed(),
        AuthenticationResult.invalid(),
        AuthenticationResult.expired(),
        AuthenticationResult.notMine());
  }

  @ParameterizedTest
  @MethodSource("results")
  void theResultIsThatOfTheValidator(AuthenticationResult result) throws Exception {
    assertThat(
        new BearerAuthenticator(token -> result)
            .authenticate(FakeAuthenticationRequest.of("Bearer t")),
        is(sameInstance(result)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer a b", "Bearer a=\"b\"", "Bearer a,b", "Bearer \"a\""})
  @Tag("B-11")
  void withoutATokenItIsMalformed(String header) throws Exception {
    assertThat(authenticate(header), is(AuthenticationResult.malformed()));
    assertThat(asked, is(empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YTpi", "DPoP abc", "Bearers abc", "Bear abc"})
  @Tag("D-05")
  void anotherSchemeIsNotMine(String header) throws Exception {
    assertThat(authenticate(header), is(AuthenticationResult.notMine()));
    assertThat(asked, is(empty()));
  }

  @Test
  void whatTheValidatorThrowsIsThrownOn() {
    Exception failure = new Exception("introspection endpoint down");
    BearerAuthenticator broken =
        new BearerAuthenticator(
            token -> {
              throw failure;
            });

    assertThat(
        assertThrows(
            Exception.class, () -> broken.authenticate(FakeAuthenticationRequest.of("Bearer t"))),
        is(sameInstance(failure)));
  }

  @Test
  void nullFromTheValidatorIsNoAcceptance() throws Exception {
    assertThat(
        new BearerAuthenticator(token -> null)
            .authenticate(FakeAuthenticationRequest.of("Bearer t")),
        is(nullValue()));
  }

  @Test
  void aValidatorIsNeeded() {
    assertThrows(NullPointerException.class, () -> new BearerAuthenticator(null));
  }

  @Test
  @Tag("B-02")
  void itsChallengeHasTheRealm() {
    assertThat(authenticator.challenge("api").toString(), is("Bearer realm=\"api\""));
  }
}
