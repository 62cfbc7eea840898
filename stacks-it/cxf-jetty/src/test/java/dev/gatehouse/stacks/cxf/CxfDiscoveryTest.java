package dev.gatehouse.stacks.cxf;

import static dev.gatehouse.stacks.Served.served;
import static org.hamcrest.MatcherAssert.assertThat;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.ShopResource;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CXF looks for no feature: the README's table of limits says to name it. */
class CxfDiscoveryTest {

  @Test
  void jarAloneGuardsNothing() throws Exception {
    try (RunningJetty jetty = new RunningJetty(new Unguarded())) {
      assertThat(new Client(jetty.uri()).get("/shop/admin", Callers.NOBODY), served("nobody"));
    }
  }

  private static final class Unguarded extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(ShopResource.class);
    }
  }
}
