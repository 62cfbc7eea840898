package dev.gatehouse.docs.authenticators;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import java.util.Optional;

/** Features with authenticators. */
final class Authenticating {

  private static final Sessions SESSIONS = new Sessions();

  private Authenticating() {}

  static GatehouseFeature byKey(KeyAuthenticator.Keys keys) {
    return GatehouseFeature.builder()
        .realm("orders")
        .authenticator(new KeyAuthenticator(keys))
        .build();
  }

  static GatehouseFeature byPasswordOrToken() {
    return GatehouseFeature.builder()
        .realm("orders")
        .authenticator(
            new BasicAuthenticator(
                (userId, password) ->
                    password.equals("wonderland")
                        ? Optional.of(Caller.of(userId, "customer"))
                        : Optional.empty()))
        .authenticator(
            new BearerAuthenticator(
                token ->
                    SESSIONS.isOver(token)
                        ? AuthenticationResult.expired().withDescription("The session is over")
                        : AuthenticationResult.accepted(Caller.of("alice", "customer"))))
        .build();
  }

  /** Nobody's session lasts here. */
  private static final class Sessions {

    boolean isOver(String token) {
      return !token.equals("fresh");
    }
  }
}
