package dev.gatehouse.jwt.internal.dpop;

import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import dev.gatehouse.authentication.Caller;
import java.util.List;
import java.util.Map;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** What a binding says, to the letter. */
final class Refusals {

  /** What a binding is handed. */
  static final AuthenticationResult ACCEPTED = AuthenticationResult.accepted(Caller.of("alice"));

  private Refusals() {}

  /** With no header. */
  static Matcher<AuthenticationResult> accepted() {
    return new Told(Outcome.ACCEPTED, null, null, Map.of());
  }

  /** With the next nonce, and no other header. */
  static Matcher<AuthenticationResult> accepted(String nonce) {
    return new Told(Outcome.ACCEPTED, null, null, Map.of("DPoP-Nonce", List.of(nonce)));
  }

  /** With this code, where it is not the usual one, this description, and no header. */
  static Matcher<AuthenticationResult> refused(String error, String description) {
    return new Told(Outcome.INVALID, error, description, Map.of());
  }

  static Matcher<AuthenticationResult> refused(String error, String description, String nonce) {
    return new Told(Outcome.INVALID, error, description, Map.of("DPoP-Nonce", List.of(nonce)));
  }

  private static String text(AuthenticationResult result) {
    return result.outcome()
        + " "
        + result.error().orElse(null)
        + " "
        + result.description().orElse(null)
        + " "
        + result.headers();
  }

  private static final class Told extends TypeSafeMatcher<AuthenticationResult> {
    private final String text;

    Told(Outcome outcome, String error, String description, Map<String, List<String>> headers) {
      text = outcome + " " + error + " " + description + " " + headers;
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
