package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A refused request, before it is written: everything that a {@link DenialRenderer} may show to the
 * client. It holds no role, caller, token or exception text. Immutable and thread-safe.
 *
 * <p>An application refuses in its own words by {@link #forbidden} and {@link #unauthorized}:
 *
 * <pre>{@code
 * throw Denial.forbidden("This order belongs to another customer.")
 *     .with("order", 7)
 *     .toException();
 * }</pre>
 */
public final class Denial {

  private final int status;
  private final DenialReason reason;
  private final List<Challenge> challenges;
  private final Map<String, Object> extensions;
  private final String detail;
  private final URI type;

  /**
   * Creates a denial; the collections are copied.
   *
   * @param status the HTTP status
   * @param reason why
   * @param challenges what {@code WWW-Authenticate} carries
   * @param extensions further members of the problem, with values of type String, Number, Boolean
   *     or List of String
   * @param detail what happened and what to do next
   * @throws NullPointerException where an argument is null
   * @throws IllegalArgumentException where the status is none of the four, a 401 has no challenge,
   *     or an extension's name is a member's of RFC 9457
   */
  public Denial(
      int status,
      DenialReason reason,
      List<Challenge> challenges,
      Map<String, Object> extensions,
      String detail) {
    this(status, reason, challenges, extensions, detail, null);
  }

  Denial(
      int status,
      DenialReason reason,
      List<Challenge> challenges,
      Map<String, Object> extensions,
      String detail,
      URI type) {
    this.status = status;
    this.reason = Objects.requireNonNull(reason, "reason");
    this.detail = Objects.requireNonNull(detail, "detail");
    this.challenges = List.copyOf(challenges);
    this.extensions = ProblemMembers.copy(extensions);
    this.type = type;
    if (status != 401 && status != 403 && status != 400 && status != 503) {
      throw new IllegalArgumentException(
          "A denial has status 401 or 403 (400 and 503 where nothing could be decided), not "
              + status);
    }
    if (status == 401 && this.challenges.isEmpty()) {
      throw new IllegalArgumentException(
          "A 401 needs at least one challenge (RFC 9110, section 15.5.2); add Challenge.of(...)");
    }
  }

  /**
   * Creates a denial in the words that its reason has; the collections are copied.
   *
   * @param status the HTTP status
   * @param reason why
   * @param challenges what {@code WWW-Authenticate} carries
   * @param extensions further members of the problem
   * @throws NullPointerException where an argument is null
   * @throws IllegalArgumentException as above
   */
  public Denial(
      int status, DenialReason reason, List<Challenge> challenges, Map<String, Object> extensions) {
    this(
        status,
        reason,
        challenges,
        extensions,
        Objects.requireNonNull(reason, "reason").detail(status));
  }

  Denial(DenialReason reason, List<Challenge> challenges) {
    this(reason.status(), reason, challenges, Map.of());
  }

  /** The same denial with other challenges. */
  Denial with(List<Challenge> others) {
    return challenges.equals(others)
        ? this
        : new Denial(status, reason, others, extensions, detail, type);
  }

  /**
   * Begins a 403 in the application's words, for a caller who is known and may not.
   *
   * @param detail what happened and what to do next; the client reads it, so no secrets
   * @return the words, to throw or to return; never null
   * @throws NullPointerException where {@code detail} is null
   */
  public static ApplicationDenial forbidden(String detail) {
    return new ApplicationDenial(403, detail);
  }

  /**
   * Begins a 401 in the application's words, for a caller who has to authenticate, or to do so
   * otherwise. Unless it is given a challenge it carries the one of every other 401.
   *
   * @param detail what happened and what to do next; the client reads it, so no secrets
   * @return the words, to throw or to return; never null
   * @throws NullPointerException where {@code detail} is null
   */
  public static ApplicationDenial unauthorized(String detail) {
    return new ApplicationDenial(401, detail);
  }

  /**
   * The HTTP status.
   *
   * @return 401 or 403; 400 for ambiguous credentials, 503 where access could not be checked
   */
  public int status() {
    return status;
  }

  /**
   * Why.
   *
   * @return the reason, never null
   */
  public DenialReason reason() {
    return reason;
  }

  /**
   * What {@code WWW-Authenticate} carries, one field line each.
   *
   * @return at least one where the status is 401 (RFC 9110, section 15.5.2); unmodifiable, never
   *     null
   */
  public List<Challenge> challenges() {
    return challenges;
  }

  /**
   * Further members of the problem (RFC 9457, section 3.2) in their order.
   *
   * @return values of type String, Number, Boolean or List of String by name; unmodifiable, never
   *     null
   */
  public Map<String, Object> extensions() {
    return extensions;
  }

  /**
   * What happened and what the client should do next.
   *
   * @return fixed English text, or the words of an application that refused by itself; never null
   */
  public String detail() {
    return detail;
  }

  /**
   * The type that the application gave the problem (RFC 9457, section 3.1.1).
   *
   * @return empty where it gave none: then it is {@code about:blank}, or made of the setting
   *     type-base and the reason; never null
   */
  public Optional<URI> type() {
    return Optional.ofNullable(type);
  }

  /**
   * The phrase of the status, for example {@code Unauthorized}.
   *
   * @return the phrase of RFC 9110, section 15, never null
   */
  public String title() {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      default -> "Service Unavailable";
    };
  }

  /** Whether all of it is of the reason: nothing is the application's own, which has no end. */
  boolean isInFixedWords() {
    return type == null
        && detail.equals(reason.detail(status))
        && (extensions.isEmpty() || reason != DenialReason.APPLICATION);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Denial denial
        && status == denial.status
        && reason == denial.reason
        && challenges.equals(denial.challenges)
        && extensions.equals(denial.extensions)
        && detail.equals(denial.detail)
        && Objects.equals(type, denial.type);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, reason, challenges, extensions, detail, type);
  }

  @Override
  public String toString() {
    return status + " " + reason.code() + ": " + detail;
  }
}
