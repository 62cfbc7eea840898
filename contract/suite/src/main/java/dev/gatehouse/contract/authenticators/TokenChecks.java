package dev.gatehouse.contract.authenticators;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.http.Challenge;
import java.net.URI;

/**
 * Tokens by Bearer. {@code alice} is in the role user; {@code seen} makes a caller whose name is
 * what the authenticator sees of the request; {@code for-PUT} is alice's, for that method only;
 * {@code renewed} has a line for the answer. Each of the others is refused in another way.
 */
final class TokenChecks implements Authenticator {

  /** What the refusal of {@code revoked} adds to the answer. */
  static final String NONCE = "DPoP-Nonce";

  @Override
  public Challenge challenge(String realm) {
    return Challenge.of("Bearer", realm);
  }

  @Override
  public AuthenticationResult authenticate(AuthenticationRequest request) {
    if (!request.credentials().hasScheme("Bearer")) {
      return AuthenticationResult.notMine();
    }
    String token = request.credentials().token68().orElse("");
    return switch (token) {
      case "alice" -> AuthenticationResult.accepted(Caller.of("alice", "user"));
      case "seen" -> AuthenticationResult.accepted(Caller.of(seen(request)));
      case "renewed" ->
          AuthenticationResult.accepted(Caller.of("renewed", "user")).withHeader(NONCE, "n-3");
      case "revoked" ->
          AuthenticationResult.invalid()
              .withDescription("The access token was revoked")
              .withHeader(NONCE, "n-1")
              .withHeader(NONCE, "n-2");
      case "old" -> AuthenticationResult.expired().withDescription("The token is a day old");
      case "short" -> AuthenticationResult.malformed().withDescription("The token is too short");
      default ->
          token.equals("for-" + request.method())
              ? AuthenticationResult.accepted(Caller.of("alice", "user"))
              : AuthenticationResult.invalid();
    };
  }

  private static String seen(AuthenticationRequest request) {
    URI uri = request.uri().orElseThrow();
    return request.method()
        + " "
        + uri.getRawPath()
        + "?"
        + uri.getRawQuery()
        + " "
        + request.header("x-asked")
        + request.header("X-Never-Sent");
  }
}
