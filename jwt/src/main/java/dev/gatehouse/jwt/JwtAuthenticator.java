package dev.gatehouse.jwt;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.http.Challenge;

/** Reads access tokens that are JWTs (RFC 7519). Immutable and thread-safe. */
public final class JwtAuthenticator implements Authenticator {

  private JwtAuthenticator() {}

  @Override
  public Challenge challenge(String realm) {
    return Challenge.of("Bearer", realm);
  }

  @Override
  public AuthenticationResult authenticate(AuthenticationRequest request) {
    return AuthenticationResult.notMine();
  }
}
