package dev.gatehouse.jwt.internal;

import dev.gatehouse.authentication.AuthenticationResult;

/** A token that is not accepted, and what the client is told of it. */
public final class RefusedTokenException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient AuthenticationResult result;

  /**
   * Refuses a token.
   *
   * @param result fixed text, without anything that the token says
   */
  RefusedTokenException(AuthenticationResult result) {
    // Refusing is what a check does all day: nobody reads where it was.
    super("The token was refused", null, false, false);
    this.result = result;
  }

  /** As malformed: nothing of it could be read. */
  static RefusedTokenException malformed(String description) {
    return new RefusedTokenException(AuthenticationResult.malformed().withDescription(description));
  }

  /** As invalid: it was read and is not good here. */
  public static RefusedTokenException invalid(String description) {
    return new RefusedTokenException(AuthenticationResult.invalid().withDescription(description));
  }

  /** As expired: it was good here. */
  static RefusedTokenException expired(String description) {
    return new RefusedTokenException(AuthenticationResult.expired().withDescription(description));
  }

  public AuthenticationResult result() {
    return result;
  }
}
