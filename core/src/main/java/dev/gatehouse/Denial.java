package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A refused request, before it is written: everything that a {@link DenialRenderer} may show to the
 * client. It holds no role, caller, token or exception text. Immutable and thread-safe.
 *
 * @param status the HTTP status: 401 or 403; 400 for ambiguous credentials, 503 where access could
 *     not be checked
 * @param reason why, never null
 * @param challenges what {@code WWW-Authenticate} carries, one field line each; at least one where
 *     the status is 401 (RFC 9110, section 15.5.2), never null
 * @param extensions further members of the problem (RFC 9457, section 3.2) in their order, with
 *     values of type String, Number, Boolean or List of String; never null
 * @param detail what happened and what the client should do next: fixed English text, or the words
 *     of an application that refused by itself; never null
 */
public record Denial(
    int status,
    DenialReason reason,
    List<Challenge> challenges,
    Map<String, Object> extensions,
    String detail) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,}");

  private static final Set<String> RESERVED =
      Set.of("type", "title", "status", "detail", "instance", "reason");

  /**
   * Creates a denial; the collections are copied.
   *
   * @param status the HTTP status
   * @param reason why
   * @param challenges what {@code WWW-Authenticate} carries
   * @param extensions further members of the problem
   * @param detail what happened and what to do next
   * @throws NullPointerException where an argument is null
   * @throws IllegalArgumentException where the status is none of the four, a 401 has no challenge,
   *     or an extension's name is a member's of RFC 9457
   */
  public Denial {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    challenges = List.copyOf(challenges);
    extensions = copy(extensions);
    if (status != 401 && status != 403 && status != 400 && status != 503) {
      throw new IllegalArgumentException(
          "A denial has status 401 or 403 (400 and 503 where nothing could be decided), not "
              + status);
    }
    if (status == 401 && challenges.isEmpty()) {
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
        : new Denial(status, reason, others, extensions, detail);
  }

  private static Map<String, Object> copy(Map<String, Object> extensions) {
    Map<String, Object> copy = new LinkedHashMap<>();
    extensions.forEach(
        (name, value) -> {
          if (RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                "Extension \""
                    + name
                    + "\" is a member that every denial has; choose another name");
          }
          if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                "Extension "
                    + LogText.quote(name)
                    + " needs a name of three or more letters, digits and _, a letter first"
                    + " (RFC 9457, section 3.2)");
          }
          copy.put(name, copyOf(name, value));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static Object copyOf(String name, Object value) {
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return List.copyOf(list);
    }
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return numberOf(name, number);
    }
    throw new IllegalArgumentException(
        "Extension \"" + name + "\" has to be a String, Number, Boolean or List of String");
  }

  /** JSON has one kind of number, and none that is not finite (RFC 8259, section 6). */
  private static Number numberOf(String name, Number number) {
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Extension \"" + name + "\" has to be a finite number, not " + number, e);
    }
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

  /** Whether these are the words of the reason, and not of the application. */
  boolean isInFixedWords() {
    return detail.equals(reason.detail(status));
  }
}
