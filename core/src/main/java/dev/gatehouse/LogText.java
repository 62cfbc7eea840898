package dev.gatehouse;

import java.util.Locale;

/** Text from outside, made harmless for a log or a message. */
final class LogText {

  private LogText() {}

  /**
   * Leaves nothing that could start a line, turn its direction, or be taken for a separator
   * (CWE-117).
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == ',' || c == '\\' || Character.isWhitespace(c) || isUnprintable(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /** For messages at startup: the text in quotes, unprintable characters escaped, not too long. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .limit(100)
        .forEach(
            c -> {
              if (isUnprintable(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
