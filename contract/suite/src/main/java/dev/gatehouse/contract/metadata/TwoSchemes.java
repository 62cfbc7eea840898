package dev.gatehouse.contract.metadata;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.http.Challenge;
import java.util.List;

/** Takes the token {@code alice}, without any scope, and says that it may come by DPoP too. */
final class TwoSchemes implements Authenticator {

  @Override
  public Challenge challenge(String realm) {
    return challenges(realm).get(0);
  }

  @Override
  public List<Challenge> challenges(String realm) {
    return List.of(Challenge.of("Bearer", realm), Challenge.of("DPoP").with("algs", "ES256 EdDSA"));
  }

  @Override
  public AuthenticationResult authenticate(AuthenticationRequest request) {
    return request.credentials().token68().filter("alice"::equals).isPresent()
        ? AuthenticationResult.accepted(Caller.of("alice"))
        : AuthenticationResult.invalid();
  }
}
