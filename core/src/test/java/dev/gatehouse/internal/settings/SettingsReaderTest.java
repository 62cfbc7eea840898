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
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static String refusal(Map<String, ?> properties) {
    return assertThrows(
            IllegalArgumentException.class, () -> SettingsReader.read(properties, Set.of()))
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
                "gatehouseish", "x"),
            Set.of()),
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
        SettingsReader.read(Collections.singletonMap("gatehouse.realm", null), Set.of()),
        is(anEmptyMap()));
  }

  @ParameterizedTest
  @CsvSource({
    "gatehouse.relm, gatehouse.realm",
    "gatehouse.relam, gatehouse.realm",
    "gatehouse.Realm, gatehouse.realm",
    "gatehouse.scheme, gatehouse.schemes",
    "gatehouse.typeBase, gatehouse.type-base",
    "gatehouse.resource_metadata, gatehouse.resource-metadata",
    "gatehouse.unanotated, gatehouse.unannotated"
  })
  void anUnknownKeyIsRefusedWithTheOneThatIsNearest(String key, String meant) {
    assertThat(
        refusal(Map.of(key, "true")),
        is(
            "Gatehouse's settings are wrong: unknown setting \""
                + key
                + "\"; remove it, or write "
                + meant
                + ". See docs/troubleshooting.md#wrong-setting"));
  }

  @Test
  void keysOfOthersAreNearToo() {
    assertThat(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SettingsReader.read(
                        Map.of("gatehouse.jwt.secert", "x"),
                        Set.of("gatehouse.jwt.secret", "mp.jwt.verify.issuer")))
            .getMessage(),
        containsString("; remove it, or write gatehouse.jwt.secret. See"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gatehouse.port", "gatehouse.access-table-role"})
  void anUnknownKeyThatIsNearNoneIsRefusedWithThoseThatAreKnown(String key) {
    assertThat(
        refusal(Map.of(key, "true")),
        is(
            "Gatehouse's settings are wrong: unknown setting \""
                + key
                + "\"; remove it, or correct it: gatehouse.enabled, gatehouse.realm,"
                + " gatehouse.schemes, gatehouse.unannotated, gatehouse.type-base,"
                + " gatehouse.instance, gatehouse.container-denials, gatehouse.audit,"
                + " gatehouse.expose-challenge, gatehouse.resource-metadata, gatehouse.resource,"
                + " gatehouse.authorization-servers, gatehouse.scopes-supported,"
                + " gatehouse.anonymous, gatehouse.correlation-header, gatehouse.texts. See"
                + " docs/troubleshooting.md#wrong-setting"));
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
            not(containsString("gatehouse.instance must be"))));
  }

  @Test
  @Tag("B#31")
  void anUnknownKeyIsEscaped() {
    assertThat(
        refusal(Map.of("gatehouse.\r\nrealm", "x")),
        containsString("\"gatehouse.\\u000d\\u000arealm\""));
  }
}
