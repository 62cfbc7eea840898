package dev.gatehouse.stacks;

import dev.gatehouse.DenialReason;
import dev.gatehouse.testkit.DenialMatchers;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** A denial as Gatehouse writes it: status, all of WWW-Authenticate, and the reason in the body. */
public final class Denied extends TypeSafeDiagnosingMatcher<HttpAnswer> {

  private final int status;
  private final List<String> challenges;
  private final DenialReason reason;

  private Denied(int status, List<String> challenges, DenialReason reason) {
    this.status = status;
    this.challenges = challenges;
    this.reason = reason;
  }

  /** A 401 with this one challenge. */
  public static Matcher<HttpAnswer> unauthorized(DenialReason reason, String challenge) {
    return new Denied(401, List.of(challenge), reason);
  }

  /** A 403 without a challenge. */
  public static Matcher<HttpAnswer> forbidden(DenialReason reason) {
    return new Denied(403, List.of(), reason);
  }

  @Override
  protected boolean matchesSafely(HttpAnswer answer, Description mismatch) {
    mismatch.appendText("was\n" + answer);
    return answer.status() == status
        && answer.lines("WWW-Authenticate").equals(challenges)
        && answer.lines("Content-Type").equals(List.of("application/problem+json"))
        && answer.lines("Cache-Control").equals(List.of("no-store"))
        && DenialMatchers.withReason(reason).matches(answer);
  }

  @Override
  public void describeTo(Description description) {
    description.appendText(
        "a problem of status %d, WWW-Authenticate %s, reason %s, not to be stored"
            .formatted(status, challenges, reason.code()));
  }
}
