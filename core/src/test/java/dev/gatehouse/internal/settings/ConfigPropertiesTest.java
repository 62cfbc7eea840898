package dev.gatehouse.internal.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigPropertiesTest {

  /** A server's implementation, as far as it is asked. */
  private static class Resolver extends ConfigProviderResolver {

    private final List<String> listed;
    private final Map<String, String> values;

    Resolver(List<String> listed, Map<String, String> values) {
      this.listed = listed;
      this.values = values;
    }

    @Override
    public Config getConfig() {
      return (Config)
          Proxy.newProxyInstance(
              Config.class.getClassLoader(),
              new Class<?>[] {Config.class},
              (self, method, arguments) ->
                  switch (method.getName()) {
                    case "getPropertyNames" -> listed;
                    case "getOptionalValue" -> Optional.ofNullable(values.get(arguments[0]));
                    default -> throw new AssertionError("Nobody should have called " + method);
                  });
    }

    @Override
    public Config getConfig(ClassLoader loader) {
      return getConfig();
    }

    @Override
    public ConfigBuilder getBuilder() {
      throw new AssertionError("Nobody should have called getBuilder");
    }

    @Override
    public void registerConfig(Config config, ClassLoader loader) {
      throw new AssertionError("Nobody should have called registerConfig");
    }

    @Override
    public void releaseConfig(Config config) {
      throw new AssertionError("Nobody should have called releaseConfig");
    }
  }

  @AfterEach
  void takeBack() {
    ConfigProviderResolver.setInstance(null);
  }

  @Test
  void theApiWithoutAnImplementationIsNoConfig() {
    assertThat(ConfigProperties.read(), is(Map.of()));
  }

  @Test
  void allThatIsNamedForGatehouseIsRead() {
    ConfigProviderResolver.setInstance(
        new Resolver(
            new ArrayList<>(List.of("gatehouse.realm", "gatehouse.typo", "other.realm")),
            Map.of("gatehouse.realm", "orders", "gatehouse.typo", "x", "other.realm", "y")));

    assertThat(
        ConfigProperties.read(), is(Map.of("gatehouse.realm", "orders", "gatehouse.typo", "x")));
  }

  @Test
  void whatOnlyAnEnvironmentVariableListsIsFoundByItsKey() {
    ConfigProviderResolver.setInstance(
        new Resolver(
            new ArrayList<>(List.of("GATEHOUSE_TYPE_BASE")),
            Map.of("gatehouse.type-base", "https://e/")));

    assertThat(ConfigProperties.read(), is(Map.of("gatehouse.type-base", "https://e/")));
  }

  @Test
  void whatAMachinesEnvironmentHasIsNoSetting() {
    assertThat("the build sets it", System.getenv("GATEHOUSE_SERVICE_HOST"), is("10.0.0.1"));
    ConfigProviderResolver.setInstance(
        new Resolver(
            List.of("gatehouse.service.host", "gatehouse.service-host", "gatehouse.service.hosts"),
            Map.of(
                "gatehouse.service.host", "10.0.0.1",
                "gatehouse.service-host", "10.0.0.1",
                "gatehouse.service.hosts", "mine")));

    assertThat(ConfigProperties.read(), is(Map.of("gatehouse.service.hosts", "mine")));
  }

  @Test
  void aSettingOfTheEnvironmentIsOne() {
    ConfigProviderResolver.setInstance(
        new Resolver(
            List.of("GATEHOUSE_REALM", "gatehouse.realm"), Map.of("gatehouse.realm", "of-env")));

    assertThat(ConfigProperties.read(), is(Map.of("gatehouse.realm", "of-env")));
  }

  @Test
  void aSourceThatFailsFailsTheStart() {
    ConfigProviderResolver.setInstance(
        new Resolver(null, Map.of()) {
          // No implementation throws this by itself; a source that cannot be reached may.
          @Override
          public Config getConfig() {
            throw new IllegalArgumentException("vault is sealed");
          }
        });

    assertThat(
        assertThrows(IllegalStateException.class, ConfigProperties::read).getMessage(),
        containsString("vault is sealed"));
  }
}
