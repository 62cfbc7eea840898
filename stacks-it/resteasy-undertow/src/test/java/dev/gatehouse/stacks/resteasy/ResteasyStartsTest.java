package dev.gatehouse.stacks.resteasy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.ShopApplication;
import org.junit.jupiter.api.RepeatedTest;

/** RESTEasy registers in an order that differs from start to start, and drops priorities. */
class ResteasyStartsTest {

  @RepeatedTest(10)
  void mapperOfTheApplicationWinsEachTime() throws Exception {
    try (RunningUndertow undertow =
        new RunningUndertow(new ShopApplication(Shop.WITH_FORBIDDEN_MAPPER))) {
      Client client = new Client(undertow.uri());
      assertThat(client.get("/shop/admin", Callers.ALICE).body(), is("not in this shop"));
      assertThat(client.get("/refusing/throws-403", Callers.ALICE).body(), is("not in this shop"));
    }
  }
}
