package org.example;

import static dev.gatehouse.testkit.DenialMatchers.isForbidden;
import static dev.gatehouse.testkit.DenialMatchers.isUnauthorized;
import static dev.gatehouse.testkit.DenialMatchers.withChallenge;
import static dev.gatehouse.testkit.DenialMatchers.withReason;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.DenialReason;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.Test;

/** From a package that sees only what users see. */
class DenialMatchersTest {

  private static final String BASIC = "Basic realm=\"orders\", charset=\"UTF-8\"";
  private static final String BODY = "{\"status\":401,\"reason\":\"credentials-missing\"}";

  private static HttpAnswer answer(int status, String body, String... challenges) {
    return new HttpAnswer(
        status,
        challenges.length == 0 ? Map.of() : Map.of("www-authenticate", List.of(challenges)),
        body);
  }

  private static String mismatch(Matcher<Object> matcher, Object item) {
    assertThat(matcher.matches(item), is(false));
    StringDescription description = new StringDescription();
    matcher.describeMismatch(item, description);
    return description.toString();
  }

  @Test
  void matchersCombine() {
    assertThat(
        answer(401, BODY, BASIC, "Bearer realm=\"orders\""),
        both(isUnauthorized()).and(withChallenge("Bearer realm=\"orders\"")));
    assertThat(
        answer(403, "{\"reason\":\"denied\"}"), both(isForbidden()).and(not(isUnauthorized())));
    assertThat(answer(403, "{\"reason\":\"denied\"}"), withReason(DenialReason.DENIED));
  }

  @Test
  void aMismatchTellsWhatIsWrongAndShowsTheWholeAnswer() {
    String mismatch = mismatch(isUnauthorized(), answer(403, "{\"reason\":\"denied\"}", BASIC));
    assertThat(
        mismatch,
        is(
            "the status was 403 in\nHTTP 403\nwww-authenticate: "
                + BASIC
                + "\n\n{\"reason\":\"denied\"}"));
  }

  @Test
  void a401NeedsAChallengeThatCanBeRead() {
    assertThat(
        mismatch(isUnauthorized(), answer(401, BODY)),
        startsWith("there was no challenge in a WWW-Authenticate header in\nHTTP 401\n"));
    assertThat(
        mismatch(isUnauthorized(), answer(401, BODY, "You must log in")),
        startsWith("its challenge could not be read, "));
    assertThat(
        mismatch(isForbidden(), answer(403, "", "You must log in")),
        startsWith("its challenge could not be read, "));
  }

  @Test
  void theWholeChallengeCounts() {
    assertThat(
        mismatch(withChallenge("Basic"), answer(401, BODY, BASIC)),
        startsWith("the challenges were [" + BASIC + "] in\n"));
  }

  @Test
  void theReasonIsThatOfTheBody() {
    assertThat(
        mismatch(withReason(DenialReason.DENIED), answer(401, BODY)),
        startsWith("the reason was credentials-missing in\n"));
    assertThat(
        mismatch(withReason(DenialReason.DENIED), answer(401, "{}")),
        startsWith("there was no reason in\n"));
    assertThat(
        mismatch(withReason(DenialReason.DENIED), answer(403, "<html>")),
        startsWith("the body was no JSON object in\n"));
    assertThat(
        mismatch(withReason(DenialReason.DENIED), answer(403, "{\"reason\":7}")),
        startsWith("there was no reason in\n"));
  }

  @Test
  void somethingElseIsNoResponse() {
    assertThat(
        mismatch(isUnauthorized(), "401"),
        containsString("Not a response that can be read: java.lang.String; pass a"));
    assertThat(mismatch(isForbidden(), null), containsString("null"));
  }

  @Test
  void matchersDescribeThemselves() {
    assertThat(isUnauthorized().toString(), is("a 401 with a challenge"));
    assertThat(isForbidden().toString(), is("a 403"));
    assertThat(withChallenge("x").toString(), is("with the challenge x"));
    assertThat(withReason(DenialReason.DENIED).toString(), is("with the reason denied"));
  }
}
