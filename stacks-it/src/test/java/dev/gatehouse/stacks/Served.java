package dev.gatehouse.stacks;

import dev.gatehouse.testkit.HttpAnswer;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** The resource's own answer, without a challenge, to the caller whom it names. */
public final class Served extends TypeSafeDiagnosingMatcher<HttpAnswer> {

  private final String body;

  private Served(String body) {
    this.body = body;
  }

  /** The answer to this caller. */
  public static Matcher<HttpAnswer> served(String caller) {
    return new Served("served " + caller);
  }

  @Override
  protected boolean matchesSafely(HttpAnswer answer, Description mismatch) {
    mismatch.appendText("was\n" + answer);
    return answer.status() == 200
        && answer.lines("WWW-Authenticate").isEmpty()
        && answer.body().equals(body);
  }

  @Override
  public void describeTo(Description description) {
    description.appendText("a 200 with \"" + body + "\" and without a challenge");
  }
}
