package dev.gatehouse.stacks.resteasy;

import static dev.gatehouse.stacks.Denied.unauthorized;
import static org.hamcrest.MatcherAssert.assertThat;

import dev.gatehouse.DenialReason;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.ShopResource;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** RESTEasy finds the feature by itself, and settings among the application's properties. */
class ResteasyDiscoveryTest {

  @Test
  void jarAloneGuards() throws Exception {
    try (RunningUndertow undertow = new RunningUndertow(new Found())) {
      assertThat(
          new Client(undertow.uri()).get("/shop/admin", Callers.NOBODY),
          unauthorized(DenialReason.CREDENTIALS_MISSING, Callers.BASIC));
    }
  }

  private static final class Found extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(ShopResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("gatehouse.schemes", "Basic", "gatehouse.realm", Callers.REALM);
    }
  }
}
