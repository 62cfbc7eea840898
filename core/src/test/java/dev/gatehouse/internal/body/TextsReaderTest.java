package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a bundle, where the application's class loader has them. */
class TextsReaderTest {

  private static final Denial ROLE_MISSING = Denial.of(403, DenialReason.ROLE_MISSING, List.of());

  @TempDir private Path folder;

  private void file(String name, String... lines) {
    file(StandardCharsets.UTF_8, name, lines);
  }

  private void file(Charset encoding, String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines), encoding);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Texts read() {
    return read(Map.of("gatehouse.texts", "com.example.Denials"));
  }

  /** As where the application's class loader is that of the thread. */
  private Texts read(Map<String, Object> properties) {
    Settings settings = SettingsReader.effective(Settings.NONE, properties);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      thread.setContextClassLoader(loader);
      return TextsReader.read(settings);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private String refusal() {
    return assertThrows(IllegalArgumentException.class, this::read).getMessage();
  }

  private static String detail(Texts texts, String accept) {
    return texts.wordsFor(ROLE_MISSING, accept).in(ROLE_MISSING).detail();
  }

  @Test
  void whereTheSettingIsSilentThereAreNone() {
    assertThat(read(Map.of()), is(nullValue()));
  }

  /** Whoever switches all of it off has no use for a file that is wrong. */
  @Test
  void switchedOffNothingIsRead() {
    assertThat(
        read(Map.of("gatehouse.texts", "no.such.Bundle", "gatehouse.enabled", "false")),
        is(nullValue()));
  }

  @Test
  void eachLanguageHasAFile() {
    file("com/example/Denials.properties", "languages = en, de , pt-BR,zh-Hant");
    file("com/example/Denials_de.properties", "role-missing.detail = Nein.");
    file("com/example/Denials_pt_BR.properties", "role-missing.detail = N\u00e3o.");
    file("com/example/Denials_zh_Hant.properties", "role-missing.detail = \u4e0d\u3002");
    Texts texts = read();

    assertThat(detail(texts, "de"), is("Nein."));
    assertThat(detail(texts, "pt-BR"), is("N\u00e3o."));
    assertThat(detail(texts, "zh-Hant"), is("\u4e0d\u3002"));
    assertThat(detail(texts, "fr"), is(ROLE_MISSING.detail()));
  }

  @ParameterizedTest
  @CsvSource({"Denials, Denials", "META-INF/denials, META-INF/denials", "a.b.C, a/b/C"})
  void itMayBeInAnyFolder(String bundle, String path) {
    file(path + ".properties", "languages=en", "role-missing.detail=No.");

    assertThat(detail(read(Map.of("gatehouse.texts", bundle)), null), is("No."));
  }

  @Test
  void theLanguageOfTheMachineIsNobodys() {
    file("com/example/Denials.properties", "languages=en", "role-missing.detail=No.");
    file("com/example/Denials_de.properties", "role-missing.detail=Nein.");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(detail(read(), "fr"), is("No."));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatTheApplicationsLoaderDoesNotSeeGatehousesMay() {
    assertThat(
        detail(read(Map.of("gatehouse.texts", "dev.gatehouse.internal.body.Above")), null),
        is("Found above."));
  }

  @Test
  void aThreadMayHaveNoLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    Settings settings =
        SettingsReader.effective(
            Settings.NONE, Map.of("gatehouse.texts", "dev.gatehouse.internal.body.Above"));
    try {
      thread.setContextClassLoader(null);
      assertThat(detail(TextsReader.read(settings), null), is("Found above."));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void textsAreWhatIsWrittenAndNoPattern() {
    file(
        "com/example/Denials.properties", "languages=en", "role-missing.detail=Don't: {0} ${x} %s");

    assertThat(detail(read(), null), is("Don't: {0} ${x} %s"));
  }

  /** As Java reads what is no UTF-8. */
  @Test
  void anOldFileIsReadInLatin1() {
    file("com/example/Denials.properties", "languages=en,de");
    file(
        StandardCharsets.ISO_8859_1,
        "com/example/Denials_de.properties",
        "role-missing.detail=F\u00fcr Sie nicht.");

    assertThat(detail(read(), "de"), is("F\u00fcr Sie nicht."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"role-missing.detail=", "role-missing.detail=\\n\\t \\u0000"})
  void aBlankTextIsSilence(String line) {
    file("com/example/Denials.properties", "languages=en", line);

    assertThat(detail(read(), null), is(ROLE_MISSING.detail()));
  }

  @Test
  void aTextIsOneLineWithoutControlCharacters() {
    file(
        "com/example/Denials.properties",
        "languages=en",
        "role-missing.detail=\\ Two\\r\\nlines\\u2028and\\u001b\\u0000more. \\u200f\\u05d0 ");

    assertThat(detail(read(), null), is("Two lines and more. \u200f\u05d0"));
  }

  @Test
  void aMissingBundleKeepsTheApplicationFromStarting() {
    assertThat(
        refusal(),
        is(
            "gatehouse.texts: there is no file com/example/Denials.properties among the classes of"
                + " the application; put it there (where Maven builds, into src/main/resources), or"
                + " correct the name. A named module opens the package of the file to all"));
  }

  @Test
  void languagesThatNobodySaysAreEnglishAndThoseOfTwoLettersThatHaveAFile() {
    file("com/example/Denials.properties", "role-missing.detail=No.");
    file("com/example/Denials_de.properties", "role-missing.detail=Nein.");
    file("com/example/Denials_de_AT.properties", "role-missing.detail=Na.");
    file("com/example/Denials_zu.properties", "role-missing.detail=Cha.");
    Texts texts = read();

    assertThat(detail(texts, null), is("No."));
    assertThat(detail(texts, "de-AT"), is("Nein."));
    assertThat(detail(texts, "zu"), is("Cha."));
    assertThat(
        texts.wordsFor(ROLE_MISSING, "fr").in(ROLE_MISSING).language(),
        is(Optional.of(Locale.ENGLISH)));
  }

  @Test
  void aFileBesideThatInEnglishMustSayItsLanguage() {
    file("com/example/Denials.properties", "role-missing.detail=Nein.");
    file("com/example/Denials_en.properties", "role-missing.detail=No.");

    assertThat(
        refusal(),
        is(
            "gatehouse.texts: com/example/Denials.properties does not say in which language it is,"
                + " and com/example/Denials_en.properties is there too; add a line to it, its own"
                + " language first: languages=de,en for example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de_AT", "en,", "english language", "und", "de-x-easy", "*", "en;de"})
  void languagesAreTags(String languages) {
    file("com/example/Denials.properties", "languages=" + languages);

    assertThat(
        refusal(),
        is(
            "gatehouse.texts: languages of com/example/Denials.properties must be language tags"
                + " (BCP 47), separated by commas, for example en,de,pt-BR; it is \""
                + languages
                + '"'));
  }

  @Test
  void aLanguageWithoutItsFileKeepsTheApplicationFromStarting() {
    file("com/example/Denials.properties", "languages=en,de-AT");

    assertThat(
        refusal(),
        is(
            "gatehouse.texts: com/example/Denials.properties has de-AT among its languages, and"
                + " there is no file com/example/Denials_de_AT.properties; add it, or take the"
                + " language out"));
  }

  /** It is always there. */
  @Test
  void englishNeedsNoFile() {
    file("com/example/Denials.properties", "languages=de,en", "role-missing.detail=Nein.");
    Texts texts = read();

    assertThat(detail(texts, "en"), is(ROLE_MISSING.detail()));
    assertThat(detail(texts, null), is("Nein."));
  }

  @Test
  void aFileThatCannotBeReadKeepsTheApplicationFromStarting() {
    file("com/example/Denials.properties", "languages=en", "role-missing.detail=\\u00zz");

    assertThat(
        refusal(),
        startsWith(
            "gatehouse.texts: com/example/Denials.properties cannot be read as java.util.Properties"
                + " are, in UTF-8: Malformed \\uxxxx encoding"));
  }

  @Test
  void aKeyThatNoDenialHasIsWarnedOf() {
    file(
        "com/example/Denials.properties",
        "languages=en,de",
        "role-mising.detail=No.",
        "denied=No.");
    file("com/example/Denials_de.properties", "languages=de", "denied.detail=Zu.");

    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      read();

      String keys =
          " Correct or remove them: keys are languages, in the file without a language, and with"
              + " .title or .detail behind it one of credentials-missing, credentials-unsupported,"
              + " credentials-malformed, credentials-invalid, credentials-expired,"
              + " authentication-insufficient, role-missing, scope-missing, denied, application,"
              + " credentials-ambiguous, check-unavailable, application.401";
      assertThat(
          log.messages(Level.WARNING),
          contains(
              "com/example/Denials.properties has keys that no denial has: \"denied\","
                  + " \"role-mising.detail\"."
                  + keys,
              "com/example/Denials_de.properties has keys that no denial has: \"languages\"."
                  + keys));
    }
  }

  @Test
  void manyUnknownKeysMakeNoWallOfLog() {
    file(
        "com/example/Denials.properties",
        "languages=en",
        IntStream.range(10, 510)
            .mapToObj(i -> "key." + i + "=x")
            .collect(Collectors.joining("\n")));

    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      read();

      assertThat(
          log.messages(Level.WARNING),
          contains(containsString("\"key.107\", \"key.108\" and 490 more. Correct")));
    }
  }

  @Test
  void whatIsRightIsNotTalkedAbout() {
    file("com/example/Denials.properties", "languages=en", "role-missing.detail=No.");

    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      read();

      assertThat(log.messages(Level.WARNING), is(empty()));
    }
  }
}
