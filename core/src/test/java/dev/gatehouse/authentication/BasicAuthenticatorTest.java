package dev.gatehouse.authentication;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.http.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    return authenticator.authenticate(Credentials.parse(fieldValue));
  }

  private static String basic(byte[] userPass) {
    return "Basic " + Base64.getEncoder().encodeToString(userPass);
  }

  @Test
  @Tag("BA-01")
  @Tag("BA-02")
  void itsChallengeHasRealmAndCharset() {
    assertThat(
        authenticator.challenge("a \"b\"").toString(),
        is("Basic realm=\"a \\\"b\\\"\", charset=\"UTF-8\""));
  }

  @ParameterizedTest
  @Tag("BA-03")
  @CsvSource({
    "QWxhZGRpbjpvcGVuIHNlc2FtZQ==, Aladdin|open sesame",
    "Sm9objpSOlU6a2lkZGluZz8=, John|R:U:kidding?",
    "dGVzdDoxMjPCow==, test|123£",
    "dGVzdDrvv70=, test|\uFFFD",
    "Og==, |",
    "YTo=, a|",
    "OmE=, |a",
    "YTo, a|"
  })
  void splitsAtTheFirstColonAndReadsUtf8(String token, String expected) throws Exception {
    assertThat(authenticate("Basic " + token), is(AuthenticationResult.invalid()));
    assertThat(asked, is(List.of(expected)));
  }

  @ParameterizedTest
  @Tag("BA-06")
  @Tag("H-17")
  @ValueSource(
      strings = {"Basic", "Basic foo", "Basic YWxpY2U=", "Basic a-b_", "Basic a~", "Basic x=\"y\""})
  void whatCannotBeDecodedIsMalformed(String fieldValue) throws Exception {
    assertThat(authenticate(fieldValue), is(AuthenticationResult.malformed()));
    assertThat(asked, is(List.of()));
  }

  @ParameterizedTest
  @Tag("BA-04")
  @ValueSource(strings = {"a\u0000:b", "a:b\n", "a:\u007f", "a\u0085:b"})
  void controlCharactersAreMalformed(String userPass) throws Exception {
    assertThat(
        authenticate(basic(userPass.getBytes(StandardCharsets.UTF_8))),
        is(AuthenticationResult.malformed()));
    assertThat(asked, is(List.of()));
  }

  @Test
  void octetsThatAreNotUtf8AreMalformed() throws Exception {
    byte[] latin1 = "test:123£".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(authenticate(basic(latin1)), is(AuthenticationResult.malformed()));
    assertThat(asked, is(List.of()));
  }

  @Test
  void acceptsWhomTheValidatorKnows() throws Exception {
    AuthenticationResult result = authenticate(basic("known:x".getBytes(StandardCharsets.UTF_8)));
    assertThat(
        ((AuthenticationResult.Accepted) result).caller().principal().getName(), is("known"));
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
    assertThrows(IOException.class, () -> failing.authenticate(Credentials.parse("Basic Og==")));
  }

  @Test
  void aNullFromTheValidatorIsNoRefusal() {
    BasicAuthenticator broken = new BasicAuthenticator((userId, password) -> null);
    assertThrows(
        NullPointerException.class, () -> broken.authenticate(Credentials.parse("Basic Og==")));
  }
}
