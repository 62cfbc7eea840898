package dev.gatehouse.internal.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Unannotated;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

  private static final List<Setting> BOOLEANS =
      List.of(
          Setting.ENABLED,
          Setting.INSTANCE,
          Setting.CONTAINER_DENIALS,
          Setting.AUDIT,
          Setting.EXPOSE_CHALLENGE);

  private static String refusal(Setting setting, Object value) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> setting.parse(value)).getMessage();
    assertThat(message, startsWith(setting.key() + " must be "));
    assertThat(
        "no raw control character in " + message,
        message.chars().anyMatch(Character::isISOControl),
        is(false));
    return message;
  }

  @Test
  void theKeysAreThoseOfTheDocumentation() {
    assertThat(
        List.of(Setting.values()).stream().map(Setting::key).toList(),
        is(
            List.of(
                "gatehouse.enabled",
                "gatehouse.realm",
                "gatehouse.schemes",
                "gatehouse.unannotated",
                "gatehouse.type-base",
                "gatehouse.instance",
                "gatehouse.container-denials",
                "gatehouse.audit",
                "gatehouse.expose-challenge",
                "gatehouse.resource-metadata",
                "gatehouse.resource",
                "gatehouse.authorization-servers",
                "gatehouse.scopes-supported",
                "gatehouse.anonymous",
                "gatehouse.correlation-header",
                "gatehouse.texts")));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "TRUE, true", "' False ', false", "false, false"})
  void booleansAreReadInAnyCase(String text, boolean expected) {
    for (Setting setting : BOOLEANS) {
      assertThat(setting.parse(text), is(expected));
      assertThat(setting.parse(expected), is(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "1", "tru", "true,false", "on"})
  void anythingElseIsNoBoolean(String text) {
    for (Setting setting : BOOLEANS) {
      assertThat(refusal(setting, text), containsString("true or false; it is \"" + text + "\""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "The \"orders\" API", "back\\slash", "a=b, c", "~!@#$%^&*()"})
  void aRealmIsPrintableAscii(String realm) {
    assertThat(Setting.REALM.parse(realm), is(realm));
  }

  @Test
  void whitespaceAroundAValueIsNotPartOfIt() {
    assertThat(Setting.REALM.parse("  two words "), is("two words"));
    assertThat(Setting.UNANNOTATED.parse(" deny "), is(Unannotated.DENY));
    assertThat(Setting.TYPE_BASE.parse(" urn:e: "), is(URI.create("urn:e:")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "a\r\nX: 1",
        "a\nb",
        "a\0b",
        "a\tb",
        "a\u007fb",
        "äpfel",
        "a\u0085b",
        "a\u2028b",
        "a\u202eb",
        "a\u00a0b",
        "😀"
      })
  @Tag("H-11")
  @Tag("B#29")
  void anythingElseIsNoRealm(String realm) {
    assertThat(refusal(Setting.REALM, realm), containsString("printable US-ASCII text"));
  }

  @Test
  @Tag("B#31")
  void messagesHoldTheValueEscapedAndNotAtLength() {
    assertThat(
        refusal(Setting.REALM, "a\r\nX: 1\u2028\u202e"),
        containsString("it is \"a\\u000d\\u000aX: 1\\u2028\\u202e\""));
    assertThat(refusal(Setting.ENABLED, "x".repeat(100_000)).length(), is(lessThan(300)));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic, Basic",
    "'Basic,Bearer', 'Basic,Bearer'",
    "' Bearer , Basic ', 'Bearer,Basic'",
    "'Basic,Basic', Basic",
    "x-own, x-own",
  })
  void schemesAreTokensInTheirOrder(String text, String expected) {
    assertThat(Setting.SCHEMES.parse(text), is(List.of(expected.split(","))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "Basic,", "Basic,,Bearer", "Ba sic", "Basic\r\nX", "Bäsic", "a=b", "\"a"})
  void anythingElseIsNoListOfSchemes(String text) {
    assertThat(refusal(Setting.SCHEMES, text), containsString("names of authentication schemes"));
  }

  @ParameterizedTest
  @CsvSource({
    "guest, guest",
    "' guest , <nobody> ,guest', 'guest,<nobody>'",
    "two words, two words"
  })
  @Tag("B#27")
  void namesOfNobodyAreSeparatedByCommas(String text, String expected) {
    assertThat(Setting.ANONYMOUS.parse(text), is(List.of(expected.split(","))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "guest,", "guest,,visitor"})
  @Tag("B#27")
  void aBlankNameIsNotNobodys(String text) {
    assertThat(
        refusal(Setting.ANONYMOUS, text),
        containsString("names of principals that are nobody, separated by commas"));
  }

  @ParameterizedTest
  @EnumSource
  void policiesAreReadInAnyCase(Unannotated policy) {
    assertThat(Setting.UNANNOTATED.parse(policy), is(policy));
    assertThat(Setting.UNANNOTATED.parse(policy.name().toLowerCase(Locale.ROOT)), is(policy));
  }

  @Test
  @Tag("B#23")
  void theServersLanguageMakesNoDifference() {
    Locale before = Locale.getDefault();
    Locale.setDefault(new Locale("tr", "TR"));
    try {
      assertThat(Setting.UNANNOTATED.parse("permit"), is(Unannotated.PERMIT));
      assertThat(Setting.INSTANCE.parse("FALSE"), is(false));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "open", "permit all", "DENY;"})
  void anythingElseIsNoPolicy(String text) {
    assertThat(
        refusal(Setting.UNANNOTATED, text), containsString("permit, authenticated, deny or fail"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://errors.example.com/", "http://e/", "urn:e:", "tag:e.org,2026:x"})
  @Tag("P-07")
  void aTypeBaseIsAnAbsoluteUri(String uri) {
    assertThat(Setting.TYPE_BASE.parse(uri), is(URI.create(uri)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "errors/", "/errors/", "//e/x", "https://e e/", "https://e/\r\nx", ":"})
  void anythingElseIsNoTypeBase(String text) {
    assertThat(
        refusal(Setting.TYPE_BASE, text),
        allOf(containsString("an absolute URI"), containsString("https://errors.example.com/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://rs.example.com/.well-known/oauth-protected-resource",
        "HTTPS://rs.example.com/x",
        "http://localhost:8080/x",
        "http://127.0.0.1/x",
        "http://[::1]:8080/x"
      })
  @Tag("M-03")
  void resourceMetadataIsAtAHttpsUriOrOnALoopbackHost(String uri) {
    assertThat(Setting.RESOURCE_METADATA.parse(uri), is(URI.create(uri)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://rs.example.com/x",
        "http://localhost.example.com/x",
        "http://127.0.0.1.example.com/x",
        "http://localhost@example.com/x",
        "ftp://localhost/x",
        "https:x",
        "https:///x",
        "/x",
        "https://rs.example.com/\r\nX: 1",
        "https://rs.example.com/ä"
      })
  @Tag("M-03")
  @Tag("H-11")
  void anythingElseIsNoPlaceForResourceMetadata(String text) {
    assertThat(refusal(Setting.RESOURCE_METADATA, text), containsString("an absolute https URI"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://h",
        "https://api.example.com:8443/orders/api/",
        "http://orders:8080",
        "HTTPS://[::1]/a?tenant=1"
      })
  void aResourceIsAHttpUri(String uri) {
    assertThat(Setting.RESOURCE.parse(uri), is(URI.create(uri)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "orders",
        "/orders",
        "urn:orders",
        "ftp://h/orders",
        "https:orders",
        "https:///orders",
        "https://h/orders#top",
        "https://h/orders#",
        "https://user:pw@h/orders",
        "https://h/a,b",
        "https://h/\"",
        "https://h/\r\nX: 1",
        "https://h/\u00e4"
      })
  @Tag("H-11")
  void anythingElseIsNoResource(String text) {
    assertThat(
        refusal(Setting.RESOURCE, text),
        containsString(
            "an absolute https or http URI (RFC 9728) with a host, without user info, fragment or"
                + " comma"));
  }

  @Test
  void authorizationServersAreTheirIssuers() {
    assertThat(
        Setting.AUTHORIZATION_SERVERS.parse("https://a, http://localhost:8180/realms/x"),
        is(List.of(URI.create("https://a"), URI.create("http://localhost:8180/realms/x"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://a,", "https://a,b", "https://a?x=1", "https://a#b"})
  void anythingElseIsNoIssuer(String text) {
    assertThat(
        refusal(Setting.AUTHORIZATION_SERVERS, text),
        containsString("issuer identifiers (RFC 8414), separated by commas"));
  }

  @Test
  void scopesAreAddedAndHidden() {
    assertThat(
        Setting.SCOPES_SUPPORTED.parse("orders:read , -internal"),
        is(List.of("orders:read", "-internal")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "a,,b", "a b", "a\"b", "a\\b", "\u00e4", "a,-"})
  void anythingElseIsNoScope(String text) {
    assertThat(
        refusal(Setting.SCOPES_SUPPORTED, text),
        containsString("OAuth scopes (RFC 6749, section 3.3), separated by commas"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Denials", "com.example.Denials", "com/example/Denials", "META-INF/de-nials_2"})
  void textsAreTheBaseNameOfABundle(String name) {
    assertThat(Setting.TEXTS.parse(' ' + name), is(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "com.example.Denials.properties",
        "com/example/Denials.properties",
        "/Denials",
        "com..Denials",
        "../Denials",
        "file:Denials",
        "com.example.",
        "my Denials",
        "a,b",
        "a\\b"
      })
  void anythingElseIsNoBundle(String name) {
    assertThat(
        refusal(Setting.TEXTS, name),
        containsString(
            "the base name of a resource bundle of the application, for example"
                + " com.example.Denials for the file com/example/Denials.properties"));
  }
}
