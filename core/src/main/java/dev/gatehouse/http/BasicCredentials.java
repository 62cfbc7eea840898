package dev.gatehouse.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * A user-id and a password (RFC 7617, section 2). Immutable and thread-safe.
 *
 * <pre>{@code
 * BasicCredentials.of(Credentials.parse("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")); // Aladdin
 * }</pre>
 */
public final class BasicCredentials {

  /** What stands in a decoded text for bytes that are not UTF-8, or for itself. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String userId;
  private final String password;

  private BasicCredentials(String userId, String password) {
    this.userId = userId;
    this.password = password;
  }

  /**
   * Reads credentials of the scheme Basic, encoded as UTF-8.
   *
   * @param credentials of any scheme
   * @return user-id and password; empty if the scheme is another one, or what follows it is not
   *     base64, not UTF-8, has no colon or has a control character
   * @throws NullPointerException if the credentials are null
   */
  public static Optional<BasicCredentials> of(Credentials credentials) {
    String text =
        credentials.hasScheme("Basic")
            ? credentials.token68().map(BasicCredentials::decode).orElse("")
            : "";
    int colon = text.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
  }

  /** User-id and password with the colon between them; empty where it can be no such text. */
  private static String decode(String token68) {
    try {
      byte[] bytes = Base64.getDecoder().decode(token68);
      String text = new String(bytes, StandardCharsets.UTF_8);
      // Much cheaper than a decoder (CredentialsBenchmark), but it replaces what is not UTF-8:
      // then the decoder tells.
      if (text.indexOf(REPLACEMENT) >= 0) {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      }
      return hasControl(text) ? "" : text;
    } catch (IllegalArgumentException | CharacterCodingException notBase64OrNotUtf8) {
      return "";
    }
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The user-id.
   *
   * @return possibly empty, without a colon; never null
   */
  public String userId() {
    return userId;
  }

  /**
   * The password.
   *
   * @return possibly empty, never null
   */
  public String password() {
    return password;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BasicCredentials that
        && userId.equals(that.userId)
        && password.equals(that.password);
  }

  @Override
  public int hashCode() {
    return Objects.hash(userId, password);
  }

  /** {@return a fixed text: neither user-id nor password gets into a log} */
  @Override
  public String toString() {
    return "BasicCredentials";
  }
}
