package dev.gatehouse.docs.authenticators;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import java.util.Optional;

/** Takes {@code Authorization: ApiKey ...}. */
public final class KeyAuthenticator implements Authenticator {

  /** Where keys are looked up. */
  public interface Keys {

    /** Whose key it is; empty where it is nobody's. */
    Optional<String> ownerOf(String key);
  }

  private final Keys keys;

  public KeyAuthenticator(Keys keys) {
    this.keys = keys;
  }

  @Override
  public Challenge challenge(String realm) {
    return Challenge.of("ApiKey", realm);
  }

  @Override
  public AuthenticationResult authenticate(AuthenticationRequest request) {
    Credentials credentials = request.credentials();
    if (!credentials.hasScheme("ApiKey")) {
      return AuthenticationResult.notMine();
    }
    return credentials
        .token68()
        .flatMap(keys::ownerOf)
        .map(owner -> Caller.builder(owner).roles("service").scopes("orders:read").build())
        .map(AuthenticationResult::accepted)
        .orElseGet(AuthenticationResult::invalid);
  }
}
