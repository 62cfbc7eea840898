package dev.gatehouse.authentication;

import dev.gatehouse.http.BasicCredentials;
import dev.gatehouse.http.Challenge;
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
   * @throws NullPointerException if {@code validator} is null
   */
  public BasicAuthenticator(PasswordValidator validator) {
    this.validator = Objects.requireNonNull(validator, "validator");
  }

  @Override
  public Challenge challenge(String realm) {
    return Challenge.of(SCHEME, realm).with("charset", "UTF-8");
  }

  @Override
  public AuthenticationResult authenticate(AuthenticationRequest request) throws Exception {
    if (!request.credentials().hasScheme(SCHEME)) {
      return AuthenticationResult.notMine();
    }
    BasicCredentials read = BasicCredentials.of(request.credentials()).orElse(null);
    return read == null
        ? AuthenticationResult.malformed()
        : validator
            .validate(read.userId(), read.password())
            .map(AuthenticationResult::accepted)
            .orElseGet(AuthenticationResult::invalid);
  }

  /** Decides whether a user-id and a password belong together. */
  @FunctionalInterface
  public interface PasswordValidator {

    /**
     * Checks a password. Called by many threads at once. To keep it secret which user-ids exist,
     * take the same time for an unknown user-id as for a wrong password.
     *
     * <p>An empty password comes here too, as RFC 7617 allows it. Refuse it before an LDAP
     * directory is asked: many take a bind with a name and no password for one by nobody, and let
     * it pass (RFC 4513, section 5.1.2), so that everybody whose name is known would be logged in.
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
