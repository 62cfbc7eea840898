package dev.gatehouse.authentication;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultTest {

  static Stream<Arguments> outcomes() {
    return Stream.of(
        Arguments.of(AuthenticationResult.accepted(Caller.of("alice")), Outcome.ACCEPTED),
        Arguments.of(AuthenticationResult.malformed(), Outcome.MALFORMED),
        Arguments.of(AuthenticationResult.invalid(), Outcome.INVALID),
        Arguments.of(AuthenticationResult.expired(), Outcome.EXPIRED),
        Arguments.of(AuthenticationResult.notMine(), Outcome.NOT_MINE));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void saysItsOutcomeAndNothingBesides(AuthenticationResult result, Outcome outcome) {
    assertThat(result.outcome(), is(outcome));
    assertThat(result.caller().isPresent(), is(outcome == Outcome.ACCEPTED));
    assertThat(result.description(), is(Optional.empty()));
    assertThat(result.headers(), is(Map.of()));
  }

  @Test
  void anAcceptedCallerIsKept() {
    Caller alice = Caller.of("alice");

    assertThat(
        AuthenticationResult.accepted(alice).caller().orElseThrow(), is(sameInstance(alice)));
    assertThrows(NullPointerException.class, () -> AuthenticationResult.accepted(null));
  }

  static Stream<AuthenticationResult> rejected() {
    return Stream.of(
        AuthenticationResult.malformed(),
        AuthenticationResult.invalid(),
        AuthenticationResult.expired());
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void whatIsAddedIsOnTheNewResultOnly(AuthenticationResult result) {
    AuthenticationResult more =
        result
            .withDescription("Revoked: see ~#7 (at 12:00)")
            .withHeader("DPoP-Nonce", "a")
            .withHeader("X-Other", "b ~c")
            .withHeader("DPoP-Nonce", "d");

    assertThat(more.outcome(), is(result.outcome()));
    assertThat(more.description(), is(Optional.of("Revoked: see ~#7 (at 12:00)")));
    assertThat(
        more.headers(), is(Map.of("DPoP-Nonce", List.of("a", "d"), "X-Other", List.of("b ~c"))));
    assertThat(result.description(), is(Optional.empty()));
    assertThat(result.headers(), is(Map.of()));
  }

  @Test
  void aSecondDescriptionTakesThePlaceOfTheFirst() {
    assertThat(
        AuthenticationResult.invalid().withDescription("a").withDescription("b").description(),
        is(Optional.of("b")));
  }

  @Test
  void itsHeadersCannotBeChanged() {
    Map<String, List<String>> headers =
        AuthenticationResult.invalid().withHeader("DPoP-Nonce", "a").headers();

    assertThrows(UnsupportedOperationException.class, () -> headers.put("A", List.of()));
    assertThrows(UnsupportedOperationException.class, () -> headers.get("DPoP-Nonce").add("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "  ", "a \"b\"", "a\\b", "a, b", "scope=a", "a\nb", "a\rb", "a\tb", "a\u0000",
        "a\u007f", "ä", "😀"
      })
  void aDescriptionThatClientsMisreadIsRefused(String text) {
    assertThat(
        assertThrows(
                IllegalArgumentException.class,
                () -> AuthenticationResult.invalid().withDescription(text))
            .getMessage(),
        is(
            "The description has a character that clients misread, or none at all: use printable"
                + " US-ASCII without a quotation mark, backslash, comma or equals sign (RFC 6750,"
                + " section 3)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\"", "a\\", "a,b", "a=b", "a\nb", "\u007f", "ä"})
  void anErrorCodeThatClientsMisreadIsRefused(String code) {
    assertThat(
        assertThrows(
                IllegalArgumentException.class,
                () -> AuthenticationResult.invalid().withError(code))
            .getMessage(),
        is(
            "The error code has a character that clients misread, or none at all: use one that is"
                + " registered, such as invalid_token (RFC 6750, section 3.1)"));
  }

  @Test
  void anErrorCodeStaysBesideADescriptionAndHeaders() {
    AuthenticationResult told =
        AuthenticationResult.invalid()
            .withError("use_dpop_nonce")
            .withDescription("Use the nonce")
            .withHeader("DPoP-Nonce", "a");

    assertThat(told.error(), is(Optional.of("use_dpop_nonce")));
    assertThat(told.description(), is(Optional.of("Use the nonce")));
    assertThat(told.headers(), is(Map.of("DPoP-Nonce", List.of("a"))));
    assertThat(AuthenticationResult.invalid().error(), is(Optional.empty()));
    assertThat(told.toString(), is("AuthenticationResult[INVALID]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WWW-Authenticate", "www-authenticate", "Www-AUTHENTICATE"})
  void theChallengeIsNoHeaderToAdd(String name) {
    assertThat(
        assertThrows(
                IllegalArgumentException.class,
                () -> AuthenticationResult.invalid().withHeader(name, "Bearer"))
            .getMessage(),
        is("WWW-Authenticate is made by Authenticator.challenge; say more by withDescription"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: b", "a\nb", "a\r", "\n", "a\tb", "a\u0000", "ä"})
  void aValueThatCouldBeginAnotherLineIsRefused(String value) {
    assertThat(
        assertThrows(
                IllegalArgumentException.class,
                () -> AuthenticationResult.expired().withHeader("DPoP-Nonce", value))
            .getMessage(),
        is("The value of DPoP-Nonce has a character that is not printable US-ASCII"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "a\r\nb", "ä", "a\"b"})
  void aNameThatIsNoTokenIsRefused(String name) {
    assertThrows(
        IllegalArgumentException.class, () -> AuthenticationResult.invalid().withHeader(name, "a"));
  }

  @Test
  void nullIsRefused() {
    AuthenticationResult invalid = AuthenticationResult.invalid();

    assertThrows(NullPointerException.class, () -> invalid.withDescription(null));
    assertThrows(NullPointerException.class, () -> invalid.withHeader(null, "a"));
    assertThrows(NullPointerException.class, () -> invalid.withHeader("A", null));
  }

  static Stream<AuthenticationResult> notRejected() {
    return Stream.of(
        AuthenticationResult.accepted(Caller.of("alice")), AuthenticationResult.notMine());
  }

  @ParameterizedTest
  @MethodSource("notRejected")
  void whereNothingIsRejectedThereIsNothingToDescribe(AuthenticationResult result) {
    String message = "Only what is rejected has an error to describe; this is " + result.outcome();

    assertThat(
        assertThrows(IllegalStateException.class, () -> result.withDescription("a")).getMessage(),
        is(message));
    assertThat(
        assertThrows(IllegalStateException.class, () -> result.withError("a")).getMessage(),
        is(message));
  }

  @Test
  void whatIsOfAnotherSchemeHasNoAnswerToAddTo() {
    AuthenticationResult notMine = AuthenticationResult.notMine();

    assertThat(
        assertThrows(IllegalStateException.class, () -> notMine.withHeader("A", "a")).getMessage(),
        is("Only what is accepted or rejected has an answer to add to; this is NOT_MINE"));
  }

  @Test
  void anAcceptedCallerStaysBesideHeaders() {
    Caller alice = Caller.of("alice");
    AuthenticationResult accepted = AuthenticationResult.accepted(alice);
    AuthenticationResult more = accepted.withHeader("DPoP-Nonce", "a").withHeader("B", "b");

    assertThat(more.outcome(), is(Outcome.ACCEPTED));
    assertThat(more.caller().orElseThrow(), is(sameInstance(alice)));
    assertThat(more.headers(), is(Map.of("DPoP-Nonce", List.of("a"), "B", List.of("b"))));
    assertThat(accepted.headers(), is(Map.of()));
    assertThat(more.toString(), is("AuthenticationResult[ACCEPTED]"));
  }

  @Test
  void neitherCallerNorDescriptionIsPrinted() {
    assertThat(
        AuthenticationResult.accepted(Caller.of("alice")).toString(),
        is("AuthenticationResult[ACCEPTED]"));
    assertThat(
        AuthenticationResult.invalid().withDescription("told").toString(),
        is("AuthenticationResult[INVALID]"));
  }
}
