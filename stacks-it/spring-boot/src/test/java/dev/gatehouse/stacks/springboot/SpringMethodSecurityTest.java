package dev.gatehouse.stacks.springboot;

import static dev.gatehouse.stacks.Denied.forbidden;
import static dev.gatehouse.stacks.Denied.unauthorized;
import static dev.gatehouse.stacks.Served.served;
import static org.hamcrest.MatcherAssert.assertThat;

import dev.gatehouse.DenialReason;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.Shop;
import org.junit.jupiter.api.Test;

/** What a bean's {@code @PreAuthorize} refuses, a resource that calls it answers. */
class SpringMethodSecurityTest {

  @Test
  void whatSpringSecurityRefusesIsADenial() throws Exception {
    try (RunningSpring stack = new RunningSpring(Shop.USUAL, MethodSecurityConfiguration.class)) {
      Client client = new Client(stack.uri());
      assertThat(
          client.get("/vault", Callers.NOBODY),
          unauthorized(DenialReason.CREDENTIALS_MISSING, Callers.BASIC));
      assertThat(client.get("/vault", Callers.ALICE), forbidden(DenialReason.ROLE_MISSING));
      assertThat(client.get("/vault", Callers.BOB), served("bob"));
    }
  }
}
