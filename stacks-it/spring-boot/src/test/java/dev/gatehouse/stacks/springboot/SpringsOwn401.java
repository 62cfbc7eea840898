package dev.gatehouse.stacks.springboot;

import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/**
 * The 401 of Spring Security's BasicAuthenticationEntryPoint: another realm, and Tomcat's page. From
 * Spring Security 7 on the challenge has a charset too.
 */
final class SpringsOwn401 extends TypeSafeDiagnosingMatcher<HttpAnswer> {

  private static final List<List<String>> CHALLENGES =
      List.of(
          List.of("Basic realm=\"Realm\""), List.of("Basic realm=\"Realm\", charset=\"UTF-8\""));

  @Override
  protected boolean matchesSafely(HttpAnswer answer, Description mismatch) {
    mismatch.appendText("was\n" + answer);
    return answer.status() == 401
        && CHALLENGES.contains(answer.lines("WWW-Authenticate"))
        && answer.lines("Content-Type").stream().allMatch(type -> type.startsWith("text/html"));
  }

  @Override
  public void describeTo(Description description) {
    description.appendText("Spring Security's own 401, its challenge one of " + CHALLENGES);
  }
}
