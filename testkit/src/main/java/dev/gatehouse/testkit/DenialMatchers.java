package dev.gatehouse.testkit;

import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenges;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hamcrest.Description;
import org.hamcrest.DiagnosingMatcher;
import org.hamcrest.Matcher;

/**
 * Hamcrest matchers for denials. They take what {@link HttpAnswer#of} takes: a response of Jakarta
 * REST's client or of {@code java.net.http}.
 *
 * <pre>{@code
 * assertThat(target("report").request().get(),
 *     both(isUnauthorized()).and(withReason(DenialReason.CREDENTIALS_MISSING)));
 * }</pre>
 *
 * <p>Where one does not match, the description has the whole answer: status, headers and body.
 */
public final class DenialMatchers {

  private DenialMatchers() {}

  /**
   * A 401 that a client can act on: its {@code WWW-Authenticate} header is there and can be read
   * (RFC 9110, section 15.5.2).
   *
   * @return the matcher, never null
   */
  public static Matcher<Object> isUnauthorized() {
    return new AnswerMatcher(
        "a 401 with a challenge",
        answer -> {
          if (answer.status() != 401) {
            return Optional.of("the status was " + answer.status());
          }
          Optional<String> unreadable = unreadableChallenge(answer);
          if (unreadable.isEmpty()
              && Challenges.parse(answer.lines("WWW-Authenticate")).isEmpty()) {
            return Optional.of("there was no challenge in a WWW-Authenticate header");
          }
          return unreadable;
        });
  }

  /**
   * A 403; should it have challenges, they can be read.
   *
   * @return the matcher, never null
   */
  public static Matcher<Object> isForbidden() {
    return new AnswerMatcher(
        "a 403",
        answer ->
            answer.status() == 403
                ? unreadableChallenge(answer)
                : Optional.of("the status was " + answer.status()));
  }

  /**
   * An answer that has this line of {@code WWW-Authenticate} among others.
   *
   * @param challenge the whole value, for example {@code Basic realm="orders", charset="UTF-8"}
   * @return the matcher, never null
   * @throws NullPointerException where {@code challenge} is null
   */
  public static Matcher<Object> withChallenge(String challenge) {
    Objects.requireNonNull(challenge, "challenge");
    return new AnswerMatcher(
        "with the challenge " + challenge,
        answer ->
            answer.lines("WWW-Authenticate").contains(challenge)
                ? Optional.empty()
                : Optional.of("the challenges were " + answer.lines("WWW-Authenticate")));
  }

  /**
   * An answer whose problem body gives this reason.
   *
   * @param reason the reason
   * @return the matcher, never null
   * @throws NullPointerException where {@code reason} is null
   */
  public static Matcher<Object> withReason(DenialReason reason) {
    Objects.requireNonNull(reason, "reason");
    return new AnswerMatcher(
        "with the reason " + reason.code(),
        answer -> {
          String found;
          try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject problem = reader.readObject();
            found = problem.getString("reason", null);
          } catch (JsonException | ClassCastException e) {
            return Optional.of("the body was no JSON object");
          }
          return reason.code().equals(found)
              ? Optional.empty()
              : Optional.of(found == null ? "there was no reason" : "the reason was " + found);
        });
  }

  private static Optional<String> unreadableChallenge(HttpAnswer answer) {
    try {
      Challenges.parse(answer.lines("WWW-Authenticate"));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("its challenge could not be read, " + e.getMessage());
    }
  }

  /** Says what is wrong with an answer, and shows all of it. */
  private static final class AnswerMatcher extends DiagnosingMatcher<Object> {

    private final String description;
    private final Function<HttpAnswer, Optional<String>> mismatch;

    AnswerMatcher(String description, Function<HttpAnswer, Optional<String>> mismatch) {
      this.description = description;
      this.mismatch = mismatch;
    }

    @Override
    protected boolean matches(Object item, Description mismatchDescription) {
      HttpAnswer answer;
      try {
        answer = HttpAnswer.of(item);
      } catch (IllegalArgumentException e) {
        mismatchDescription.appendText(e.getMessage());
        return false;
      }
      Optional<String> found = mismatch.apply(answer);
      found.ifPresent(text -> mismatchDescription.appendText(text).appendText(" in\n" + answer));
      return found.isEmpty();
    }

    @Override
    public void describeTo(Description target) {
      target.appendText(description);
    }
  }
}
