package dev.gatehouse.stacks.cxf;

import static dev.gatehouse.stacks.Denied.unauthorized;
import static org.hamcrest.MatcherAssert.assertThat;

import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.ShopResource;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The properties of an application are settings. */
class CxfSettingsTest {

  @Test
  void propertiesOfTheApplicationCount() throws Exception {
    try (RunningJetty jetty = new RunningJetty(new Named())) {
      assertThat(
          new Client(jetty.uri()).get("/shop/admin", Callers.NOBODY),
          unauthorized(DenialReason.CREDENTIALS_MISSING, Callers.BASIC));
    }
  }

  private static final class Named extends Application {

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(ShopResource.class, GatehouseFeature.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("gatehouse.schemes", "Basic", "gatehouse.realm", Callers.REALM);
    }
  }
}
