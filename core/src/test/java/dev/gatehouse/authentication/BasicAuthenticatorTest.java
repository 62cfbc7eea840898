package dev.gatehouse.authentication;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.internal.fixture.FakeAuthenticationRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicAuthenticatorTest {

  private final List<String> asked = new ArrayList<>();

  private final BasicAuthenticator authenticator =
      new BasicAuthenticator(
          (userId, password) -> {
            asked.add(userId + "|" + password);
            return userId.equals("known") ? Optional.of(Caller.of(userId)) : Optional.empty();
          });

  private AuthenticationResult authenticate(String fieldValue) throws Exception {
    return authenticator.authenticate(FakeAuthenticationRequest.of(fieldValue));
  }

  private static String basic(String userPass) {
    byte[] bytes = userPass.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  @Tag("BA-01")
  @Tag("BA-02")
  void itsChallengeHasRealmAndCharset() {
    assertThat(
        authenticator.challenge("a \"b\"").toString(),
        is("Basic realm=\"a \\\"b\\\"\", charset=\"UTF-8\""));
  }

  @Test
  @Tag("BA-03")
  void theValidatorIsAskedForUserIdAndPasswordAsTheyWereSent() throws Exception {
    assertThat(authenticate(basic("Ä:p:w")), is(AuthenticationResult.invalid()));
    assertThat(authenticate(basic(":")), is(AuthenticationResult.invalid()));
    assertThat(asked, is(List.of("Ä|p:w", "|")));
  }

  @ParameterizedTest
  @Tag("BA-04")
  @Tag("BA-06")
  @Tag("H-17")
  @ValueSource(
      strings = {
        "Basic",
        "Basic foo",
        "Basic YWxpY2U=",
        "Basic a-b_",
        "Basic a~",
        "Basic x=\"y\"",
        "Basic YQA6Yg=="
      })
  void whatCannotBeReadIsMalformedAndTheValidatorNotAsked(String fieldValue) throws Exception {
    assertThat(authenticate(fieldValue), is(AuthenticationResult.malformed()));
    assertThat(asked, is(List.of()));
  }

  @Test
  void acceptsWhomTheValidatorKnows() throws Exception {
    AuthenticationResult result = authenticate(basic("known:x"));

    assertThat(result.outcome(), is(AuthenticationResult.Outcome.ACCEPTED));
    assertThat(result.caller(), is(Optional.of(Caller.of("known"))));
  }

  @Test
  @Tag("H-07")
  void looksAtItsOwnSchemeOnlyInAnyCase() throws Exception {
    assertThat(authenticate("Bearer abc"), is(AuthenticationResult.notMine()));
    assertThat(authenticate("bAsIc Og=="), is(AuthenticationResult.invalid()));
  }

  @Test
  void whatTheValidatorThrowsIsPassedOn() {
    BasicAuthenticator failing =
        new BasicAuthenticator(
            (userId, password) -> {
              throw new IOException("down");
            });
    FakeAuthenticationRequest request = FakeAuthenticationRequest.of("Basic Og==");
    assertThrows(IOException.class, () -> failing.authenticate(request));
  }

  @Test
  void aNullFromTheValidatorIsNoRefusal() {
    BasicAuthenticator broken = new BasicAuthenticator((userId, password) -> null);
    FakeAuthenticationRequest request = FakeAuthenticationRequest.of("Basic Og==");
    assertThrows(NullPointerException.class, () -> broken.authenticate(request));
  }

  @Test
  void aValidatorIsNeeded() {
    assertThrows(NullPointerException.class, () -> new BasicAuthenticator(null));
  }
}
