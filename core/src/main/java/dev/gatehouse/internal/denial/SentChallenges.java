package dev.gatehouse.internal.denial;

import dev.gatehouse.Denial;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Challenges;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** The challenges of a response: those that somebody has put on it, else those of its denial. */
final class SentChallenges {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final Denials denials;

  SentChallenges(Denials denials) {
    this.denials = denials;
  }

  /**
   * The challenges to send.
   *
   * @param lines that the response has by now, or null
   * @param byContainer the lines that the container has put on the response
   * @param warned whether the log is told of a line that is left out
   */
  List<Challenge> of(
      List<Object> lines, Denial expected, List<String> byContainer, boolean warned) {
    if (lines == null || lines.isEmpty() || isSame(lines, expected.challenges())) {
      return byContainer.isEmpty()
          ? expected.challenges()
          : denials.merge(expected, readable(byContainer, Level.DEBUG, "The container's response"));
    }
    List<Challenge> challenges =
        readable(
            lines,
            warned ? Level.WARNING : Level.TRACE,
            "A response with status " + expected.status());
    return challenges.isEmpty() ? expected.challenges() : challenges;
  }

  /** The challenges in these lines, each once, with what their schemes require. */
  private List<Challenge> readable(List<?> lines, Level level, String response) {
    List<Challenge> readable = new ArrayList<>();
    IllegalArgumentException fault = null;
    for (Object line : lines) {
      try {
        for (Challenge challenge : Challenges.parse(String.valueOf(line))) {
          readable.add(denials.complete(challenge));
        }
      } catch (IllegalArgumentException e) {
        fault = fault == null ? e : fault;
      }
    }
    if (fault != null) {
      tell(fault, level, response);
    }
    return Challenges.of(readable).toList();
  }

  /** Of the first one: whoever sends many does not fill the log. */
  private static void tell(IllegalArgumentException fault, Level level, String response) {
    LOGGER.log(
        level,
        () ->
            response
                + " has a WWW-Authenticate header that is no challenge (RFC 9110, section 11.6.1)"
                + " and is left out: "
                + fault.getMessage()
                + ". The first argument of NotAuthorizedException is a challenge, not a message;"
                + " write for example new NotAuthorizedException(\"Bearer realm=\\\"app\\\"\")");
  }

  /** Whether a response has these challenges already. */
  static boolean isSame(List<Object> lines, List<Challenge> challenges) {
    if (lines == null || lines.size() != challenges.size()) {
      return lines == null && challenges.isEmpty();
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!challenges.get(i).toString().equals(lines.get(i))) {
        return false;
      }
    }
    return true;
  }
}
