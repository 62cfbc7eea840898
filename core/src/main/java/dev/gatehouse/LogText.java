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

  /** For messages at startup: the text in quotes as Java has it, and not too long. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    int end = text.offsetByCodePoints(0, Math.min(100, text.codePointCount(0, text.length())));
    for (int i = 0; i < end; i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\');
      }
      appendPrintable(quoted, c);
    }
    return quoted.append('"').toString();
  }

  /** For a line of a table: whatever would end the line or turn its direction escaped. */
  static String inOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> appendPrintable(line, c));
    return line.toString();
  }

  private static void appendPrintable(StringBuilder text, int c) {
    if (isUnprintable(c)) {
      text.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      text.appendCodePoint(c);
    }
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
