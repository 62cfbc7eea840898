package dev.gatehouse;

import dev.gatehouse.http.Challenge;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private final Words words;
  private final @Nullable URI type;

  /**
   * What it says.
   *
   * @param title null for the phrase of the status
   * @param language null where the application chose the words
   */
  private record Words(@Nullable String title, String detail, @Nullable Locale language) {}

  private Denial(
      int status,
      DenialReason reason,
      List<Challenge> challenges,
      Map<String, Object> extensions,
      Words words,
      @Nullable URI type) {
    this.status = status;
    this.reason = Objects.requireNonNull(reason, "reason");
    this.words = words;
    this.challenges = List.copyOf(challenges);
    this.extensions = extensions;
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
   * A denial in the words that its reason has. Gatehouse makes those that it answers with; code
   * makes one to try a renderer or a listener.
   *
   * @param status 401 or 403; 400 or 503 where nothing could be decided
   * @param reason why
   * @param challenges what {@code WWW-Authenticate} carries, at least one where the status is 401
   * @return the denial, never null
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the status is none of the four, or a 401 has no challenge
   */
  public static Denial of(int status, DenialReason reason, List<Challenge> challenges) {
    Words words = new Words(null, reason.detail(status), Locale.ENGLISH);
    return new Denial(status, reason, challenges, Map.of(), words, null);
  }

  /**
   * The same denial with other challenges.
   *
   * @param others what {@code WWW-Authenticate} carries
   * @return this one where its challenges are the same, else a new one; never null
   * @throws NullPointerException if {@code others} is null
   * @throws IllegalArgumentException if there are none and the status is 401
   */
  public Denial withChallenges(List<Challenge> others) {
    return challenges.equals(others)
        ? this
        : new Denial(status, reason, others, extensions, words, type);
  }

  /**
   * The same denial with other further members (RFC 9457, section 3.2).
   *
   * @param members values of type String, Number, Boolean or List of String, by names of three or
   *     more letters, digits and {@code _}, a letter first; a number is kept as a {@code
   *     BigDecimal}
   * @return a new denial, never null
   * @throws NullPointerException if {@code members} is null
   * @throws IllegalArgumentException if a name or a value is none that a problem can have
   */
  public Denial withExtensions(Map<String, Object> members) {
    return new Denial(status, reason, challenges, ProblemMembers.copy(members), words, type);
  }

  /**
   * The same denial in other words, of which nobody says in which language they are.
   *
   * @param detail what happened and what to do next
   * @return a new denial, never null
   * @throws NullPointerException if {@code detail} is null
   */
  public Denial withDetail(String detail) {
    return with(new Words(words.title, Objects.requireNonNull(detail, "detail"), null));
  }

  /**
   * The same denial with another title.
   *
   * @param title a few words
   * @return a new denial, never null
   * @throws NullPointerException if {@code title} is null
   */
  public Denial withTitle(String title) {
    return with(new Words(Objects.requireNonNull(title, "title"), words.detail, words.language));
  }

  /**
   * The same denial, whose words are said to be in a language.
   *
   * @param language of the detail
   * @return a new denial, never null
   * @throws NullPointerException if {@code language} is null
   */
  public Denial withLanguage(Locale language) {
    return with(new Words(words.title, words.detail, Objects.requireNonNull(language, "language")));
  }

  private Denial with(Words others) {
    return new Denial(status, reason, challenges, extensions, others, type);
  }

  /**
   * The same denial with a type that clients can tell from others (RFC 9457, section 3.1.1).
   *
   * @param uri the type
   * @return a new denial, never null
   * @throws NullPointerException if {@code uri} is null
   */
  public Denial withType(URI uri) {
    return new Denial(
        status, reason, challenges, extensions, words, Objects.requireNonNull(uri, "uri"));
  }

  /**
   * Begins a 403 in the application's words, for a caller who is known and may not.
   *
   * @param detail what happened and what to do next; the client reads it, so no secrets
   * @return the words, to throw or to return; never null
   * @throws NullPointerException if {@code detail} is null
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
   * @throws NullPointerException if {@code detail} is null
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
   * @return fixed text, or the words of an application that refused by itself; never null
   */
  public String detail() {
    return words.detail;
  }

  /**
   * The language of the detail.
   *
   * @return English, or that of the application's texts ({@link GatehouseFeature.Builder#texts});
   *     empty where an application refused in words of its own; never null
   */
  public Optional<Locale> language() {
    return Optional.ofNullable(words.language);
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
   * The phrase of the status, for example {@code Unauthorized}, unless it was given another title.
   *
   * @return the phrase of RFC 9110, section 15, or that title; never null
   */
  public String title() {
    return words.title == null ? phrase() : words.title;
  }

  private String phrase() {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      default -> "Service Unavailable";
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Denial denial
        && status == denial.status
        && reason == denial.reason
        && challenges.equals(denial.challenges)
        && extensions.equals(denial.extensions)
        && words.equals(denial.words)
        && Objects.equals(type, denial.type);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, reason, challenges, extensions, words, type);
  }

  @Override
  public String toString() {
    return status + " " + reason.code() + ": " + words.detail;
  }
}
