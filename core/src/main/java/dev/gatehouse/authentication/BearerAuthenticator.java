package dev.gatehouse.authentication;

import dev.gatehouse.http.Challenge;
import java.util.Objects;
import java.util.Optional;

/**
 * The Bearer scheme (RFC 6750) in front of the application's own check of tokens. Thread-safe as
 * far as the {@link TokenValidator} is.
 *
 * <p>Its challenge is {@code Bearer realm="..."}; Gatehouse adds {@code error} where a token came
 * and failed. A token is only read from the {@code Authorization} header (RFC 6750, section 2.1),
 * and {@code Bearer} without one is malformed.
 */
public final class BearerAuthenticator implements Authenticator {

  private static final String SCHEME = "Bearer";

  private final TokenValidator validator;

  /**
   * Creates an authenticator.
   *
   * @param validator decides whom a token speaks for
   * @throws NullPointerException if {@code validator} is null
   */
  public BearerAuthenticator(TokenValidator validator) {
    this.validator = Objects.requireNonNull(validator, "validator");
  }

  @Override
  public Challenge challenge(String realm) {
    return Challenge.of(SCHEME, realm);
  }

  @Override
  public AuthenticationResult authenticate(AuthenticationRequest request) throws Exception {
    if (!request.credentials().hasScheme(SCHEME)) {
      return AuthenticationResult.notMine();
    }
    Optional<String> token = request.credentials().token68();
    return token.isPresent() ? validator.validate(token.get()) : AuthenticationResult.malformed();
  }

  /** Decides whom a token speaks for. */
  @FunctionalInterface
  public interface TokenValidator {

    /**
     * Checks a token. Called by many threads at once.
     *
     * @param token the token as it was sent, never empty, never null
     * @return accepted, or rejected as malformed, invalid or expired; never null
     * @throws Exception where it cannot be checked at the moment, see {@link
     *     Authenticator#authenticate}
     */
    AuthenticationResult validate(String token) throws Exception;
  }
}
