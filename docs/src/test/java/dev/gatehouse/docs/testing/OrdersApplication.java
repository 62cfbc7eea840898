package dev.gatehouse.docs.testing;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;

/** The application under test. */
public class OrdersApplication extends ResourceConfig {

  private static final Map<String, Caller> BY_PASSWORD =
      Map.of(
          "alice:wonderland",
          Caller.of("alice", "customer"),
          "bob:builder",
          Caller.of("bob", "admin"));

  /** With callers by password, and one by token. */
  public OrdersApplication() {
    register(OrderResource.class);
    register(
        GatehouseFeature.builder()
            .realm("orders")
            .authenticator(
                new BasicAuthenticator(
                    (userId, password) ->
                        Optional.ofNullable(BY_PASSWORD.get(userId + ":" + password))))
            .authenticator(
                new BearerAuthenticator(
                    token ->
                        token.equals("t0ken")
                            ? AuthenticationResult.accepted(Caller.of("till", "customer"))
                            : AuthenticationResult.invalid()))
            .build());
  }
}
