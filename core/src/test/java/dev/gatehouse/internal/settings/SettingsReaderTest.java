package dev.gatehouse.internal.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static String refusal(Map<String, ?> properties) {
    return assertThrows(IllegalArgumentException.class, () -> SettingsReader.read(properties))
        .getMessage();
  }

  @Test
  void readsEveryKeyAndLeavesForeignOnesAlone() {
    assertThat(
        SettingsReader.read(
            Map.of(
                "gatehouse.realm", "orders",
                "gatehouse.instance", true,
                "gatehouse.schemes", "Basic",
                "jersey.config.server.tracing", "ALL",
                "gatehouseish", "x")),
        is(
            Map.of(
                Setting.REALM,
                "orders",
                Setting.INSTANCE,
                true,
                Setting.SCHEMES,
                List.of("Basic"))));
  }

  @Test
  void aPropertyWithoutValueIsNotSet() {
    assertThat(
        SettingsReader.read(Collections.singletonMap("gatehouse.realm", null)), is(anEmptyMap()));
  }

  @ParameterizedTest
  @CsvSource({
    "gatehouse.relm, gatehouse.realm",
    "gatehouse.Realm, gatehouse.realm",
    "gatehouse.scheme, gatehouse.schemes",
    "gatehouse.unanotated, gatehouse.unannotated",
    "gatehouse.typebase, gatehouse.type-base",
    "gatehouse.instances, gatehouse.instance",
    "gatehouse.exposechallenge, gatehouse.expose-challenge",
    "gatehouse.resource.metadata, gatehouse.resource-metadata",
    "gatehouse.enable, gatehouse.enabled",
  })
  void anUnknownKeyIsRefusedWithTheNearestName(String key, String nearest) {
    assertThat(
        refusal(Map.of(key, "true")),
        containsString("unknown setting \"" + key + "\", did you mean " + nearest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gatehouse.port", "gatehouse.service.host", "gatehouse.x"})
  void whereNoKnownNameIsNearNoneIsSuggested(String key) {
    assertThat(
        refusal(Map.of(key, "true")),
        allOf(
            containsString("unknown setting \"" + key + "\", remove it"),
            not(containsString("did you mean"))));
  }

  @Test
  void theBarePrefixIsUnknownToo() {
    assertThat(refusal(Map.of("gatehouse.", "x")), containsString("unknown setting"));
  }

  @Test
  void allProblemsComeInOneMessage() {
    assertThat(
        refusal(
            Map.of(
                "gatehouse.realm", "",
                "gatehouse.enabled", "maybe",
                "gatehouse.relm", "x",
                "gatehouse.instance", "true")),
        allOf(
            containsString("gatehouse.realm must be printable US-ASCII text"),
            containsString("gatehouse.enabled must be true or false; it is \"maybe\""),
            containsString("unknown setting \"gatehouse.relm\""),
            not(containsString("gatehouse.instance"))));
  }

  @Test
  @Tag("B#31")
  void anUnknownKeyIsEscaped() {
    assertThat(
        refusal(Map.of("gatehouse.\r\nrealm", "x")),
        containsString("\"gatehouse.\\u000d\\u000arealm\""));
  }
}
