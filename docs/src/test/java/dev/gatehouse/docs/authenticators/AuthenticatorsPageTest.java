package dev.gatehouse.docs.authenticators;

import static dev.gatehouse.docs.kit.Client.basic;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.docs.kit.Served;
import dev.gatehouse.docs.kit.Shown;
import dev.gatehouse.testkit.HttpAnswer;
import dev.gatehouse.testkit.TestAuthenticationRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** What docs/authenticators.md shows. */
class AuthenticatorsPageTest {

  private static final KeyAuthenticator.Keys KEYS =
      key -> key.equals("s3cret") ? Optional.of("till") : Optional.empty();

  /** Says who came. */
  @Path("orders")
  @Authenticated
  public static class Orders {

    /** The caller's name, and whether it is a service. */
    @GET
    public String list(@Context SecurityContext security) {
      return security.getUserPrincipal().getName() + " " + security.isUserInRole("service");
    }
  }

  private static HttpAnswer answer(GatehouseFeature feature, String authorization)
      throws Exception {
    try (Served served = new Served(new ResourceConfig(Orders.class).register(feature))) {
      return served.get("orders", "Authorization", authorization);
    }
  }

  @Test
  void answersAreAsShown() throws Exception {
    Shown shown = new Shown("docs/authenticators.md", AuthenticatorsPageTest.class);
    shown.isNext(answer(Authenticating.byPasswordOrToken(), "Bearer old"));
    shown.isNext(answer(Authenticating.byKey(KEYS), "ApiKey guessed"));
    shown.isNext(answer(Authenticating.byKey(AuthenticatorsPageTest::failing), "ApiKey s3cret"));
    shown.isAll();
  }

  private static Optional<String> failing(String key) {
    throw new IllegalStateException("The database is down");
  }

  @Test
  void callersAreKnown() throws Exception {
    assertThat(answer(Authenticating.byKey(KEYS), "ApiKey s3cret").body(), is("till true"));
    assertThat(
        answer(Authenticating.byPasswordOrToken(), basic("bob:wonderland")).body(),
        is("bob false"));
    assertThat(
        answer(Authenticating.byPasswordOrToken(), "Bearer fresh").body(), is("alice false"));
  }

  @Test
  void keyOfTheTillIsAccepted() {
    AuthenticationResult result =
        new KeyAuthenticator(KEYS).authenticate(TestAuthenticationRequest.of("ApiKey s3cret"));

    assertThat(result.caller().orElseThrow().principal().getName(), is("till"));
  }
}
