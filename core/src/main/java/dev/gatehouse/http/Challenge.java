package dev.gatehouse.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A challenge: a scheme with either parameters or a token68 or neither (RFC 9110, section 11.3).
 *
 * <p>Built ones hold only what every client reads alike; parsed ones, see {@link
 * Challenges#parse(String)}, hold what the sender wrote. The text is made once, at construction:
 *
 * <pre>{@code
 * Challenge.of("Basic", "the \"api\"").with("charset", "UTF-8").toString();
 * // Basic realm="the \"api\"", charset="UTF-8"
 * }</pre>
 *
 * <p>Immutable, hence safe for use by several threads. No argument may be null.
 */
public final class Challenge {

  private final String scheme;
  private final @Nullable String token68;
  private final List<AuthParam> parameters;
  private final String text;

  Challenge(String scheme, @Nullable String token68, List<AuthParam> parameters) {
    this.scheme = scheme;
    this.token68 = token68;
    this.parameters = List.copyOf(parameters);
    this.text = FieldWriter.write(this, UnaryOperator.identity());
  }

  /**
   * A challenge of nothing but a scheme, to which {@link #with} can add parameters. Several clients
   * misread a bare scheme in a list, so give it at least one parameter before sending it.
   *
   * @param scheme a token, such as {@code Bearer}; written as given, compared without case
   * @return the bare challenge
   * @throws NullPointerException if the scheme is null
   * @throws IllegalArgumentException if the scheme is not a token (RFC 9110, section 5.6.2)
   */
  public static Challenge of(String scheme) {
    Objects.requireNonNull(scheme, "scheme");
    return new Challenge(Grammar.requireToken("The scheme", scheme), null, List.of());
  }

  /**
   * A challenge with a realm, the usual case (RFC 9110, section 11.5).
   *
   * @param scheme a token, such as {@code Basic}
   * @param realm printable US-ASCII, not blank; quotes and backslashes are escaped when written
   * @return the challenge
   * @throws NullPointerException if either is null
   * @throws IllegalArgumentException if the scheme is not a token or the realm is blank or has
   *     another character
   */
  public static Challenge of(String scheme, String realm) {
    Objects.requireNonNull(realm, "realm");
    return of(scheme).with("realm", realm);
  }

  /**
   * A challenge with a token68 in place of parameters, as Negotiate has it.
   *
   * @param scheme a token
   * @param token68 base64 or base64url text (RFC 9110, section 11.2)
   * @return the challenge, to which no parameter can be added
   * @throws NullPointerException if either is null
   * @throws IllegalArgumentException if the scheme is not a token or the text not a token68
   */
  public static Challenge token68(String scheme, String token68) {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(token68, "token68");
    return new Challenge(
        Grammar.requireToken("The scheme", scheme), Grammar.requireToken68(token68), List.of());
  }

  /**
   * This challenge with one more parameter at the end; this one stays as it is.
   *
   * @param name a token that no parameter here has yet, in any case
   * @param value printable US-ASCII, U+0020 to U+007E. A realm is not blank. {@code scope}, {@code
   *     error}, {@code error_description} and {@code error_uri} of scheme Bearer have no quote or
   *     backslash, and {@code error_uri} no space (RFC 6750, section 3)
   * @return the new challenge
   * @throws NullPointerException if either is null
   * @throws IllegalArgumentException if the name is not a token or a duplicate (RFC 9110, section
   *     11.2), if the value breaks the rules above, or if this challenge has a token68 (section
   *     11.3)
   */
  public Challenge with(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Grammar.requireToken("The parameter name", name);
    requireRoomFor(name);
    requireSendable(name, value);
    List<AuthParam> longer = new ArrayList<>(parameters);
    longer.add(new AuthParam(name, value));
    return new Challenge(scheme, null, longer);
  }

  /**
   * The scheme in the case it was written in; compare it with {@link #hasScheme}.
   *
   * @return a token
   */
  public String scheme() {
    return scheme;
  }

  /**
   * The token68, if the challenge has one in place of parameters.
   *
   * @return its text including any padding; empty if there are parameters or nothing
   */
  public Optional<String> token68() {
    return Optional.ofNullable(token68);
  }

  /**
   * The parameters in the order they were written in.
   *
   * @return an unmodifiable list, empty if there is a token68 or nothing
   */
  public List<AuthParam> parameters() {
    return parameters;
  }

  /**
   * The value of a parameter; of the first one if a sender repeated it.
   *
   * @param name the name in any case
   * @return the value without quotes and backslashes, or empty if there is no such parameter
   * @throws NullPointerException if the name is null
   */
  public Optional<String> parameter(String name) {
    return first(parameters, name);
  }

  /**
   * Whether this challenge is of that scheme, without regard to case (RFC 9110, section 11.1).
   *
   * @param scheme the scheme to compare with; text that is no token matches nothing
   * @return true if it is the same scheme
   * @throws NullPointerException if the scheme is null
   */
  public boolean hasScheme(String scheme) {
    return Grammar.sameToken(this.scheme, Objects.requireNonNull(scheme, "scheme"));
  }

  /**
   * Whether a parameter name occurs more than once, which RFC 9110, section 11.2, forbids and
   * clients read differently. Only a parsed challenge can have this fault.
   *
   * @return true if two names are the same but for case
   */
  public boolean hasDuplicateParameters() {
    Set<String> names = new HashSet<>();
    return !parameters.stream().allMatch(p -> names.add(Grammar.lowerCase(p.name())));
  }

  /**
   * Compares schemes without regard to case, the rest by {@link AuthParam#equals} and in order.
   *
   * @param other the object to compare with, may be null
   * @return true if the other one is an equal challenge
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Challenge that
        && scheme.equalsIgnoreCase(that.scheme)
        && Objects.equals(token68, that.token68)
        && parameters.equals(that.parameters);
  }

  /**
   * Consistent with {@link #equals}.
   *
   * @return the same for schemes that differ in case only
   */
  @Override
  public int hashCode() {
    return Objects.hash(Grammar.lowerCase(scheme), token68, parameters);
  }

  /**
   * The challenge as a field value, ready for {@code WWW-Authenticate}.
   *
   * @return one line; values as quoted-strings with only quote and backslash escaped (RFC 9110,
   *     section 5.6.4), except Digest's {@code algorithm} and {@code stale}
   */
  @Override
  public String toString() {
    return text;
  }

  static Optional<String> first(List<AuthParam> parameters, String name) {
    Objects.requireNonNull(name, "name");
    return parameters.stream().filter(p -> p.hasName(name)).findFirst().map(AuthParam::value);
  }

  /** Equal challenges, and only those, have the same key. */
  String key() {
    return FieldWriter.write(this, Grammar::lowerCase);
  }

  private void requireRoomFor(String name) {
    if (token68 != null) {
      throw new IllegalArgumentException(
          "This %s challenge has a token68, so it cannot take the parameter \"%s\": a challenge has"
                  .formatted(scheme, name)
              + " one or the other (RFC 9110, section 11.3); start from Challenge.of(scheme)");
    }
    if (parameters.stream().anyMatch(p -> p.hasName(name))) {
      throw new IllegalArgumentException(
          "This %s challenge already has the parameter \"%s\": a name occurs once, in whatever case"
                  .formatted(scheme, name)
              + " (RFC 9110, section 11.2); give each parameter one value");
    }
  }

  private void requireSendable(String name, String value) {
    Grammar.require(
        "The value of \"" + name + "\"",
        value,
        Grammar::isPrintableAscii,
        "only U+0020 to U+007E is read alike by all clients, and CR, LF or NUL would corrupt the"
            + " response (RFC 9110, section 5.5); use printable US-ASCII");
    if (name.equalsIgnoreCase("realm") && value.isBlank()) {
      throw new IllegalArgumentException(
          "The realm is blank: it names the protection space and browsers show it"
              + " (RFC 9110, section 11.5); use for example the application's name");
    }
    if (hasScheme("Bearer")) {
      BearerRules.check(name, value);
    }
  }
}
