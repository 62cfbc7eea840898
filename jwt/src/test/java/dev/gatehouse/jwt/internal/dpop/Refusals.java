package dev.gatehouse.jwt.internal.dpop;

import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import java.util.List;
import java.util.Map;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** What a binding says, to the letter. */
final class Refusals {

  private Refusals() {}

  static Matcher<AuthenticationResult> accepted() {
    return new IsNull();
  }

  /** With this code, where it is not the usual one, this description, and no header. */
  static Matcher<AuthenticationResult> refused(String error, String description) {
    return new Refused(error, description, Map.of());
  }

  static Matcher<AuthenticationResult> refused(String error, String description, String nonce) {
    return new Refused(error, description, Map.of("DPoP-Nonce", List.of(nonce)));
  }

  private static String text(AuthenticationResult result) {
    return result == null
        ? "accepted"
        : result.outcome()
            + " "
            + result.error().orElse(null)
            + " "
            + result.description().orElse(null)
            + " "
            + result.headers();
  }

  private static final class IsNull extends org.hamcrest.BaseMatcher<AuthenticationResult> {
    @Override
    public boolean matches(Object actual) {
      return nullValue().matches(actual);
    }

    @Override
    public void describeTo(Description description) {
      description.appendText("accepted");
    }

    @Override
    public void describeMismatch(Object item, Description description) {
      description.appendText(text((AuthenticationResult) item));
    }
  }

  private static final class Refused extends TypeSafeMatcher<AuthenticationResult> {
    private final String text;

    Refused(String error, String description, Map<String, List<String>> headers) {
      text = Outcome.INVALID + " " + error + " " + description + " " + headers;
    }

    @Override
    protected boolean matchesSafely(AuthenticationResult result) {
      return text(result).equals(text);
    }

    @Override
    public void describeTo(Description description) {
      description.appendText(text);
    }

    @Override
    protected void describeMismatchSafely(AuthenticationResult result, Description mismatch) {
      mismatch.appendText(text(result));
    }
  }
}
