package dev.gatehouse.http;

import java.util.Objects;

/**
 * A parameter of a challenge or of credentials: an auth-param (RFC 9110, section 11.2).
 *
 * <p>Equality ignores the case of the name, as section 11.2 asks, but not that of the value:
 *
 * <pre>{@code
 * new AuthParam("realm", "api").equals(new AuthParam("REALM", "api")); // true
 * new AuthParam("realm", "api").equals(new AuthParam("realm", "API")); // false
 * }</pre>
 *
 * <p>Immutable, hence safe for use by several threads.
 *
 * @param name a token, in the case it was written in; never null
 * @param value the value itself: without the quotes and backslashes a quoted-string would have; may
 *     be empty, never null
 */
public record AuthParam(String name, String value) {

  /**
   * Checks both parts.
   *
   * @param name a token (RFC 9110, section 5.6.2)
   * @param value text that a quoted-string can hold (RFC 9110, section 5.6.4): HTAB, U+0020 to
   *     U+007E and U+0080 to U+00FF, each char standing for one octet
   * @throws NullPointerException if either is null
   * @throws IllegalArgumentException if the name is not a token, or the value has a character that
   *     a field value cannot carry, such as CR, LF or NUL
   */
  public AuthParam {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Grammar.requireToken("The parameter name", name);
    Grammar.require(
        "The value of \"" + name + "\"",
        value,
        Grammar::isFieldText,
        "a field value carries HTAB, U+0020 to U+007E and U+0080 to U+00FF only"
            + " (RFC 9110, section 5.5); replace that character");
  }

  /**
   * Whether this parameter has that name, in any case.
   *
   * @param name the name to compare with; text that is no token matches nothing
   * @return true if the names are the same but for the case of their letters
   * @throws NullPointerException if the name is null
   */
  public boolean hasName(String name) {
    return Grammar.sameToken(this.name, Objects.requireNonNull(name, "name"));
  }

  /**
   * Compares the names without regard to case (RFC 9110, section 11.2), the values exactly.
   *
   * @param other the object to compare with, may be null
   * @return true if the other one is a parameter with the same name and value
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof AuthParam that
        && name.equalsIgnoreCase(that.name)
        && value.equals(that.value);
  }

  /**
   * Consistent with {@link #equals}.
   *
   * @return the same for names that differ in case only
   */
  @Override
  public int hashCode() {
    return 31 * Grammar.lowerCase(name).hashCode() + value.hashCode();
  }

  /**
   * Leaves the value out: it may come from an Authorization field.
   *
   * @return the name only, for example {@code AuthParam[name=response]}
   */
  @Override
  public String toString() {
    return "AuthParam[name=" + name + "]";
  }
}
