package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A 401 or 403 in the words of the application, in the shape of all others: negotiated, with the
 * same headers, and in the audit line with the reason {@code application}. Begun by {@link
 * Denial#forbidden} or {@link Denial#unauthorized}; each method returns a new one. Immutable and
 * thread-safe, hence fit for a constant.
 *
 * <p>Where Gatehouse is switched off, it is sent as {@code application/problem+json}, by the
 * server's Jakarta JSON Processing.
 */
public final class ApplicationDenial {

  /** What a 401 asks for where nobody is there to say what is accepted. */
  static final Challenge FALLBACK = Challenge.of("Bearer", "application");

  /** Enough for a text that a person reads; part of it may come from a client. */
  private static final int LONGEST_TEXT = 4096;

  private final int status;
  private final String detail;
  private final URI type;
  private final Map<String, Object> extensions;
  private final List<Challenge> challenges;

  ApplicationDenial(int status, String detail) {
    this(status, shortened(Objects.requireNonNull(detail, "detail")), null, Map.of(), List.of());
  }

  private ApplicationDenial(
      int status,
      String detail,
      URI type,
      Map<String, Object> extensions,
      List<Challenge> challenges) {
    this.status = status;
    this.detail = detail;
    this.type = type;
    this.extensions = extensions;
    this.challenges = challenges;
  }

  /**
   * With a type of the problem that clients can tell from others (RFC 9457, section 3.1.1).
   *
   * @param type a URI, better one that leads to documentation
   * @return a new one, never null
   * @throws NullPointerException where {@code type} is null
   */
  public ApplicationDenial type(URI type) {
    return new ApplicationDenial(
        status, detail, Objects.requireNonNull(type, "type"), extensions, challenges);
  }

  /**
   * With a further member of the problem (RFC 9457, section 3.2). Long text is cut off.
   *
   * @param name three or more letters, digits and {@code _}, a letter first; none of {@code type},
   *     {@code title}, {@code status}, {@code detail}, {@code instance} and {@code reason}
   * @param value a String, Number, Boolean or List of String
   * @return a new one, never null
   * @throws NullPointerException where an argument is null
   * @throws IllegalArgumentException where the name or the value is none that a problem can have
   */
  public ApplicationDenial with(String name, Object value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Map<String, Object> more = new LinkedHashMap<>(extensions);
    more.put(name, value instanceof String text ? shortened(text) : value);
    return new ApplicationDenial(status, detail, type, ProblemMembers.copy(more), challenges);
  }

  /**
   * With a challenge. A 401 with one carries none but those that it was given; on a 403 it says
   * which scope to obtain, for example (RFC 6750, section 3.1).
   *
   * @param challenge what {@code WWW-Authenticate} is to say, on a line of its own
   * @return a new one, never null
   * @throws NullPointerException where {@code challenge} is null
   */
  public ApplicationDenial challenge(Challenge challenge) {
    List<Challenge> more = new ArrayList<>(challenges);
    more.add(Objects.requireNonNull(challenge, "challenge"));
    return new ApplicationDenial(status, detail, type, extensions, List.copyOf(more));
  }

  /**
   * An exception to throw: a {@code NotAuthorizedException} or a {@code ForbiddenException}, whose
   * message is the detail. Gatehouse answers it, whatever exception mappers the application has. It
   * may be thrown for many requests.
   *
   * @return a new exception, never null
   */
  public ClientErrorException toException() {
    return status == 401
        ? new NotAuthorizedByApplicationException(this)
        : new ForbiddenByApplicationException(this);
  }

  /**
   * A response to return, to resume with or to abort with; an exception mapper may return it too.
   * It may be sent for many requests.
   *
   * @return a new response, never null
   */
  public Response toResponse() {
    Response.ResponseBuilder response =
        Response.status(status)
            .type(ProblemRenderer.PROBLEM_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header("X-Content-Type-Options", "nosniff")
            .entity(new ApplicationDenialBody(this));
    List<Challenge> sent = challenges.isEmpty() && status == 401 ? List.of(FALLBACK) : challenges;
    sent.forEach(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge.toString()));
    return SharedResponse.of(response.build());
  }

  /**
   * The denial.
   *
   * @param byDefault what else would be said with this status: its reason, and the challenges that
   *     a 401 has which was given none
   */
  Denial denial(Denial byDefault) {
    return new Denial(
        status,
        byDefault.reason(),
        challenges.isEmpty() ? byDefault.challenges() : challenges,
        extensions,
        detail,
        type);
  }

  /** The denial where nobody knows of another one. */
  Denial denial() {
    List<Challenge> fallback = status == 401 ? List.of(FALLBACK) : List.of();
    return denial(new Denial(status, DenialReason.APPLICATION, fallback, Map.of()));
  }

  boolean hasChallenges() {
    return !challenges.isEmpty();
  }

  int status() {
    return status;
  }

  String detail() {
    return detail;
  }

  /** Never in the middle of a character. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = LONGEST_TEXT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + '\u2026';
  }

  @Override
  public String toString() {
    return denial().toString();
  }
}
