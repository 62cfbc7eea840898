package dev.gatehouse.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The challenges of one response, in order and each one once (RFC 9110, section 11.6.1).
 *
 * <p>Reading accepts whatever the grammar allows; writing puts one challenge on a line, because
 * several on one "might not be interoperable":
 *
 * <pre>{@code
 * Challenges.parse("Bearer realm=api, ,Basic realm = \"api\"").toFieldLines();
 * // [Bearer realm="api", Basic realm="api"]
 * }</pre>
 *
 * <p>Immutable, hence safe for use by several threads. No argument or element may be null.
 */
public final class Challenges implements Iterable<Challenge> {

  private final List<Challenge> challenges;
  private final List<String> fieldLines;

  private Challenges(Collection<Challenge> challenges) {
    this.challenges = List.copyOf(distinct(challenges));
    this.fieldLines = this.challenges.stream().map(Challenge::toString).toList();
  }

  /**
   * These challenges, less those equal to an earlier one.
   *
   * @param challenges in the order in which to send them; may be none
   * @return the list
   * @throws NullPointerException if the array or an element is null
   */
  public static Challenges of(Challenge... challenges) {
    return new Challenges(List.of(challenges));
  }

  /**
   * These challenges, less those equal to an earlier one.
   *
   * @param challenges in the order in which to send them; may be empty; copied
   * @return the list
   * @throws NullPointerException if the collection or an element is null
   */
  public static Challenges of(Collection<Challenge> challenges) {
    return new Challenges(challenges);
  }

  /**
   * Reads all {@code WWW-Authenticate} lines of a response. Each line must be a whole list, since a
   * server, unlike a proxy, has no reason to break a challenge in two.
   *
   * @param fieldLines the values of the lines, one char for each octet (ISO-8859-1)
   * @return the challenges in order, less those equal to an earlier one; may be empty
   * @throws NullPointerException if the collection or an element is null
   * @throws IllegalArgumentException if a line is not a list of challenges (RFC 9110, section
   *     11.3); the message has the index of the first fault and the rule that it breaks
   */
  public static Challenges parse(Collection<String> fieldLines) {
    List<Challenge> read = new ArrayList<>();
    for (String fieldLine : fieldLines) {
      readLine(Objects.requireNonNull(fieldLine, "field line"), read);
    }
    return new Challenges(read);
  }

  /**
   * Reads one {@code WWW-Authenticate} line. Empty list members are ignored (RFC 9110, section
   * 5.6.1), values may be tokens or quoted-strings (section 11.2) and repeated parameters are kept,
   * see {@link Challenge#hasDuplicateParameters()}.
   *
   * @param fieldLine the value of the line, one char for each octet (ISO-8859-1)
   * @return the challenges in order, less those equal to an earlier one; may be empty
   * @throws NullPointerException if the line is null
   * @throws IllegalArgumentException if the line is not a list of challenges (RFC 9110, section
   *     11.3); the message has the index of the first fault and the rule that it breaks
   */
  public static Challenges parse(String fieldLine) {
    return parse(List.of(fieldLine));
  }

  /**
   * The challenges themselves.
   *
   * @return an unmodifiable list without duplicates
   */
  public List<Challenge> toList() {
    return challenges;
  }

  /**
   * The values of the {@code WWW-Authenticate} lines to send, one challenge on each.
   *
   * @return an unmodifiable list, as long as {@link #toList()}
   */
  public List<String> toFieldLines() {
    return fieldLines;
  }

  /**
   * Whether there is no challenge here; a 401 must have one (RFC 9110, section 15.5.2).
   *
   * @return true if {@link #size()} is 0
   */
  public boolean isEmpty() {
    return challenges.isEmpty();
  }

  /**
   * How many challenges there are.
   *
   * @return the length of {@link #toList()}
   */
  public int size() {
    return challenges.size();
  }

  /**
   * The first challenge of a scheme; there may be more, with other realms (RFC 9110, section 11.5).
   *
   * @param scheme the scheme in any case
   * @return the challenge, or empty if there is none of that scheme
   * @throws NullPointerException if the scheme is null
   */
  public Optional<Challenge> find(String scheme) {
    Objects.requireNonNull(scheme, "scheme");
    return challenges.stream().filter(challenge -> challenge.hasScheme(scheme)).findFirst();
  }

  /**
   * Goes through {@link #toList()}.
   *
   * @return an iterator that cannot remove
   */
  @Override
  public Iterator<Challenge> iterator() {
    return challenges.iterator();
  }

  /**
   * Compares the challenges in order.
   *
   * @param other the object to compare with, may be null
   * @return true if the other one has equal challenges
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Challenges that && challenges.equals(that.challenges);
  }

  /**
   * Consistent with {@link #equals}.
   *
   * @return the hash code of {@link #toList()}
   */
  @Override
  public int hashCode() {
    return challenges.hashCode();
  }

  /**
   * For people; use {@link #toFieldLines()} for a response.
   *
   * @return the field lines in brackets
   */
  @Override
  public String toString() {
    return fieldLines.toString();
  }

  /**
   * Compares keys, not challenges: hash tables stay fast for strings even if a hostile sender has
   * chosen them to collide.
   */
  private static List<Challenge> distinct(Collection<Challenge> challenges) {
    Set<String> seen = new HashSet<>();
    return challenges.stream().filter(challenge -> seen.add(challenge.key())).toList();
  }

  private static void readLine(String fieldLine, List<Challenge> into) {
    FieldScanner in = new FieldScanner(fieldLine);
    in.skipCommas();
    while (!in.atEnd() && in.fault() == null) {
      readChallenge(in, into);
      if (!in.atEnd() && !in.skipCommas()) {
        in.fail(
            "a challenge goes on where it should end: after the scheme come a space and either one"
                + " token68 or parameters (RFC 9110, section 11.3); separate members by a comma");
      }
    }
    if (in.fault() != null) {
      throw new IllegalArgumentException("Not a list of challenges: " + in.fault());
    }
  }

  private static void readChallenge(FieldScanner in, List<Challenge> into) {
    if (in.atParameter()) {
      in.fail(
          "an auth-param has no scheme: it cannot follow a bare scheme or a token68 after a comma"
              + " (RFC 9110, section 11.3); write the scheme, a space and the parameters");
      return;
    }
    String scheme = in.token();
    if (scheme.isEmpty()) {
      in.fail("no scheme where one should be: it is a token (RFC 9110, section 11.1); name it");
      return;
    }
    FieldScanner.Body body = in.body();
    into.add(new Challenge(scheme, body.token68(), body.parameters()));
  }
}
