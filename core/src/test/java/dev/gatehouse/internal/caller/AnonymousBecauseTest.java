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
    return AnonymousBecause.byServer(List.of(lines), denials::mayAccept);
  }

  private static String basic(byte... userPass) {
    return "Basic " + Base64.getEncoder().encodeToString(userPass);
  }

  @Test
  @Tag("B-06")
  void withoutALineTheyAreMissing() {
    assertThat(check(BOTH), is(new AnonymousBecause(DenialReason.CREDENTIALS_MISSING, false)));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic YWxpY2U6cHc=,      CREDENTIALS_INVALID,     false",
    "bAsIc YWxpY2U6cHc=,      CREDENTIALS_INVALID,     false",
    "Basic YTpiOmM=,          CREDENTIALS_INVALID,     false",
    "Basic YWxpY2U=,          CREDENTIALS_MALFORMED,   false",
    "Basic %%%,               CREDENTIALS_MALFORMED,   false",
    "Basic realm=x,           CREDENTIALS_MALFORMED,   false",
    "Basic,                   CREDENTIALS_MALFORMED,   false",
    "Bearer abc,              CREDENTIALS_INVALID,     true",
    "BEARER abc,              CREDENTIALS_INVALID,     true",
    "Bearer,                  CREDENTIALS_MALFORMED,   true",
    "Bearer a b,              CREDENTIALS_MALFORMED,   true",
    "Digest username=x,       CREDENTIALS_UNSUPPORTED, false",
    "DPoP abc,                CREDENTIALS_UNSUPPORTED, false",
  })
  @Tag("H-07")
  @Tag("BA-06")
  @Tag("B-08")
  void theSchemeAndItsGrammarDecide(String line, DenialReason reason, boolean bearer) {
    assertThat(check(BOTH, line), is(new AnonymousBecause(reason, bearer)));
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
        check(BASIC, line), is(new AnonymousBecause(DenialReason.CREDENTIALS_MALFORMED, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "\"Basic\" x", ","})
  void whereNotEvenASchemeCanBeReadItMayHaveBeenAToken(String line) {
    assertThat(
        check(BASIC, line), is(new AnonymousBecause(DenialReason.CREDENTIALS_MALFORMED, true)));
  }

  @Test
  void aSchemeThatNoChallengeNamesIsUnsupported() {
    assertThat(
        check(BASIC, "Bearer abc"),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_UNSUPPORTED, true)));
  }

  @Test
  void whereNobodyKnowsWhichSchemesThereAreNoneIsUnsupported() {
    assertThat(
        check(GUESSED, "Negotiate YII="),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_INVALID, false)));
    assertThat(
        check(GUESSED, "Basic %%%"),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_MALFORMED, false)));
  }

  @ParameterizedTest
  @CsvSource({"Bearer abc, true", "Basic YWxpY2U6cHc=, false", "Negotiate YII=, false"})
  void whatNobodyReadIsUnsupported(String line, boolean bearer) {
    assertThat(
        check(UNREAD, line),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_UNSUPPORTED, bearer)));
  }

  @Test
  void ofSeveralLinesTheFirstIsJudged() {
    assertThat(
        check(BOTH, "Basic %%%", "Bearer abc"),
        is(new AnonymousBecause(DenialReason.CREDENTIALS_MALFORMED, false)));
  }
}
