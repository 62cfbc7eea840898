package dev.gatehouse.authentication;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * The Basic scheme (RFC 7617) in front of the application's own store of passwords. Thread-safe as
 * far as the {@link PasswordValidator} is.
 *
 * <pre>{@code
 * new BasicAuthenticator((userId, password) -> accounts.verify(userId, password)
 *     ? Optional.of(Caller.of(userId, "customer"))
 *     : Optional.empty());
 * }</pre>
 *
 * <p>Its challenge is {@code Basic realm="...", charset="UTF-8"}. Credentials that are not base64,
 * not UTF-8, have no colon or hold control characters are malformed (RFC 7617, section 2).
 */
public final class BasicAuthenticator implements Authenticator {

  private static final String SCHEME = "Basic";

  private final PasswordValidator validator;

  /**
   * Creates an authenticator.
   *
   * @param validator decides whether a user-id and password belong together
   * @throws NullPointerException where {@code validator} is null
   */
  public BasicAuthenticator(PasswordValidator validator) {
    this.validator = Objects.requireNonNull(validator, "validator");
  }

  @Override
  public Challenge challenge(String realm) {
    return Challenge.of(SCHEME, realm).with("charset", "UTF-8");
  }

  @Override
  public AuthenticationResult authenticate(Credentials credentials) throws Exception {
    if (!credentials.hasScheme(SCHEME)) {
      return AuthenticationResult.notMine();
    }
    Optional<String> userPass = credentials.token68().flatMap(BasicAuthenticator::decode);
    int colon = userPass.map(text -> text.indexOf(':')).orElse(-1);
    if (colon < 0) {
      return AuthenticationResult.malformed();
    }
    String userId = userPass.get().substring(0, colon);
    String password = userPass.get().substring(colon + 1);
    return validator
        .validate(userId, password)
        .map(AuthenticationResult::accepted)
        .orElseGet(AuthenticationResult::invalid);
  }

  private static Optional<String> decode(String token68) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(token68));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(text);
    } catch (IllegalArgumentException | CharacterCodingException notBase64OrNotUtf8) {
      return Optional.empty();
    }
  }

  /** Decides whether a user-id and a password belong together. */
  @FunctionalInterface
  public interface PasswordValidator {

    /**
     * Checks a password. Called by many threads at once. To keep it secret which user-ids exist,
     * take the same time for an unknown user-id as for a wrong password.
     *
     * @param userId the user-id, possibly empty, without a colon; never null
     * @param password the password, possibly empty; never null
     * @return the caller, or empty where the user-id is unknown or the password is wrong; never
     *     null
     * @throws Exception where it cannot be checked at the moment, see {@link
     *     Authenticator#authenticate}
     */
    Optional<Caller> validate(String userId, String password) throws Exception;
  }
}
