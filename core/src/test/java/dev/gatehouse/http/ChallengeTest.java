package dev.gatehouse.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {

  private static final Challenge BEARER = Challenge.of("Bearer", "api");

  @Test
  @Tag("H-08")
  @Tag("B-02")
  void writesTheRealmAsQuotedString() {
    assertThat(BEARER.toString(), is("Bearer realm=\"api\""));
  }

  @Test
  @Tag("H-09")
  void quotesEveryValueEvenIfItIsAToken() {
    assertThat(
        BEARER.with("error", "invalid_token").with("x", "").toString(),
        is("Bearer realm=\"api\", error=\"invalid_token\", x=\"\""));
  }

  @Test
  @Tag("H-10")
  @Tag("I-03")
  void escapesQuoteAndBackslashAndNothingElse() {
    assertThat(
        Challenge.of("Basic", "a\"b\\c 'f' ~ ,=").toString(),
        is("Basic realm=\"a\\\"b\\\\c 'f' ~ ,=\""));
  }

  @Test
  void writesAlgorithmAndStaleOfDigestUnquoted() {
    Challenge digest =
        Challenge.of("dIGEST", "r").with("Algorithm", "SHA-256").with("stale", "true");

    assertThat(
        digest.with("qop", "auth").toString(),
        is("dIGEST realm=\"r\", Algorithm=SHA-256, stale=true, qop=\"auth\""));
    assertThat(
        BEARER.with("algorithm", "MD5").toString(), is("Bearer realm=\"api\", algorithm=\"MD5\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\"b"})
  void quotesAnAlgorithmThatIsNoToken(String algorithm) {
    Challenge digest = Challenge.of("Digest").with("algorithm", algorithm);

    assertThat(
        digest.toString(), is("Digest algorithm=\"" + algorithm.replace("\"", "\\\"") + "\""));
    assertThat(Challenges.parse(digest.toString()).toList(), is(List.of(digest)));
  }

  @Test
  @Tag("H-05")
  void writesABareSchemeAndAToken68AsTheyAre() {
    assertThat(Challenge.of("Negotiate").toString(), is("Negotiate"));
    assertThat(
        Challenge.token68("Negotiate", "aZ0-._~+/==").toString(), is("Negotiate aZ0-._~+/=="));
  }

  @Test
  @Tag("H-05")
  @Tag("H-16")
  void aToken68TakesNoParameters() {
    Challenge negotiate = Challenge.token68("Negotiate", "abc=");

    assertThat(
        refusal(() -> negotiate.with("realm", "x")),
        allOf(containsString("\"realm\""), containsString("11.3"), not(containsString("abc="))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "a=b", "a b", " a", "a\"", "ä", "a\r\n"})
  @Tag("H-16")
  void refusesWhatIsNoToken68(String token68) {
    assertThat(
        refusal(() -> Challenge.token68("Negotiate", token68)),
        allOf(containsString("token68"), containsString("11.2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"realm", "REALM", "rEaLm"})
  @Tag("H-06")
  @Tag("I-04")
  void refusesASecondParameterOfTheSameName(String name) {
    assertThat(
        refusal(() -> BEARER.with(name, "b")),
        is(
            "This Bearer challenge already has the parameter \"%s\": a name occurs once, in"
                    .formatted(name)
                + " whatever case (RFC 9110, section 11.2); give each parameter one value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"realm", "scope", "error", "error_description", "error_uri"})
  @Tag("B-03")
  void refusesARepeatedBearerAttribute(String name) {
    Challenge once = Challenge.of("Bearer").with(name, "x");

    assertThat(refusal(() -> once.with(name, "y")), containsString("\"" + name + "\""));
  }

  @Test
  void addingAParameterLeavesTheOriginalAsItWas() {
    BEARER.with("scope", "read");

    assertThat(BEARER.toString(), is("Bearer realm=\"api\""));
    assertThrows(
        UnsupportedOperationException.class,
        () -> BEARER.parameters().add(new AuthParam("a", "b")));
  }

  @ParameterizedTest
  @CsvSource({
    "0000, 0",
    "0009, 1",
    "000A, 2",
    "000D, 0",
    "001B, 1",
    "007F, 2",
    "0080, 0",
    "00E4, 1",
    "010A, 1",
    "2028, 0",
    "D800, 1",
    "1F600, 2"
  })
  @Tag("H-11")
  void refusesARealmOutsidePrintableAsciiNamingTheCharacter(String hex, int index) {
    String character = Character.toString(Integer.parseInt(hex, 16));
    String realm = "ab".substring(0, index) + character + "c\r\n";

    String message = refusal(() -> Challenge.of("Basic", realm));

    assertThat(
        message,
        allOf(
            containsString("\"realm\" has U+" + hex + " at index " + index),
            containsString("RFC 9110, section 5.5"),
            containsString("use printable US-ASCII"),
            not(containsString(character))));
    assertThat(message.chars().allMatch(Grammar::isPrintableAscii), is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "   "})
  void refusesABlankRealm(String realm) {
    assertThat(
        refusal(() -> Challenge.of("Basic", realm)),
        allOf(containsString("realm is blank"), containsString("11.5")));
    assertThat(
        refusal(() -> Challenge.of("Basic").with("Realm", realm)),
        containsString("realm is blank"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Ba sic", "Basic:", "Ba,sic", "a=b", "\"a\"", "a(b", "ſ", "a\n"})
  @Tag("H-11")
  void refusesASchemeOrNameThatIsNoToken(String notToken) {
    assertThat(
        refusal(() -> Challenge.of(notToken)),
        allOf(containsString("The scheme"), containsString("5.6.2"), not(containsString("\n"))));
    assertThat(
        refusal(() -> BEARER.with(notToken, "x")),
        allOf(containsString("The parameter name"), containsString("5.6.2")));
    assertThat(refusal(() -> Challenge.token68(notToken, "x")), containsString("The scheme"));
  }

  @Test
  void acceptsEveryTokenCharacter() {
    String token = "!#$%&'*+-.^_`|~09azAZ";

    assertThat(Challenge.of(token).with(token, "v").toString(), is(token + " " + token + "=\"v\""));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "scope, a\"b, 0022, 1",
        "Scope, a\\b, 005C, 1",
        "error, x\", 0022, 1",
        "error_description, the \"x\", 0022, 4",
        "ERROR_DESCRIPTION, \\, 005C, 0",
        "error_uri, http://a/b c, 0020, 10",
        "error_uri, http://a/\", 0022, 9",
      })
  @Tag("B-05")
  void holdsBearerAttributesToTheirCharacterSets(String name, String value, String hex, int index) {
    assertThat(
        refusal(() -> Challenge.of("bEARER", "api").with(name, value)),
        allOf(
            containsString("\"" + name + "\" has U+" + hex + " at index " + index),
            containsString("RFC 6750, section 3")));
    assertThat(Challenge.of("DPoP").with(name, value).parameter(name), is(Optional.of(value)));
  }

  @Test
  @Tag("B-05")
  void allowsAllElseInBearerAttributes() {
    StringBuilder all = new StringBuilder();
    for (char c = 0x21; c <= 0x7E; c++) {
      if (c != '"' && c != '\\') {
        all.append(c);
      }
    }
    String text = "a " + all;

    Challenge challenge =
        Challenge.of("Bearer", "\"\\")
            .with("scope", text)
            .with("error", text)
            .with("error_description", text)
            .with("error_uri", all.toString());

    assertThat(challenge.parameter("error_uri"), is(Optional.of(all.toString())));
    assertThat(challenge.parameter("scope"), is(Optional.of(text)));
  }

  @Test
  @Tag("H-07")
  void comparesSchemesAndNamesWithoutCase() {
    Challenge other = Challenge.of("BEARER").with("Realm", "api");

    assertThat(other, is(BEARER));
    assertThat(other.hashCode(), is(BEARER.hashCode()));
    assertThat(other.with("x", "").hashCode(), is(not(BEARER.hashCode())));
    assertThat(BEARER.hasScheme("bEaReR"), is(true));
    assertThat(BEARER.hasScheme("Basic"), is(false));
    assertThat(BEARER.parameter("REALM"), is(Optional.of("api")));
    assertThat(BEARER.parameter("scope"), is(Optional.empty()));
  }

  @Test
  @Tag("H-07")
  void lookAlikesOutsideAsciiAreNotTheSameName() {
    assertThat(Challenge.of("Basic").hasScheme("Ba\u017Fic"), is(false));
    assertThat(Challenge.of("Token").hasScheme("To\u212Aen"), is(false));
  }

  @Test
  void differsByValueOrderAndForm() {
    Challenge ab = Challenge.of("X").with("a", "1").with("b", "2");

    assertThat(ab, is(not(Challenge.of("X").with("b", "2").with("a", "1"))));
    assertThat(Challenge.of("X", "a"), is(not(Challenge.of("X", "A"))));
    assertThat(Challenge.of("X"), is(not(Challenge.token68("X", "a"))));
    assertThat(Challenge.token68("X", "a"), is(not(Challenge.token68("X", "A"))));
    assertThat(Challenge.of("X", "a"), is(not(Challenge.of("Y", "a"))));
  }

  @Test
  void refusesNullAtOnce() {
    assertThrows(NullPointerException.class, () -> Challenge.of((String) null));
    assertThrows(NullPointerException.class, () -> Challenge.of("Basic", null));
    assertThrows(NullPointerException.class, () -> Challenge.token68("Basic", null));
    assertThrows(NullPointerException.class, () -> BEARER.with(null, "x"));
    assertThrows(NullPointerException.class, () -> BEARER.with("x", null));
    assertThrows(NullPointerException.class, () -> BEARER.parameter(null));
    assertThrows(NullPointerException.class, () -> BEARER.hasScheme(null));
  }

  static String refusal(Executable attempt) {
    return assertThrows(IllegalArgumentException.class, attempt).getMessage();
  }
}
