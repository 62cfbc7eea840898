package dev.gatehouse.internal.caller;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.DenialCatalogue;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What credentials that the server has looked at say of an anonymous caller. */
class AnonymousBecauseTest {

  private static final DenialCatalogue BASIC = accepting("Basic");
  private static final DenialCatalogue BOTH = accepting("Basic", "Bearer");
  private static final DenialCatalogue GUESSED = denials(Settings.NONE, true);
  private static final DenialCatalogue UNREAD = denials(Settings.NONE, false);

  private static DenialCatalogue accepting(String... schemes) {
    return denials(GivenSettings.of(GatehouseFeature.builder().schemes(schemes).build()), true);
  }

  private static DenialCatalogue denials(Settings settings, boolean anybodyReads) {
    return LazyDenialWriter.of(settings, DenialBodies.of(settings), null, anybodyReads).denials();
  }

  private static AnonymousBecause check(DenialCatalogue denials, String... lines) {
    return AnonymousBecause.byServer(Authorization.of(List.of(lines)), denials::mayAccept);
  }

  private static String basic(byte... userPass) {
    return "Basic " + Base64.getEncoder().encodeToString(userPass);
  }

  @Test
  @Tag("B-06")
  void withoutALineTheyAreMissing() {
    assertThat(
        check(BOTH), is(new AnonymousBecause(DenialReason.CREDENTIALS_MISSING, Scheme.OTHER)));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic YWxpY2U6cHc=,      CREDENTIALS_INVALID,     BASIC",
    "bAsIc YWxpY2U6cHc=,      CREDENTIALS_INVALID,     BASIC",
    "Basic YTpiOmM=,          CREDENTIALS_INVALID,     BASIC",
    "Basic YWxpY2U=,          CREDENTIALS_MALFORMED,   BASIC",
    "Basic %%%,               CREDENTIALS_MALFORMED,   BASIC",
    "Basic realm=x,           CREDENTIALS_MALFORMED,   BASIC",
    "Basic,                   CREDENTIALS_MALFORMED,   BASIC",
    "Bearer abc,              CREDENTIALS_INVALID,     BEARER",
    "BEARER abc,              CREDENTIALS_INVALID,     BEARER",
    "Bearer,                  CREDENTIALS_MALFORMED,   BEARER",
    "Bearer a b,              CREDENTIALS_MALFORMED,   BEARER",
    "Digest username=x,       CREDENTIALS_UNSUPPORTED, OTHER",
    "DPoP abc,                CREDENTIALS_UNSUPPORTED, DPOP",
  })
  @Tag("H-07")
  @Tag("BA-06")
  @Tag("B-08")
  void theSchemeAndItsGrammarDecide(String line, DenialReason reason, Scheme scheme) {
    assertThat(check(BOTH, line), is(new AnonymousBecause(reason, scheme)));
  }

  static Stream<String> unreadable() {
    return Stream.of(
        basic("al\u0000ice:pw".getBytes(StandardCharsets.UTF_8)),
        basic("alice:p\tw".getBytes(StandardCharsets.UTF_8)),
        basic((byte) 'a', (byte) ':', (byte) 0xfc));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  @Tag("BA-04")
  void controlCharactersAndWhatIsNotUtf8AreMalformed(String line) {
    assertThat(
        check(BASIC, line),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_MALFORMED, Scheme.BASIC)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "\"Basic\" x", ","})
  void whereNotEvenASchemeCanBeReadItMayHaveBeenAToken(String line) {
    assertThat(
        check(BASIC, line),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_MALFORMED, Scheme.BEARER)));
  }

  @Test
  void aSchemeThatNoChallengeNamesIsUnsupported() {
    assertThat(
        check(BASIC, "Bearer abc"),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_UNSUPPORTED, Scheme.BEARER)));
  }

  @Test
  void whereNobodyKnowsWhichSchemesThereAreNoneIsUnsupported() {
    assertThat(
        check(GUESSED, "Negotiate YII="),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_INVALID, Scheme.NEGOTIATE)));
    assertThat(
        check(GUESSED, "Basic %%%"),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_MALFORMED, Scheme.BASIC)));
  }

  @ParameterizedTest
  @CsvSource({"Bearer abc, BEARER", "Basic YWxpY2U6cHc=, BASIC", "Negotiate YII=, NEGOTIATE"})
  void whatNobodyReadIsUnsupported(String line, Scheme scheme) {
    assertThat(
        check(UNREAD, line),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_UNSUPPORTED, scheme)));
  }

  @Test
  void ofSeveralLinesTheFirstIsJudged() {
    assertThat(
        check(BOTH, "Basic %%%", "Bearer abc"),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_MALFORMED, Scheme.BASIC)));
  }
}
