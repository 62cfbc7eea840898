package dev.gatehouse.internal.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.internal.fixture.FakeConfig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigPropertiesTest {

  @AfterEach
  void takeBack() {
    ConfigProviderResolver.setInstance(null);
  }

  @Test
  void theApiWithoutAnImplementationIsNoConfig() {
    assertThat(ConfigProperties.read(Set.of()), is(Map.of()));
  }

  @Test
  void allThatIsNamedForGatehouseIsRead() {
    ConfigProviderResolver.setInstance(
        new FakeConfig(
            List.of("gatehouse.realm", "gatehouse.typo", "other.realm"),
            Map.of("gatehouse.realm", "orders", "gatehouse.typo", "x", "other.realm", "y")));

    assertThat(
        ConfigProperties.read(Set.of()),
        is(Map.of("gatehouse.realm", "orders", "gatehouse.typo", "x")));
  }

  @Test
  void whatOnlyAnEnvironmentVariableListsIsFoundByItsKey() {
    ConfigProviderResolver.setInstance(
        new FakeConfig(
            List.of("GATEHOUSE_TYPE_BASE"), Map.of("gatehouse.type-base", "https://e/")));

    assertThat(ConfigProperties.read(Set.of()), is(Map.of("gatehouse.type-base", "https://e/")));
  }

  @Test
  void whatAMachinesEnvironmentHasIsNoSetting() {
    assertThat("the build sets it", System.getenv("GATEHOUSE_SERVICE_HOST"), is("10.0.0.1"));
    ConfigProviderResolver.setInstance(
        new FakeConfig(
            List.of("gatehouse.service.host", "gatehouse.service-host", "gatehouse.service.hosts"),
            Map.of(
                "gatehouse.service.host", "10.0.0.1",
                "gatehouse.service-host", "10.0.0.1",
                "gatehouse.service.hosts", "mine")));

    assertThat(ConfigProperties.read(Set.of()), is(Map.of("gatehouse.service.hosts", "mine")));
  }

  @Test
  void aSettingOfTheEnvironmentIsOne() {
    ConfigProviderResolver.setInstance(
        new FakeConfig(
            List.of("GATEHOUSE_REALM", "gatehouse.realm"), Map.of("gatehouse.realm", "of-env")));

    assertThat(ConfigProperties.read(Set.of()), is(Map.of("gatehouse.realm", "of-env")));
  }

  @Test
  void aSourceThatFailsFailsTheStart() {
    ConfigProviderResolver.setInstance(
        new FakeConfig(List.of(), Map.of()) {
          // No implementation throws this by itself; a source that cannot be reached may.
          @Override
          public Config getConfig() {
            throw new IllegalArgumentException("vault is sealed");
          }
        });

    assertThat(
        assertThrows(IllegalStateException.class, () -> ConfigProperties.read(Set.of()))
            .getMessage(),
        containsString("vault is sealed"));
  }
}
