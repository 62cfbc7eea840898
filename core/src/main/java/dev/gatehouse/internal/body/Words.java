package dev.gatehouse.internal.body;

import dev.gatehouse.Denial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words for one reason in one language. Each object is a key of what is written in them, so
 * there are only as many as there are texts.
 */
final class Words {

  private final @Nullable String title;
  private final String detail;
  private final Locale language;
  private final String languageTag;

  /**
   * Creates them.
   *
   * @param title null for that of the status or of the problem type
   * @param language of the detail
   */
  Words(@Nullable String title, String detail, Locale language) {
    this.title = title;
    this.detail = detail;
    this.language = language;
    this.languageTag = language.toLanguageTag();
  }

  /** A denial in these words. */
  Denial in(Denial denial) {
    Denial said = denial.withDetail(detail).withLanguage(language);
    return title == null ? said : said.withTitle(title);
  }

  /** What {@code Content-Language} names. */
  String languageTag() {
    return languageTag;
  }
}
