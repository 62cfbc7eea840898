package dev.gatehouse.internal.caller;

import dev.gatehouse.http.Credentials;

/** What is known of credentials that a server has refused without saying why. */
@FunctionalInterface
public interface RefusedCredentials {

  /** Whether their scheme is, or may be, accepted here. */
  boolean mayAccept(Credentials credentials);

  /** Whether they say of themselves that they have expired, which nobody has verified. */
  default boolean sayExpired(Credentials credentials) {
    return false;
  }
}
