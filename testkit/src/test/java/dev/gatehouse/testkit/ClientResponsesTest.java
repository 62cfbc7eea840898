package dev.gatehouse.testkit;

import static dev.gatehouse.testkit.DenialMatchers.isForbidden;
import static dev.gatehouse.testkit.DenialMatchers.isUnauthorized;
import static dev.gatehouse.testkit.DenialMatchers.withChallenge;
import static dev.gatehouse.testkit.DenialMatchers.withReason;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.DenialReason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user's-eye test in org.example leaves out: every client, and the hard cases. */
class ClientResponsesTest {

  private static final String BASIC = "Basic realm=\"orders\", charset=\"UTF-8\"";
  private static final String BEARER = "Bearer realm=\"orders\"";
  private static final Map<String, List<String>> CHALLENGES =
      Map.of("www-authenticate", List.of(BEARER, BASIC), "X-Other", List.of("one", "two"));
  private static final String MISSING = "{\"status\":401,\"reason\":\"credentials-missing\"}";
  private static final String DENIED = "{\"reason\":\"denied\"}";

  /** One 401 in the forms of all clients. */
  static Stream<Object> unauthorized() {
    return Stream.of(
        new FakeRestResponse(401, CHALLENGES, MISSING),
        new FakeHttpResponse<>(401, CHALLENGES, MISSING),
        new HttpAnswer(401, CHALLENGES, MISSING));
  }

  private static HttpAnswer answer(int status, Map<String, List<String>> headers, String body) {
    return new HttpAnswer(status, headers, body);
  }

  private static HttpAnswer challenged(String... lines) {
    return answer(401, Map.of("WWW-Authenticate", List.of(lines)), "the body");
  }

  private static String mismatch(Matcher<Object> matcher, Object item) {
    StringDescription description = new StringDescription();
    matcher.describeMismatch(item, description);
    return description.toString();
  }

  @ParameterizedTest
  @MethodSource("unauthorized")
  @Tag("H-01")
  void everyClientsResponseCanBeMatched(Object response) {
    assertThat(response, isUnauthorized());
    assertThat(response, withChallenge(BASIC));
    assertThat(response, withChallenge(BEARER));
    assertThat(response, withReason(DenialReason.CREDENTIALS_MISSING));
    assertThat(response, not(isForbidden()));
    assertThat(response, not(withChallenge("Basic")));
    assertThat(response, not(withReason(DenialReason.CREDENTIALS_INVALID)));
  }

  @ParameterizedTest
  @MethodSource("unauthorized")
  void theyGoTogetherWithHamcrestsOwn(Object response) {
    assertThat(response, both(isUnauthorized()).and(withReason(DenialReason.CREDENTIALS_MISSING)));
    assertThat(
        response,
        allOf(isUnauthorized(), withChallenge(BASIC), not(withReason(DenialReason.DENIED))));
  }

  @ParameterizedTest
  @MethodSource("unauthorized")
  void aMismatchShowsTheWholeAnswer(Object response) {
    for (Matcher<Object> matcher :
        List.of(isForbidden(), withChallenge("X"), withReason(DenialReason.DENIED))) {
      assertThat(
          mismatch(matcher, response),
          allOf(
              containsString("HTTP 401\n"),
              containsString("www-authenticate: " + BEARER + "\n"),
              containsString("www-authenticate: " + BASIC + "\n"),
              containsString("X-Other: one\nX-Other: two\n"),
              containsString(MISSING)));
    }
  }

  @Test
  void aFailedAssertionSaysWhatWasWantedAndWhatCame() {
    HttpAnswer response = answer(403, Map.of(), DENIED);

    assertThat(
        assertThrows(AssertionError.class, () -> assertThat(response, isUnauthorized()))
            .getMessage(),
        allOf(
            containsString("Expected: a 401 with a challenge"),
            containsString("the status was 403"),
            containsString("HTTP 403"),
            containsString(DENIED)));
  }

  /** "At least one challenge": a header with nothing in it has none. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", ", ,"})
  @Tag("H-01")
  void a401WithAnEmptyHeaderIsNone(String line) {
    assertThat(challenged(line), not(isUnauthorized()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"You shall not pass!", "realm=\"x\"", "Basic realm=\"x", "=="})
  @Tag("H-05")
  void a401OrA403WithAChallengeThatCannotBeReadIsNone(String line) {
    HttpAnswer forbidden = answer(403, Map.of("WWW-Authenticate", List.of(BASIC, line)), "");

    assertThat(
        mismatch(isUnauthorized(), challenged(BASIC, line)),
        allOf(containsString("could not be read"), containsString(line)));
    assertThat(mismatch(isForbidden(), forbidden), containsString("could not be read"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Forbidden", "[\"denied\"]", "\"denied\"", "{\"reason\":\"denied\""})
  void aBodyThatIsNoProblemHasNoReason(String body) {
    assertThat(
        mismatch(withReason(DenialReason.DENIED), answer(403, Map.of(), body)),
        containsString("the body was no JSON object"));
  }

  static Stream<Object> somethingElse() {
    return Stream.of("a string", 401, new FakeHttpResponse<>(401, Map.of(), new byte[0]));
  }

  @ParameterizedTest
  @MethodSource("somethingElse")
  void somethingElseIsNoResponse(Object item) {
    for (Matcher<Object> matcher :
        List.of(
            isUnauthorized(), isForbidden(), withChallenge("X"), withReason(DenialReason.DENIED))) {
      assertThat(matcher.matches(item), is(false));
      assertThat(
          mismatch(matcher, item),
          allOf(
              containsString("Not a response that can be read"),
              containsString(item.getClass().getName()),
              containsString("jakarta.ws.rs.core.Response")));
    }
  }

  @Test
  void nullIsNoResponse() {
    assertThat(isUnauthorized().matches(null), is(false));
    assertThat(mismatch(isUnauthorized(), null), containsString("null"));
  }

  @Test
  void nullIsRefusedAtOnce() {
    assertThrows(NullPointerException.class, () -> withChallenge(null));
    assertThrows(NullPointerException.class, () -> withReason(null));
  }
}
