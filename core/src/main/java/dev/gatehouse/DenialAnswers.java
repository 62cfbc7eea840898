package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Challenges;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How an application answers denials, whoever makes them: its REST runtime or its servlet
 * container. Thread-safe.
 */
final class DenialAnswers {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");
  private static final String EXPOSE = "Access-Control-Expose-Headers";
  private static final String X_CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";

  /** Headers of an application that speak of the body which is not there. */
  static final List<String> DESCRIBE_A_BODY =
      List.of(
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.CONTENT_ENCODING,
          HttpHeaders.ETAG,
          HttpHeaders.LAST_MODIFIED);

  private final Denials denials;
  private final DenialBodies bodies;
  private final List<DenialListener> listeners;
  private final Nobody nobody;
  private final boolean exposeChallenge;
  private final boolean enabled;
  private final boolean ofContainer;
  private final boolean authenticates;

  DenialAnswers(Denials denials, DenialBodies bodies, Gatehouse settings) {
    this.denials = denials;
    this.bodies = bodies;
    this.listeners = settings.listeners();
    this.nobody = settings.nobody();
    this.exposeChallenge = settings.get(Setting.EXPOSE_CHALLENGE, false);
    this.enabled = settings.get(Setting.ENABLED, true);
    this.authenticates = !settings.authenticators().isEmpty();
    this.ofContainer = enabled && settings.get(Setting.CONTAINER_DENIALS, true);
  }

  Denials denials() {
    return denials;
  }

  /** Tells anonymous callers. */
  Nobody nobody() {
    return nobody;
  }

  /** Whether anything is guarded here. */
  boolean enabled() {
    return enabled;
  }

  /** Whether authenticators of the application check credentials, and challenge. */
  boolean authenticates() {
    return authenticates;
  }

  /** Whether the container's own denials are answered too. */
  boolean ofContainer() {
    return ofContainer;
  }

  /**
   * Completes the headers of a denial and tells the listeners.
   *
   * @param expected what the response is to say, unless it has challenges of its own
   * @param headers of the response, changed here
   * @param byContainer the challenges that the container has put on the response
   * @param hasEntity whether the application has written a body, which is kept
   * @return the body to write, or null where there is one
   */
  DenialBodies.Body complete(
      Denial expected,
      MultivaluedMap<String, Object> headers,
      List<String> byContainer,
      boolean hasEntity,
      DeniedRequest denied) {
    List<Object> lines = headers.get(HttpHeaders.WWW_AUTHENTICATE);
    // As Refusal leaves it: there is nothing to look for, and each look costs on a hot path.
    boolean bare = headers.size() == (lines == null ? 1 : 2) && DenialResponses.isMadeHere(headers);
    Denial denial = expected.with(challenges(lines, expected, byContainer));
    if (!isSame(lines, denial.challenges())) {
      writeChallenges(denial, headers);
    }
    if (exposeChallenge && !denial.challenges().isEmpty()) {
      addToken(headers, EXPOSE, HttpHeaders.WWW_AUTHENTICATE);
    }
    put(HttpHeaders.CACHE_CONTROL, "no-store", headers);
    DenialBodies.Body body = null;
    if (!hasEntity) {
      if (!bare) {
        DESCRIBE_A_BODY.forEach(headers::remove);
      }
      body = bodies.of(denial, denied);
      describe(body, bare, headers);
    }
    tell(denial, denied);
    return body;
  }

  /** The challenges that the response has by now, or else the expected ones. */
  private List<Challenge> challenges(
      List<Object> lines, Denial expected, List<String> byContainer) {
    if (lines == null || lines.isEmpty() || isSame(lines, expected.challenges())) {
      return byContainer.isEmpty()
          ? expected.challenges()
          : denials.merge(expected, readable(byContainer, DenialAnswers::tellOfContainer));
    }
    List<Challenge> challenges =
        readable(
            lines,
            e ->
                LOGGER.log(
                    Level.WARNING,
                    "A response with status "
                        + expected.status()
                        + " has a WWW-Authenticate header that is no challenge (RFC 9110, section"
                        + " 11.6.1) and is left out: "
                        + e.getMessage()
                        + ". The first argument of NotAuthorizedException is a challenge, not a"
                        + " message; write for example"
                        + " new NotAuthorizedException(\"Bearer realm=\\\"app\\\"\")"));
    return challenges.isEmpty() ? expected.challenges() : challenges;
  }

  /** The challenges in these lines, each once, with what their schemes require. */
  private List<Challenge> readable(List<?> lines, Consumer<IllegalArgumentException> unreadable) {
    List<Challenge> readable = new ArrayList<>();
    for (Object line : lines) {
      try {
        for (Challenge challenge : Challenges.parse(String.valueOf(line))) {
          Challenge completed = denials.complete(challenge);
          if (!readable.contains(completed)) {
            readable.add(completed);
          }
        }
      } catch (IllegalArgumentException e) {
        unreadable.accept(e);
      }
    }
    return readable;
  }

  /** What else the container writes is nobody's to mend here. */
  private static void tellOfContainer(IllegalArgumentException e) {
    LOGGER.log(
        Level.DEBUG,
        () -> "The container's WWW-Authenticate is no challenge and is left out: " + e);
  }

  private static boolean isSame(List<Object> lines, List<Challenge> challenges) {
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

  private static void writeChallenges(Denial denial, MultivaluedMap<String, Object> headers) {
    if (denial.challenges().isEmpty()) {
      headers.remove(HttpHeaders.WWW_AUTHENTICATE);
      return;
    }
    List<Object> lines = new ArrayList<>(denial.challenges().size());
    for (Challenge challenge : denial.challenges()) {
      lines.add(challenge.toString());
    }
    headers.put(HttpHeaders.WWW_AUTHENTICATE, lines);
  }

  private static void describe(
      DenialBodies.Body body, boolean bare, MultivaluedMap<String, Object> headers) {
    put(X_CONTENT_TYPE_OPTIONS, "nosniff", headers);
    if (body.language() != null) {
      put(HttpHeaders.CONTENT_LANGUAGE, body.language(), headers);
    }
    if (body.negotiated() && bare) {
      put(HttpHeaders.VARY, HttpHeaders.ACCEPT, headers);
    } else if (body.negotiated()) {
      addToken(headers, HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
  }

  /** One look-up where putSingle takes two; who comes later may add to the list. */
  private static void put(String name, Object value, MultivaluedMap<String, Object> headers) {
    List<Object> lines = new ArrayList<>(1);
    lines.add(value);
    headers.put(name, lines);
  }

  /** Adds a member to a header that is a list, unless it has it or "*" already. */
  private static void addToken(MultivaluedMap<String, Object> headers, String name, String token) {
    List<Object> values = headers.get(name);
    if (values != null) {
      for (Object value : values) {
        for (String member : String.valueOf(value).split(",")) {
          if (member.trim().equalsIgnoreCase(token)
              || (member.trim().equals("*") && name.equals(HttpHeaders.VARY))) {
            return;
          }
        }
      }
    }
    headers.add(name, token);
  }

  void tell(Denial denial, DeniedRequest denied) {
    for (DenialListener listener : listeners) {
      try {
        listener.denied(denial, denied);
      } catch (Exception | LinkageError e) {
        LOGGER.log(
            Level.ERROR,
            listener.getClass().getName() + " failed; the client's response is not touched",
            e);
      }
    }
  }
}
