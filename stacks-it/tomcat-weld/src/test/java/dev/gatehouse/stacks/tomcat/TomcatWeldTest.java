package dev.gatehouse.stacks.tomcat;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import dev.gatehouse.stacks.StackContract;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** With an authenticator of Gatehouse. */
class TomcatWeldTest extends StackContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return new RunningTomcat(
        "own",
        new ResourceConfig(shop.classes())
            .register(TillResource.class)
            .register(Callers.withAuthenticator()));
  }

  @Test
  void beanIsGuardedAndInjected() throws Exception {
    assertThat(client().get("/till", null).status(), is(401));
    assertThat(client().get("/till", Callers.BOB).body(), is("open"));
  }
}
