package dev.gatehouse;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.TableRows.endpoint;
import static dev.gatehouse.internal.fixture.TableRows.on;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.internal.fixture.FakeConfig;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.glassfish.jersey.model.internal.CommonConfig;
import org.glassfish.jersey.model.internal.ComponentBag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The access table of an application, running or not. */
class AccessTableOfApplicationTest {

  @Path("admin")
  @RolesAllowed("admin")
  static class Admins {
    @GET
    public void get() {}
  }

  @Path("silent")
  static class Silent {
    @GET
    public void get() {}
  }

  private record Described(Set<Class<?>> classes, Set<Object> singletons, Map<String, Object> set) {

    Application application() {
      Described described = this;
      return new Application() {
        @Override
        public Set<Class<?>> getClasses() {
          return described.classes;
        }

        @Override
        @SuppressWarnings("deprecation")
        public Set<Object> getSingletons() {
          return described.singletons;
        }

        @Override
        public Map<String, Object> getProperties() {
          return described.set;
        }
      };
    }
  }

  private static Application application(
      Set<Class<?>> classes, Set<Object> singletons, Map<String, Object> properties) {
    return new Described(classes, singletons, properties).application();
  }

  private static Endpoint admins() {
    return endpoint(
        "GET",
        "/admin",
        roles("admin"),
        List.of(on("@RolesAllowed(\"admin\")", Admins.class, null)),
        Admins.class,
        "get");
  }

  private static Endpoint silent(AccessRule rule) {
    return endpoint("GET", "/silent", rule, List.of(), Silent.class, "get");
  }

  private static CommonConfig configuration() {
    return new CommonConfig(RuntimeType.SERVER, ComponentBag.INCLUDE_ALL);
  }

  @AfterEach
  void takeBack() {
    ConfigProviderResolver.setInstance(null);
  }

  @Test
  void aGuardedApplicationHasItsTableInItsConfiguration() {
    AccessTable table = AccessTable.of(Admins.class);
    CommonConfig configuration = configuration();
    Supplier<AccessTable> running = () -> table;
    configuration.property(AccessTable.PROPERTY, running);

    assertThat(AccessTable.ofRunning(configuration.getConfiguration()), is(sameInstance(table)));
  }

  @Test
  void anApplicationThatNobodyGuardsHasNoTable() {
    CommonConfig configuration = configuration();
    CommonConfig other = configuration();
    other.property(AccessTable.PROPERTY, "no table");
    CommonConfig supplying = configuration();
    Supplier<String> something = () -> "no table";
    supplying.property(AccessTable.PROPERTY, something);

    for (CommonConfig unguarded : List.of(configuration, other, supplying)) {
      assertThat(
          assertThrows(
                  IllegalStateException.class,
                  () -> AccessTable.ofRunning(unguarded.getConfiguration()))
              .getMessage(),
          is(
              "Gatehouse guards nothing here: register GatehouseFeature, and leave"
                  + " gatehouse.enabled true"));
    }
  }

  @Test
  void classesAndSingletonsAreBothListed() {
    Application application = application(Set.of(Admins.class), Set.of(new Silent()), Map.of());

    assertThat(
        AccessTable.of(application).endpoints(),
        contains(admins(), silent(AccessRule.permitAll())));
  }

  @Test
  void propertiesSayWhatBecomesOfUnannotatedEndpoints() {
    assertThat(
        AccessTable.of(
                application(
                    Set.of(Admins.class, Silent.class),
                    Set.of(),
                    Map.of("gatehouse.unannotated", "deny", "jersey.something", "else")))
            .endpoints(),
        contains(admins(), silent(AccessRule.denyAll())));
  }

  @Test
  void anApplicationThatWouldNotStartHasNoTable() {
    Application application =
        application(Set.of(Silent.class), Set.of(), Map.of("gatehouse.unannotated", "fail"));

    assertThat(
        assertThrows(IllegalStateException.class, () -> AccessTable.of(application)).getMessage(),
        is(
            "Gatehouse cannot guard this application:\n- "
                + Silent.class.getName()
                + "#get has no access annotation, on itself or its class, and"
                + " gatehouse.unannotated is fail; add @PermitAll, @Authenticated, @RolesAllowed"
                + " or @DenyAll. See docs/troubleshooting.md#unannotated"));
  }

  @Test
  void settingsOfAFeatureAmongTheSingletonsWinOverProperties() {
    GatehouseFeature feature =
        GatehouseFeature.builder().unannotated(Unannotated.AUTHENTICATED).build();

    assertThat(
        AccessTable.of(
                application(
                    Set.of(Silent.class, GatehouseFeature.class),
                    Set.of(feature, new GatehouseFeature()),
                    Map.of("gatehouse.unannotated", "fail")))
            .endpoints(),
        contains(silent(AccessRule.authenticated())));
  }

  @Test
  void whatMicroProfileConfigSaysOfUnannotatedEndpointsCountsHoweverTheyAreGiven() {
    ConfigProviderResolver.setInstance(FakeConfig.of(Map.of("gatehouse.unannotated", "deny")));
    Set<Class<?>> classes = Set.of(Silent.class);

    assertThat(AccessTable.of(Silent.class).endpoints(), contains(silent(AccessRule.denyAll())));
    assertThat(
        AccessTable.of(application(classes, Set.of(), Map.of())).endpoints(),
        contains(silent(AccessRule.denyAll())));
    assertThat(
        AccessTable.of(
                application(classes, Set.of(), Map.of("gatehouse.unannotated", "authenticated")))
            .endpoints(),
        contains(silent(AccessRule.authenticated())));
  }

  @Test
  void aSettingOfMicroProfileConfigThatIsWrongIsRefused() {
    ConfigProviderResolver.setInstance(FakeConfig.of(Map.of("gatehouse.unannotated", "open")));

    assertThat(
        assertThrows(IllegalArgumentException.class, () -> AccessTable.of(Silent.class))
            .getMessage(),
        containsString("gatehouse.unannotated must be permit, authenticated, deny or fail"));
  }

  @Test
  void aFeatureWithoutSettingsLeavesThemToTheProperties() {
    assertThat(
        AccessTable.of(
                application(
                    Set.of(Silent.class),
                    Set.of(new GatehouseFeature()),
                    Map.of("gatehouse.unannotated", "deny")))
            .endpoints(),
        contains(silent(AccessRule.denyAll())));
  }

  @Test
  void settingsThatAreWrongAreRefusedAsAtStartup() {
    Application application =
        application(Set.of(Silent.class), Set.of(), Map.of("gatehouse.unanotated", "deny"));

    assertThat(
        assertThrows(IllegalArgumentException.class, () -> AccessTable.of(application))
            .getMessage(),
        containsString("unknown setting \"gatehouse.unanotated\""));
  }

  @Test
  void anApplicationOfNothingButProvidersHasAnEmptyTable() {
    Application application = application(Set.of(GatehouseFeature.class), Set.of(), Map.of());

    assertThat(AccessTable.of(application).endpoints(), is(empty()));
  }

  @Test
  void anApplicationThatNamesNoClassIsRefusedWithTheWayOut() {
    Application application = application(Set.of(), Set.of(), Map.of());

    assertThat(
        assertThrows(IllegalArgumentException.class, () -> AccessTable.of(application))
            .getMessage(),
        is(
            application.getClass().getName()
                + " names no class, so only a server that scans knows what it is made of; use"
                + " AccessTable.of(OrderResource.class, ...)"));
  }
}
