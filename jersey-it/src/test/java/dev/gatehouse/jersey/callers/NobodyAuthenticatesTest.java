package dev.gatehouse.jersey.callers;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.CREDENTIALS_UNSUPPORTED;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.LogRecorder;
import java.util.List;
import java.util.logging.Level;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain Jersey, where neither a server nor anybody else reads credentials. */
class NobodyAuthenticatesTest {

  private static final String BEARER = "Bearer realm=\"application\"";

  private static long warnings(LogRecorder log) {
    return log.records().stream()
        .filter(entry -> entry.getLevel() == Level.WARNING)
        .filter(entry -> entry.getMessage().startsWith("Nobody can authenticate"))
        .count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YWxpY2U6cHc=", "Bearer abc", "Digest username=x"})
  @DisplayName("the start warns once, and credentials that nobody read are unsupported")
  void warnsOnce(String credentials) throws Exception {
    try (LogRecorder log = new LogRecorder("dev.gatehouse");
        EmbeddedJersey jersey = new EmbeddedJersey(new ResourceConfig(GuardedResource.class))) {
      assertThat(
          jersey.get("/guarded/user", "Authorization", credentials),
          denial(CREDENTIALS_UNSUPPORTED, BEARER));
      assertThat(jersey.get("/guarded/user"), denial(CREDENTIALS_MISSING, BEARER));
      assertThat(warnings(log), is(1L));
    }
  }

  @Test
  @DisplayName("whoever has an authenticator, a filter or says the schemes is not warned")
  void whereSomebodyMay() throws Exception {
    GatehouseFeature authenticating =
        GatehouseFeature.builder().authenticator(Callers.byPassword()).build();
    for (ResourceConfig config :
        List.of(
            new ResourceConfig(GuardedResource.class).register(authenticating),
            new ResourceConfig(GuardedResource.class, Callers.OfTheServer.class),
            new ResourceConfig(GuardedResource.class).property("gatehouse.schemes", "Basic"))) {
      try (LogRecorder log = new LogRecorder("dev.gatehouse");
          EmbeddedJersey jersey = new EmbeddedJersey(config)) {
        assertThat(jersey.get("/guarded/user").statusCode(), is(401));
        assertThat(warnings(log), is(0L));
      }
    }
  }
}
