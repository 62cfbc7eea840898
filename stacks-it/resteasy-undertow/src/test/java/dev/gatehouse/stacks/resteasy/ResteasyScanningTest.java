package dev.gatehouse.stacks.resteasy;

import static dev.gatehouse.stacks.Denied.forbidden;
import static dev.gatehouse.stacks.Denied.unauthorized;
import static dev.gatehouse.stacks.Served.served;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.DenialReason;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.Guidebook;
import dev.gatehouse.stacks.ReadLog;
import dev.gatehouse.stacks.ShopResource;
import dev.gatehouse.testkit.HttpAnswer;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As servers with RESTEasy deploy an application that names no class: what they have found by
 * scanning is configured before the application's properties are known.
 */
class ResteasyScanningTest {

  private static final String FEATURES = "dev.gatehouse.internal.discovery.";

  private static HttpAnswer get(String path, ResteasyDeployment deployment) throws Exception {
    try (RunningUndertow undertow = new RunningUndertow(deployment)) {
      return new Client(undertow.uri()).get(path, Callers.NOBODY);
    }
  }

  private static ResteasyDeployment scanned(Map<String, Object> properties) {
    ResteasyDeployment deployment = new ResteasyDeploymentImpl();
    deployment.setApplication(
        new Application() {
          @Override
          public Map<String, Object> getProperties() {
            return properties;
          }
        });
    deployment.setScannedProviderClasses(List.of(FEATURES + "ScannedFeature"));
    deployment.setScannedResourceClasses(List.of(ShopResource.class.getName()));
    return deployment;
  }

  @Test
  @DisplayName("the properties of the application count for rules and challenges")
  void propertiesCount() throws Exception {
    Map<String, Object> properties =
        Map.of(
            "gatehouse.unannotated", "deny",
            "gatehouse.schemes", "Basic",
            "gatehouse.realm", Callers.REALM);

    assertThat(get("/shop/open", scanned(properties)), forbidden(DenialReason.DENIED));
    assertThat(
        get("/shop/admin", scanned(properties)),
        unauthorized(DenialReason.CREDENTIALS_MISSING, Callers.BASIC));
  }

  @Test
  @DisplayName("where no services are loaded they come too late, and the log says so")
  void propertiesComeTooLate() throws Exception {
    Map<String, Object> properties =
        Map.of("jakarta.ws.rs.loadServices", false, "gatehouse.unannotated", "deny");
    try (ReadLog log = new ReadLog(Level.SEVERE)) {
      assertThat(get("/shop/open", scanned(properties)), served("nobody"));
      assertThat(List.of(log.lines()), is(Guidebook.read().quoted().get("late-settings")));
    }
  }

  @Test
  @DisplayName("one of them switches all of it off")
  void switchedOff() throws Exception {
    assertThat(get("/shop/admin", scanned(Map.of("gatehouse.enabled", "false"))), served("nobody"));
  }

  @Test
  @DisplayName("a wrong one keeps the application from starting")
  void wrongValue() {
    Exception refused =
        assertThrows(
            RuntimeException.class,
            () -> get("/shop/open", scanned(Map.of("gatehouse.unannotated", "perhaps"))));

    assertThat(refused.toString(), containsString("gatehouse.unannotated must be"));
  }

  @ParameterizedTest(name = "jakarta.ws.rs.loadServices is {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("where only scanning finds it, it guards all the same")
  void foundByScanningAlone(boolean services) throws Exception {
    ResteasyDeployment deployment = scanned(Map.of("jakarta.ws.rs.loadServices", services));
    if (services) {
      deployment.addDisabledProviderClass(FEATURES + "ServiceFeature");
    }

    assertThat(
        get("/shop/admin", deployment),
        unauthorized(DenialReason.CREDENTIALS_MISSING, "Bearer realm=\"application\""));
  }
}
