package dev.gatehouse.jersey.startup;

import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.LogRecorder;
import jakarta.ws.rs.core.Application;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However Gatehouse comes into an application, it guards, and guards once. */
class DiscoveryTest {

  private static final String AUDIT_LINE =
      "authn_login_fail:-,GET /guarded/admin status=401 reason=credentials-missing";

  /** Those of the jar, and not this test's. */
  private static final String[] SCANNED = {
    "dev.gatehouse", "dev.gatehouse.internal.discovery", "dev.gatehouse.internal.rest"
  };

  static GatehouseFeature given() {
    return GatehouseFeature.builder().realm("given").build();
  }

  static Stream<Named<UnaryOperator<ResourceConfig>>> waysWithoutSettings() {
    return Stream.of(
        Named.of("found by the service file", config -> config),
        Named.of("registered by class", config -> config.register(GatehouseFeature.class)),
        Named.of("registered by instance", config -> config.register(new GatehouseFeature())),
        Named.of("found by scanning", config -> config.packages(false, SCANNED)),
        Named.of(
            "found by scanning alone",
            config ->
                config.packages(false, SCANNED).property("jakarta.ws.rs.loadServices", false)),
        Named.of(
            "registered by class alone",
            config ->
                config
                    .register(GatehouseFeature.class)
                    .property("jakarta.ws.rs.loadServices", false)),
        Named.of(
            "scanned and registered by class",
            config -> config.packages(false, SCANNED).register(GatehouseFeature.class)));
  }

  static Stream<Named<UnaryOperator<ResourceConfig>>> waysWithSettings() {
    return Stream.of(
        Named.of("registered", config -> config.register(given())),
        Named.of(
            "registered, services off",
            config -> config.register(given()).property("jakarta.ws.rs.loadServices", false)),
        Named.of(
            "registered, and then the class",
            config -> config.register(given()).register(GatehouseFeature.class)),
        Named.of(
            "registered, and scanned", config -> config.register(given()).packages(false, SCANNED)),
        Named.of(
            "scanned, and registered",
            config -> config.packages(false, SCANNED).register(given())));
  }

  @Tag("B#13")
  @ParameterizedTest(name = "{0}")
  @MethodSource("waysWithoutSettings")
  @DisplayName("B#13 however it is found, it guards once: one challenge, one audit line")
  void guardsOnce(UnaryOperator<ResourceConfig> way) throws Exception {
    assertGuardedOnce(way, "Bearer realm=\"application\"");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waysWithSettings")
  @DisplayName("the one with settings counts, and guards once")
  void theOneWithSettingsCounts(UnaryOperator<ResourceConfig> way) throws Exception {
    assertGuardedOnce(way, "Bearer realm=\"given\"");
  }

  private static void assertGuardedOnce(UnaryOperator<ResourceConfig> way, String challenge)
      throws Exception {
    ResourceConfig config = way.apply(new ResourceConfig(GuardedResource.class));
    try (LogRecorder audit = new LogRecorder("dev.gatehouse.audit");
        LogRecorder ofJersey = new LogRecorder("org.glassfish.jersey");
        EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(jersey.get("/guarded/admin"), denial(DenialReason.CREDENTIALS_MISSING, challenge));
      assertThat(audit.lines(), is(List.of(AUDIT_LINE)));
      assertThat(
          ofJersey.records().stream()
              .filter(entry -> entry.getLevel() == Level.WARNING)
              .map(LogRecord::getMessage)
              .filter(line -> line.contains("dev.gatehouse"))
              .toList(),
          is(List.of()));
    }
  }

  @Test
  @DisplayName("an Application that knows nothing of Jersey is guarded")
  void plainApplicationIsGuarded() throws Exception {
    ResourceConfig config = ResourceConfig.forApplicationClass(Plain.class);
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(
          jersey.get("/guarded/admin"),
          denial(DenialReason.CREDENTIALS_MISSING, "Bearer realm=\"plain\""));
    }
  }

  /** As a server finds it. */
  public static class Plain extends Application {

    /** For the runtime. */
    public Plain() {}

    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(GuardedResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("gatehouse.realm", "plain");
    }
  }

  @Test
  @DisplayName("jakarta.ws.rs.loadServices=false: not found, so nothing is guarded")
  void withoutServicesItIsNotFound() throws Exception {
    assertUnguarded(
        new ResourceConfig(GuardedResource.class).property("jakarta.ws.rs.loadServices", false));
  }

  @Test
  @DisplayName("gatehouse.enabled=false switches off what was found, and what was registered")
  void canBeSwitchedOff() throws Exception {
    assertUnguarded(
        new ResourceConfig(GuardedResource.class).property("gatehouse.enabled", "false"));
    assertUnguarded(
        new ResourceConfig(GuardedResource.class)
            .register(given())
            .property("gatehouse.enabled", false));
  }

  private static void assertUnguarded(ResourceConfig config) throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      HttpResponse<String> response = jersey.get("/guarded/admin");
      assertThat(response.statusCode(), is(200));
      assertThat(response.body(), is("served nobody"));
      assertThat(response.headers().map().containsKey("www-authenticate"), is(false));
    }
  }
}
