package dev.gatehouse.authentication;

import java.util.Objects;

/**
 * What an {@link Authenticator} found. Immutable and thread-safe.
 *
 * <p>There is no outcome that tells an unknown caller from a wrong password: both are {@link
 * Rejected#INVALID}, so that nobody can find out which names exist.
 */
public sealed interface AuthenticationResult {

  /**
   * The credentials are genuine.
   *
   * @param caller whose they are, never null
   */
  record Accepted(Caller caller) implements AuthenticationResult {

    /**
     * Creates the result.
     *
     * @param caller whose the credentials are
     * @throws NullPointerException where {@code caller} is null
     */
    public Accepted {
      Objects.requireNonNull(caller, "caller is null; return AuthenticationResult.invalid()");
    }
  }

  /** The credentials are this authenticator's and do not hold. */
  enum Rejected implements AuthenticationResult {
    /** They cannot be read: the form that the scheme prescribes is broken. */
    MALFORMED,
    /** They were read, checked and refused. */
    INVALID,
    /** They were genuine and have expired. */
    EXPIRED
  }

  /** The credentials are of another scheme. */
  enum NotMine implements AuthenticationResult {
    /** The one value. */
    NOT_MINE
  }

  /**
   * The credentials are genuine.
   *
   * @param caller whose they are
   * @return the result, never null
   * @throws NullPointerException where {@code caller} is null
   */
  static AuthenticationResult accepted(Caller caller) {
    return new Accepted(caller);
  }

  /**
   * The credentials cannot be read.
   *
   * @return the result, never null
   */
  static AuthenticationResult malformed() {
    return Rejected.MALFORMED;
  }

  /**
   * The credentials were read, checked and refused.
   *
   * @return the result, never null
   */
  static AuthenticationResult invalid() {
    return Rejected.INVALID;
  }

  /**
   * The credentials were genuine and have expired.
   *
   * @return the result, never null
   */
  static AuthenticationResult expired() {
    return Rejected.EXPIRED;
  }

  /**
   * The credentials are of another scheme; the next authenticator is asked.
   *
   * @return the result, never null
   */
  static AuthenticationResult notMine() {
    return NotMine.NOT_MINE;
  }
}
