package dev.gatehouse.http;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The credentials in an {@code Authorization} field: a scheme with either a token68 or parameters
 * or neither (RFC 9110, section 11.4).
 *
 * <p>A field with a readable scheme but nonsense behind it is still credentials, though not {@link
 * #isWellFormed() well-formed} ones: the caller tried to authenticate and shall be told so.
 *
 * <pre>{@code
 * Credentials.parse("bearer abc.def").token68(); // Optional[abc.def]
 * Credentials.parse("Bearer abc def").isWellFormed(); // false
 * }</pre>
 *
 * <p>Several {@code Authorization} lines are ambiguous and must not be joined: the field is no list
 * (sections 5.3 and 11.6.2).
 *
 * <p>Immutable, hence safe for use by several threads. Equality is identity, so that nobody
 * compares secrets by {@code equals}, whose time tells how much was right. No argument may be null.
 */
public final class Credentials {

  private final String scheme;
  private final FieldScanner.Body body;
  private final boolean wellFormed;
  private final boolean schemeIsApart;

  private Credentials(
      String scheme, FieldScanner.Body body, boolean wellFormed, boolean schemeIsApart) {
    this.scheme = scheme;
    this.schemeIsApart = schemeIsApart;
    this.body = wellFormed ? body : FieldScanner.Body.NONE;
    this.wellFormed = wellFormed;
  }

  /**
   * Reads the value of one {@code Authorization} field line; whitespace around it is ignored.
   *
   * @param fieldValue the value, one char for each octet (ISO-8859-1)
   * @return the credentials, well-formed or not
   * @throws NullPointerException if the value is null
   * @throws IllegalArgumentException if the value does not start with a scheme; the message does
   *     not quote it
   */
  public static Credentials parse(String fieldValue) {
    FieldScanner in = new FieldScanner(Objects.requireNonNull(fieldValue, "fieldValue"));
    String scheme = in.token();
    if (scheme.isEmpty()) {
      throw new IllegalArgumentException(
          "The credentials do not start with a scheme: they are a scheme, which is a token, then a"
              + " space and a token68 or parameters (RFC 9110, section 11.4);"
              + " send for example Bearer, a space and the access token");
    }
    boolean schemeIsApart = in.atSpace();
    FieldScanner.Body body = in.body();
    boolean wellFormed = in.atEnd() && in.fault() == null;
    return new Credentials(scheme, body, wellFormed, schemeIsApart);
  }

  /**
   * The scheme in the case it was written in; compare it with {@link #hasScheme}. If nothing
   * follows it, it may well be a secret that was sent without a scheme: do not log it.
   *
   * @return a token
   */
  public String scheme() {
    return scheme;
  }

  /**
   * Whether the scheme is that one, without regard to case (RFC 9110, section 11.1).
   *
   * @param scheme the scheme to compare with; text that is no token matches nothing
   * @return true if it is the same scheme
   * @throws NullPointerException if the scheme is null
   */
  public boolean hasScheme(String scheme) {
    return Grammar.sameToken(this.scheme, Objects.requireNonNull(scheme, "scheme"));
  }

  /**
   * The token68: the token of Bearer, the encoded user-id and password of Basic.
   *
   * @return its text including any padding; empty if there are parameters or nothing, or if the
   *     credentials are not well-formed
   */
  public Optional<String> token68() {
    return Optional.ofNullable(body.token68());
  }

  /**
   * The parameters in the order they were sent in. They are not checked for duplicates, which RFC
   * 9110, section 11.2, forbids.
   *
   * @return an unmodifiable list; empty if there is a token68 or nothing, or if the credentials are
   *     not well-formed
   */
  public List<AuthParam> parameters() {
    return body.parameters();
  }

  /**
   * The value of a parameter; of the first one if it is repeated.
   *
   * @param name the name in any case
   * @return the value without quotes and backslashes, or empty if there is no such parameter
   * @throws NullPointerException if the name is null
   */
  public Optional<String> parameter(String name) {
    return Challenge.first(body.parameters(), name);
  }

  /**
   * Whether the scheme is followed by a space and one token68 or a list of parameters, or by
   * nothing. What the scheme itself requires is not checked: {@code Bearer} alone is well-formed.
   *
   * @return true if the value matches the grammar of RFC 9110, section 11.4
   */
  public boolean isWellFormed() {
    return wellFormed;
  }

  /**
   * The scheme and nothing else, and not even that if no space follows it: then it may be a secret
   * that was sent without a scheme.
   *
   * @return for example {@code Credentials[scheme=Basic]}, else {@code Credentials[]}
   */
  @Override
  public String toString() {
    return schemeIsApart ? "Credentials[scheme=" + scheme + "]" : "Credentials[]";
  }
}
