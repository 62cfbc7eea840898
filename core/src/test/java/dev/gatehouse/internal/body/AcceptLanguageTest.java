package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, section 12.5.4, and the lookup of RFC 4647, section 3.4. */
class AcceptLanguageTest {

  private static final Map<String, String> OFFERED = new LinkedHashMap<>();

  static {
    for (String tag : new String[] {"en", "de", "pt", "pt-br", "zh-hant", "id"}) {
      OFFERED.put(tag, tag);
    }
  }

  private static String chosen(String accept) {
    return AcceptLanguage.choose(accept, OFFERED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de                                  | de",
        "DE-at                               | de",
        "de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7 | de",
        "en;q=0.5, de                        | de",
        "de;q=0.5, pt;q=0.7                  | pt",
        "de;q=0.7, pt;q=0.7                  | de",
        "pt-BR                               | pt-br",
        "pt-PT                               | pt",
        "fr, de;q=0.1                        | de",
        "zh-Hant-TW                          | zh-hant",
        "zh-Hant-CN-x-private1-private2      | zh-hant",
        "de-a-b                              | de",
        "de ; q=0.4 , pt ; Q=0.5             | pt",
        "de;level=1                          | de",
        "de;q=7, pt                          | de",
      })
  void theMostWelcomeIsChosenAndAVariantStandsForItsLanguage(String accept, String language) {
    assertThat(chosen(accept), is(language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ",", "fr", "zh", "zh-TW", "*", "fr, *;q=0.5", "de_AT", "d", "-de", "de-"})
  void whereNothingSuitsItIsTheFirst(String accept) {
    assertThat(chosen(accept), is(accept.equals("de-") ? "de" : "en"));
  }

  @Test
  void whereNothingIsSaidItIsTheFirst() {
    assertThat(chosen(null), is("en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en;q=0                 | de",
        "en;q=0, *              | de",
        "en;q=0.000, de;q=0     | pt",
        "de-AT, de;q=0          | en",
        "pt;q=0, pt-BR          | pt-br",
        "de;q=-1                | en",
        "de;q=NaN               | en",
        "de;q=                  | en",
      })
  void whatIsRefusedIsNotChosenWhereThereIsAnything(String accept, String language) {
    assertThat(chosen(accept), is(language));
  }

  @Test
  void whereAllIsRefusedItIsTheFirst() {
    assertThat(AcceptLanguage.choose("en;q=0", Map.of("en", "en")), is("en"));
  }

  @Test
  void theLanguageOfTheMachineDoesNotCount() {
    Locale before = Locale.getDefault();
    try {
      // Where the capital of i is not I.
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(chosen("ID"), is("id"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @Tag("B#30")
  void aHostileClientCostsNothing() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(chosen("x-".repeat(500_000)), is("en"));
          assertThat(chosen("fr,".repeat(500_000) + "de"), is("en"));
          assertThat(chosen(",".repeat(1_000_000) + "de"), is("de"));
          assertThat(chosen("a-b-c-d-e-f-g-h-i-j-k-l,".repeat(100_000)), is("en"));
        });
  }
}
