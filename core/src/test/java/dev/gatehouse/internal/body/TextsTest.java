package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words a reason gets in which language. */
class TextsTest {

  private static final Denial ROLE_MISSING = Denial.of(403, DenialReason.ROLE_MISSING, List.of());
  private static final String IN_ENGLISH = ROLE_MISSING.detail();

  private static Texts texts(Object... tagsAndTexts) {
    Map<Locale, Map<String, String>> files = new LinkedHashMap<>();
    for (int i = 0; i < tagsAndTexts.length; i += 2) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (String line : ((String) tagsAndTexts[i + 1]).split(";")) {
        if (!line.isEmpty()) {
          texts.put(line.split("=")[0], line.split("=")[1]);
        }
      }
      files.put(Locale.forLanguageTag((String) tagsAndTexts[i]), texts);
    }
    return new Texts(files);
  }

  /** Language, title and detail. */
  private static String said(Texts texts, Denial denial, String accept) {
    Denial said = texts.wordsFor(denial, accept).in(denial);
    assertThat(
        said.language().map(Locale::toLanguageTag),
        is(Optional.of(texts.wordsFor(denial, accept).languageTag())));
    return said.language().orElseThrow() + ": " + said.title() + ": " + said.detail();
  }

  @ParameterizedTest
  @CsvSource({
    "de, de: Kein Zutritt: Nein.",
    "de-AT, de_AT: Kein Zutritt: Na.",
    "de-CH, de: Kein Zutritt: Nein."
  })
  void aVariantOfALanguageIsSilentWhereItsLanguageSpeaks(String accept, String expected) {
    Texts texts =
        texts(
            "en", "",
            "de", "role-missing.title=Kein Zutritt;role-missing.detail=Nein.",
            "de-AT", "role-missing.detail=Na.");

    assertThat(said(texts, ROLE_MISSING, accept), is(expected));
  }

  @Test
  void whereALanguageIsSilentItIsEnglish() {
    Texts texts = texts("en", "role-missing.detail=No.", "de", "denied.detail=Zu.");

    assertThat(said(texts, ROLE_MISSING, "de"), is("en: Forbidden: No."));
    assertThat(said(texts, ROLE_MISSING, null), is("en: Forbidden: No."));
  }

  @Test
  void whereAllAreSilentItIsGatehousesEnglish() {
    Texts texts = texts("de", "denied.detail=Zu.");

    assertThat(said(texts, ROLE_MISSING, null), is("en: Forbidden: " + IN_ENGLISH));
    assertThat(said(texts, ROLE_MISSING, "de"), is("en: Forbidden: " + IN_ENGLISH));
  }

  @Test
  void aClientIsAnsweredInTheNextLanguageThatSpeaksOfTheReason() {
    Texts texts = texts("en", "", "de", "denied.detail=Zu.", "fr", "role-missing.detail=Non.");

    assertThat(said(texts, ROLE_MISSING, "de, fr;q=0.5"), is("fr: Forbidden: Non."));
  }

  @Test
  void theLanguageIsThatOfTheDetail() {
    Texts texts = texts("en", "role-missing.detail=No.", "de", "role-missing.title=Kein Zutritt");

    assertThat(said(texts, ROLE_MISSING, "de"), is("en: Kein Zutritt: No."));
  }

  @Test
  void theFirstLanguageIsForWhomNoneSuits() {
    Texts texts = texts("de", "role-missing.detail=Nein.", "fr", "role-missing.detail=Non.");

    assertThat(said(texts, ROLE_MISSING, null), is("de: Forbidden: Nein."));
    assertThat(said(texts, ROLE_MISSING, "it"), is("de: Forbidden: Nein."));
    assertThat(said(texts, ROLE_MISSING, "fr"), is("fr: Forbidden: Non."));
    assertThat(said(texts, ROLE_MISSING, "en-US"), is("en: Forbidden: " + IN_ENGLISH));
  }

  /** The application's English is nearer than Gatehouse's. */
  @ParameterizedTest
  @CsvSource({"en", "en-US", "en-GB", "it"})
  void aVariantOfEnglishInTheFirstFileIsEnglish(String accept) {
    Texts texts = texts("en-GB", "role-missing.detail=Sorry.", "de", "denied.detail=Zu.");

    assertThat(said(texts, ROLE_MISSING, accept), is("en_GB: Forbidden: Sorry."));
    assertThat(said(texts, ROLE_MISSING, "de"), is("en_GB: Forbidden: Sorry."));
  }

  @Test
  void theTwoStatusesOfTheApplicationHaveTextsOfTheirOwn() {
    Texts texts = texts("en", "application.detail=No.;application.401.detail=Who?");
    Denial unauthorized =
        Denial.of(401, DenialReason.APPLICATION, List.of(Challenge.of("Bearer", "a")));

    assertThat(
        said(texts, Denial.of(403, DenialReason.APPLICATION, List.of()), null),
        is("en: Forbidden: No."));
    assertThat(said(texts, unauthorized, null), is("en: Unauthorized: Who?"));
  }

  @Test
  void aStatusThatNoReasonHasIsLeftAlone() {
    Texts texts = texts("en", "denied.detail=No.");

    assertThat(
        texts.wordsFor(Denial.of(400, DenialReason.DENIED, List.of()), null), is(nullValue()));
  }

  @Test
  void whateverIsAskedThereAreOnlyTheWordsThatWereReadAtTheStart() {
    Texts texts = texts("en", "", "de", "role-missing.detail=Nein.");

    assertThat(
        texts.wordsFor(ROLE_MISSING, "de-x-1"),
        is(sameInstance(texts.wordsFor(ROLE_MISSING, "de-CH, x-2"))));
    assertThat(
        texts.wordsFor(ROLE_MISSING, "x-1"), is(sameInstance(texts.wordsFor(ROLE_MISSING, null))));
  }

  @Test
  void thereIsAChoiceWhereThereIsMoreThanEnglish() {
    assertThat(texts("en", "denied.detail=No.").isChoice(), is(false));
    assertThat(texts("en-GB", "denied.detail=No.").isChoice(), is(false));
    assertThat(texts("de", "denied.detail=Zu.").isChoice(), is(true));
    assertThat(texts("en", "", "de", "").isChoice(), is(true));
  }

  @Test
  void keysAreTitleAndDetailOfEachReason() {
    for (DenialReason reason : DenialReason.values()) {
      assertThat(Texts.names(), hasItem(reason.code()));
      assertThat(Texts.isKey(reason.code() + ".title"), is(true));
      assertThat(Texts.isKey(reason.code() + ".detail"), is(true));
      assertThat(Texts.isKey(reason.code()), is(false));
    }
    assertThat(Texts.isKey("application.401.title"), is(true));
    assertThat(Texts.isKey("application.403.title"), is(false));
    assertThat(Texts.names(), not(hasItem("application.403")));
  }
}
