package dev.gatehouse.docs.testing;

import static dev.gatehouse.testkit.DenialMatchers.isForbidden;
import static dev.gatehouse.testkit.DenialMatchers.isUnauthorized;
import static dev.gatehouse.testkit.DenialMatchers.withChallenge;
import static dev.gatehouse.testkit.DenialMatchers.withReason;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.both;

import dev.gatehouse.DenialReason;
import jakarta.ws.rs.core.Application;
import org.glassfish.jersey.test.JerseyTest;
import org.glassfish.jersey.test.TestProperties;
import org.junit.jupiter.api.Test;

/** A user's own test of answers, as docs/testing.md shows it. */
class OrdersTest extends JerseyTest {

  @Override
  protected Application configure() {
    forceSet(TestProperties.CONTAINER_PORT, "0");
    return new OrdersApplication().register(new WhoMayCallWhatTest.Stubs());
  }

  @Test
  void anonymousCallerIsAskedForCredentials() {
    assertThat(
        target("orders").request().get(),
        allOf(
            isUnauthorized(),
            withReason(DenialReason.CREDENTIALS_MISSING),
            withChallenge("Basic realm=\"orders\", charset=\"UTF-8\"")));
  }

  @Test
  void customerMayNotCancel() {
    assertThat(
        target("orders/7").request().header("Authorization", "Bearer t0ken").delete(),
        both(isForbidden()).and(withReason(DenialReason.ROLE_MISSING)));
  }
}
