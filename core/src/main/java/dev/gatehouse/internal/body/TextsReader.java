package dev.gatehouse.internal.body;

import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.text.LogText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a resource bundle, all of them once, at the start.
 *
 * <p>Not by {@link ResourceBundle#getBundle(String)}: that goes on to the language of the server's
 * machine where a client's is missing, does not tell which file a text is from, and finds out by
 * looking whether there is a language. Which there are cannot be asked for either: to look for all
 * that Java knows takes a second or two where there are a hundred jars. So the bundle says it, or
 * the languages of two letters are looked for.
 */
final class TextsReader {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /** The key of the languages, that of the file itself first. */
  private static final String LANGUAGES = "languages";

  /** How many unknown keys a message names. */
  private static final int NAMED = 10;

  private static final ResourceBundle.Control NAMES =
      ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String bundle;
  private final ClassLoader loader;

  private TextsReader(String bundle, ClassLoader loader) {
    this.bundle = bundle;
    this.loader = loader;
  }

  /**
   * The texts that the settings name.
   *
   * @return null where they name none
   * @throws IllegalArgumentException if a file is missing or wrong
   */
  static @Nullable Texts read(Settings settings) {
    Optional<String> bundle = settings.find(Setting.TEXTS);
    if (bundle.isEmpty() || !settings.get(Setting.ENABLED, true)) {
      return null;
    }
    return new TextsReader(bundle.get(), loader(fileOf(bundle.get(), Locale.ROOT))).read();
  }

  /** The application's at the start; an application without one of its own is seen by our own. */
  private static ClassLoader loader(String file) {
    return Stream.of(
            Optional.ofNullable(Thread.currentThread().getContextClassLoader()),
            Optional.ofNullable(TextsReader.class.getClassLoader()))
        .flatMap(Optional::stream)
        .filter(loader -> loader.getResource(file) != null)
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "there is no file "
                        + file
                        + " among the classes of the application; put it there (where Maven builds,"
                        + " into src/main/resources), or correct the name. A named module opens the"
                        + " package of the file to all"));
  }

  private static String fileOf(String bundle, Locale language) {
    return NAMES.toResourceName(NAMES.toBundleName(bundle, language), "properties");
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(Setting.TEXTS.key() + ": " + what);
  }

  private Texts read() {
    String base = fileOf(bundle, Locale.ROOT);
    Map<String, String> first = Objects.requireNonNull(load(base));
    List<Locale> languages = languages(base, first.remove(LANGUAGES));
    Map<Locale, Map<String, String>> files = new LinkedHashMap<>();
    files.put(languages.get(0), first);
    warnOfUnknownKeys(base, first);
    for (Locale language : languages.subList(1, languages.size())) {
      String file = fileOf(bundle, language);
      Map<String, String> texts = load(file);
      if (texts != null) {
        files.put(language, texts);
        warnOfUnknownKeys(file, texts);
      } else if (!language.equals(Locale.ENGLISH)) {
        throw wrong(
            base
                + " has "
                + language.toLanguageTag()
                + " among its "
                + LANGUAGES
                + ", and there is no file "
                + file
                + "; add it, or take the language out");
      }
    }
    return new Texts(files);
  }

  private List<Locale> languages(String base, @Nullable String tags) {
    if (tags == null) {
      return languagesFound(base);
    }
    try {
      return Stream.of(tags.split(",", -1))
          .map(String::strip)
          .map(TextsReader::language)
          .distinct()
          .toList();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          Setting.TEXTS.key()
              + ": "
              + LANGUAGES
              + " of "
              + base
              + " must be language tags (BCP 47), separated by commas, for example en,de,pt-BR; it"
              + " is "
              + LogText.quote(tags),
          e);
    }
  }

  /** The file itself counts as English, unless that has one of its own. */
  private List<Locale> languagesFound(String base) {
    String english = fileOf(bundle, Locale.ENGLISH);
    if (loader.getResource(english) != null) {
      throw wrong(
          base
              + " does not say in which language it is, and "
              + english
              + " is there too; add a line to it, its own language first: "
              + LANGUAGES
              + "=de,en for example");
    }
    return Stream.concat(
            Stream.of(Locale.ENGLISH),
            Stream.of(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .filter(language -> loader.getResource(fileOf(bundle, language)) != null))
        .distinct()
        .toList();
  }

  private static Locale language(String tag) {
    Locale language = new Locale.Builder().setLanguageTag(tag).build();
    if (language.getLanguage().isEmpty() || language.hasExtensions()) {
      throw new IllformedLocaleException("has no file of its own: " + tag);
    }
    return language;
  }

  /** What a file says by key, without what is blank; null where there is no such file. */
  private @Nullable Map<String, String> load(String file) {
    try (InputStream in = loader.getResourceAsStream(file)) {
      if (in == null) {
        return null;
      }
      ResourceBundle read = new PropertyResourceBundle(in);
      Map<String, String> texts = new TreeMap<>();
      for (String key : read.keySet()) {
        String text = inOneLine(read.getString(key));
        if (!text.isEmpty()) {
          texts.put(key, text);
        }
      }
      return texts;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          Setting.TEXTS.key()
              + ": "
              + file
              + " cannot be read as java.util.Properties are, in UTF-8: "
              + e.getMessage(),
          e);
    }
  }

  /** In plain text a line of its own would look like a further member. */
  private static String inOneLine(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  private static void warnOfUnknownKeys(String file, Map<String, String> texts) {
    List<String> unknown = texts.keySet().stream().filter(key -> !Texts.isKey(key)).toList();
    if (!unknown.isEmpty()) {
      LOGGER.log(
          Level.WARNING,
          file
              + " has keys that no denial has: "
              + unknown.stream().limit(NAMED).map(LogText::quote).collect(Collectors.joining(", "))
              + (unknown.size() > NAMED ? " and " + (unknown.size() - NAMED) + " more" : "")
              + ". Correct or remove them: keys are "
              + LANGUAGES
              + ", in the file without a language, and with .title or .detail behind it one of "
              + String.join(", ", Texts.names()));
    }
  }
}
