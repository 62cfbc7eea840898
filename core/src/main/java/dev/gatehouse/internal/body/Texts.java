package dev.gatehouse.internal.body;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The application's own titles and details, by reason and language. All of them are put together at
 * the start: a request, whatever languages it names, only looks among them. Immutable and
 * thread-safe.
 */
final class Texts {

  private static final String TITLE = ".title";
  private static final String DETAIL = ".detail";
  private static final String ENGLISH = "en";

  /** A reason with a status that it is answered with. */
  private record Answer(DenialReason reason, int status) {

    /** What keys begin with: the reason's code, and the status where it is not the usual one. */
    String name() {
      return status == reason.status() ? reason.code() : reason.code() + '.' + status;
    }
  }

  /** What one file says, by key. */
  private record Spoken(Locale language, Map<String, String> texts) {

    boolean of(Answer answer) {
      return texts.containsKey(answer.name() + TITLE) || texts.containsKey(answer.name() + DETAIL);
    }
  }

  private static final List<Answer> ANSWERS =
      Stream.concat(
              Stream.of(DenialReason.values()).map(reason -> new Answer(reason, reason.status())),
              Stream.of(new Answer(DenialReason.APPLICATION, 401)))
          .toList();

  /** By language tag in lower case; the first is for whom no language suits. */
  private final Map<String, Spoken> spoken = new LinkedHashMap<>();

  /** The language that speaks where others are silent; it needs no file. */
  private final String english;

  /** By what a client may ask for; first what it gets where nothing suits. */
  private final Map<Answer, Map<String, Words>> words = new HashMap<>();

  /**
   * Creates them.
   *
   * @param files what each says by key, at least one; the first is for whom no language suits
   */
  Texts(Map<Locale, Map<String, String>> files) {
    files.forEach(
        (language, texts) ->
            spoken.put(
                language.toLanguageTag().toLowerCase(Locale.ROOT), new Spoken(language, texts)));
    Map.Entry<String, Spoken> first = spoken.entrySet().iterator().next();
    boolean firstIsEnglish = first.getValue().language().getLanguage().equals(ENGLISH);
    english = firstIsEnglish && !spoken.containsKey(ENGLISH) ? first.getKey() : ENGLISH;
    ANSWERS.forEach(
        answer -> words.put(answer, byLanguage(answer, first.getKey(), first.getValue())));
  }

  private Map<String, Words> byLanguage(Answer answer, String firstTag, Spoken first) {
    Words inEnglish = words(answer, english);
    Map<String, Words> byLanguage = new LinkedHashMap<>();
    if (!firstTag.equals(english) && !first.of(answer)) {
      byLanguage.put(ENGLISH, inEnglish);
    }
    spoken.forEach(
        (tag, texts) -> {
          if (tag.equals(english)) {
            byLanguage.put(tag, inEnglish);
          } else if (texts.of(answer)) {
            byLanguage.put(tag, words(answer, tag));
          }
        });
    byLanguage.putIfAbsent(ENGLISH, inEnglish);
    return Collections.unmodifiableMap(byLanguage);
  }

  /** In a language, and as far as it is silent in English. */
  private Words words(Answer answer, String tag) {
    List<Spoken> chain = new ArrayList<>(chain(tag));
    chain.addAll(chain(english));
    Spoken titled = firstOf(chain, answer.name() + TITLE);
    Spoken detailed = firstOf(chain, answer.name() + DETAIL);
    return new Words(
        titled == null ? null : titled.texts().get(answer.name() + TITLE),
        detailed == null
            ? answer.reason().detail(answer.status())
            : Objects.requireNonNull(detailed.texts().get(answer.name() + DETAIL)),
        detailed == null ? Locale.ENGLISH : detailed.language());
  }

  /** The files of a language, and of those that it is a variant of. */
  private List<Spoken> chain(String tag) {
    return Stream.iterate(tag, next -> !next.isEmpty(), AcceptLanguage::shortened)
        .map(spoken::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Spoken firstOf(List<Spoken> chain, String key) {
    return chain.stream().filter(file -> file.texts().containsKey(key)).findFirst().orElse(null);
  }

  /** Whether a file may have a key. */
  static boolean isKey(String key) {
    return names().stream().anyMatch(name -> key.equals(name + TITLE) || key.equals(name + DETAIL));
  }

  /** What keys begin with. */
  static List<String> names() {
    return ANSWERS.stream().map(Answer::name).toList();
  }

  /** Whether {@code Accept-Language} has a choice: English is always there. */
  boolean isChoice() {
    return spoken.size() > 1 || !spoken.containsKey(english);
  }

  /**
   * The words for a denial.
   *
   * @param accept Accept-Language, or null
   * @return null where its reason is answered with another status
   */
  @Nullable Words wordsFor(Denial denial, @Nullable String accept) {
    Map<String, Words> byLanguage = words.get(new Answer(denial.reason(), denial.status()));
    return byLanguage == null ? null : AcceptLanguage.choose(accept, byLanguage);
  }
}
