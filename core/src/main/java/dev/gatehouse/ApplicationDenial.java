package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import jakarta.ws.rs.ClientErrorException;
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
  private static final List<Challenge> FALLBACK = List.of(Challenge.of("Bearer", "application"));

  /** Enough for a text that a person reads; part of it may come from a client. */
  private static final int LONGEST_TEXT = 4096;

  private final Denial denial;
  private final List<Challenge> challenges;

  ApplicationDenial(int status, String detail) {
    this(
        Denial.of(status, DenialReason.APPLICATION, status == 401 ? FALLBACK : List.of())
            .withDetail(shortened(Objects.requireNonNull(detail, "detail"))),
        List.of());
  }

  private ApplicationDenial(Denial denial, List<Challenge> challenges) {
    this.denial = denial;
    this.challenges = challenges;
  }

  /**
   * With a type of the problem that clients can tell from others (RFC 9457, section 3.1.1).
   *
   * @param type a URI, better one that leads to documentation
   * @return a new one, never null
   * @throws NullPointerException if {@code type} is null
   */
  public ApplicationDenial type(URI type) {
    return new ApplicationDenial(denial.withType(type), challenges);
  }

  /**
   * With a further member of the problem (RFC 9457, section 3.2). Long text is cut off.
   *
   * @param name three or more letters, digits and {@code _}, a letter first; none of {@code type},
   *     {@code title}, {@code status}, {@code detail}, {@code instance} and {@code reason}
   * @param value a String, Number, Boolean or List of String
   * @return a new one, never null
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the name or the value is none that a problem can have
   */
  public ApplicationDenial with(String name, Object value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Map<String, Object> more = new LinkedHashMap<>(denial.extensions());
    more.put(name, value instanceof String text ? shortened(text) : value);
    return new ApplicationDenial(denial.withExtensions(more), challenges);
  }

  /**
   * With a challenge. A 401 with one carries none but those that it was given; on a 403 it says
   * which scope to obtain, for example (RFC 6750, section 3.1).
   *
   * @param challenge what {@code WWW-Authenticate} is to say, on a line of its own
   * @return a new one, never null
   * @throws NullPointerException if {@code challenge} is null
   */
  public ApplicationDenial challenge(Challenge challenge) {
    List<Challenge> more = new ArrayList<>(challenges);
    more.add(Objects.requireNonNull(challenge, "challenge"));
    return new ApplicationDenial(denial.withChallenges(more), List.copyOf(more));
  }

  /**
   * An exception to throw: a {@code NotAuthorizedException} or a {@code ForbiddenException}, whose
   * message is the detail. Gatehouse answers it, whatever exception mappers the application has. It
   * may be thrown for many requests.
   *
   * @return a new exception, never null
   */
  public ClientErrorException toException() {
    return GatehouseFeature.exception(this);
  }

  /**
   * A response to return, to resume with or to abort with; an exception mapper may return it too.
   * It may be sent for many requests.
   *
   * @return a new response, never null
   */
  public Response toResponse() {
    return GatehouseFeature.response(this);
  }

  /**
   * The denial as it is sent where Gatehouse is switched off: a 401 that was given no challenge has
   * one for Bearer there.
   *
   * @return the denial, never null
   */
  public Denial denial() {
    return denial;
  }

  /**
   * The challenges that it was given.
   *
   * @return an unmodifiable list; empty where a 401 has those of every other 401; never null
   */
  public List<Challenge> challenges() {
    return challenges;
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
    return denial.toString();
  }
}
