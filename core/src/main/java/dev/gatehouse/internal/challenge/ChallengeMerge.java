package dev.gatehouse.internal.challenge;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.AuthParam;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Challenges;
import dev.gatehouse.internal.caller.Scheme;
import dev.gatehouse.internal.rule.LateNotice;
import dev.gatehouse.internal.text.Guide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The challenges of a response: those that somebody has put on it, else those of its denial. */
public final class ChallengeMerge {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final ChallengePolicy policy;
  private final LateNotice guess;
  private final AtomicBoolean told = new AtomicBoolean();

  public ChallengeMerge(ChallengePolicy policy) {
    this.policy = policy;
    this.guess = new LateNotice(Level.WARNING, policy.remarkOnGuess());
  }

  /**
   * The challenges to send.
   *
   * @param lines that the response has by now, or null
   * @param byContainer the lines that the container has put on the response
   * @param warned whether the log is told of a line that is left out, and of a guess
   */
  public List<Challenge> of(
      @Nullable List<Object> lines, Denial expected, List<String> byContainer, boolean warned) {
    if (lines == null || lines.isEmpty() || isSame(lines, expected.challenges())) {
      if (!byContainer.isEmpty()) {
        return merge(expected, readable(byContainer, Level.DEBUG, "The container's response"));
      }
      if (warned && policy.isGuess() && isDecidedHere(expected)) {
        guess.tell();
      }
      return expected.challenges();
    }
    List<Challenge> challenges =
        readable(
            lines,
            warned ? Level.WARNING : Level.TRACE,
            "A response with status " + expected.status());
    return challenges.isEmpty() ? expected.challenges() : challenges;
  }

  /** What a servlet refuses without a challenge goes out without one. */
  private static boolean isDecidedHere(Denial expected) {
    return expected.status() == 401 && expected.reason() != DenialReason.APPLICATION;
  }

  /**
   * Puts together what a denial carries and what the container would send. Where it is known how
   * callers authenticate and both name a scheme, the denial has the word: Open Liberty sends {@code
   * invalid_token} even where no token came (against RFC 6750, section 3.1). Where it is not, the
   * container's are what somebody accepts.
   */
  public List<Challenge> merge(Denial denial, List<Challenge> ofContainer) {
    if (ofContainer.isEmpty()) {
      return denial.challenges();
    }
    List<Challenge> merged = new ArrayList<>();
    if (policy.known() || denial.status() != 401) {
      merged.addAll(denial.challenges());
    }
    if (denial.status() != 401) {
      // The last word of a handshake, which the client may be waiting for; what somebody else says
      // of a scope; and nothing else.
      ofContainer.stream()
          .filter(c -> c.token68().isPresent() || merged.isEmpty() && namesScope(c))
          .forEach(merged::add);
      return merged;
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < merged.size(); i++) {
      places.putIfAbsent(name(merged.get(i)), i);
    }
    for (Challenge challenge : ofContainer) {
      Integer same = places.putIfAbsent(name(challenge), merged.size());
      if (same == null) {
        merged.add(restated(complete(challenge), denial));
      } else if (challenge.token68().isPresent()) {
        // A handshake is under way, and only its own token goes on with it (RFC 4559, section 5).
        merged.set(same, challenge);
      }
    }
    return merged;
  }

  private static String name(Challenge challenge) {
    return challenge.scheme().toLowerCase(Locale.ROOT);
  }

  /**
   * A challenge that somebody else has made, with what its scheme requires.
   *
   * @throws IllegalArgumentException if no client could make sense of it
   */
  public Challenge complete(Challenge named) {
    if (named.hasDuplicateParameters()) {
      throw new IllegalArgumentException(
          "a parameter occurs twice in one challenge (RFC 9110, section 11.2)");
    }
    return Scheme.complete(named, policy.realm());
  }

  /** RFC 6750, section 3.1: a 403's own challenge. */
  private static boolean namesScope(Challenge challenge) {
    return challenge.parameter("error").filter("insufficient_scope"::equals).isPresent();
  }

  /** A challenge of the container, with what this denial has to say of a token unless it does. */
  private static Challenge restated(Challenge challenge, Denial denial) {
    Scheme scheme = Scheme.of(challenge);
    if (scheme != Scheme.BEARER) {
      return scheme.withDetails(challenge);
    }
    boolean tells = challenge.parameters().stream().anyMatch(Scheme::isError);
    Challenge restated = challenge;
    for (Challenge own : denial.challenges()) {
      for (AuthParam parameter : own.parameters()) {
        if (Scheme.of(own) == scheme
            && !(tells && Scheme.isError(parameter))
            && restated.parameter(parameter.name()).isEmpty()
            && !parameter.name().equalsIgnoreCase("realm")) {
          restated = restated.with(parameter.name(), parameter.value());
        }
      }
    }
    return restated;
  }

  /** The challenges in these lines, each once, with what their schemes require. */
  private List<Challenge> readable(List<?> lines, Level level, String response) {
    List<Challenge> readable = new ArrayList<>();
    IllegalArgumentException fault = null;
    for (Object line : lines) {
      try {
        for (Challenge challenge : Challenges.parse(String.valueOf(line))) {
          readable.add(complete(challenge));
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
  private void tell(IllegalArgumentException fault, Level level, String response) {
    boolean again = level == Level.WARNING && !told.compareAndSet(false, true);
    LOGGER.log(
        again ? Level.DEBUG : level,
        () ->
            Guide.NO_CHALLENGE.after(
                response
                    + " has a WWW-Authenticate header that is no challenge (RFC 9110, section"
                    + " 11.6.1) and is left out: "
                    + fault.getMessage()
                    + ". The first argument of NotAuthorizedException is a challenge, not a"
                    + " message; write for example"
                    + " new NotAuthorizedException(\"Bearer realm=\\\"app\\\"\")"));
  }

  /** Whether a response has these challenges already. */
  public static boolean isSame(@Nullable List<Object> lines, List<Challenge> challenges) {
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
