package dev.gatehouse.internal.text;

import java.util.Arrays;

/** Text from outside, made harmless for a log or a message. */
public final class LogText {

  /** How much of a text a line of the log has room for: whoever sends more does not fill it. */
  static final int LONGEST = 256;

  /** Stands for what there was no room for. */
  static final String AND_SO_ON = "...";

  /** How much a message quotes. */
  private static final int QUOTED = 100;

  /**
   * Letters, marks and symbols that show nothing (Unicode's Default_Ignorable_Code_Point, and the
   * empty braille pattern), in pairs of first and last, in ascending order.
   */
  private static final int[] BLANK = {
    0x034f, 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180f, 0x2800, 0x2800, 0x3164, 0x3164,
    0xfe00, 0xfe0f, 0xffa0, 0xffa0, 0xe0100, 0xe01ef
  };

  private LogText() {}

  /**
   * Leaves nothing that could start a line, turn its direction, hide, or be taken for a separator
   * (CWE-117), and no more than {@link #LONGEST} characters before {@link #AND_SO_ON}.
   */
  public static String escape(String text) {
    return text.length() <= LONGEST && isPlain(text) ? text : escaped(text);
  }

  /** Nearly every text is, and then nothing has to be made of it. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' || c == ',' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
    int i = 0;
    int end = 0;
    while (i < text.length() && escaped.length() <= LONGEST) {
      end = escaped.length();
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ' || c == ',' || c == '\\' || isUnprintable(c)) {
        appendEscape(escaped, c);
      } else {
        escaped.appendCodePoint(c);
      }
    }
    if (escaped.length() > LONGEST) {
      escaped.setLength(end);
      escaped.append(AND_SO_ON);
    }
    return escaped.toString();
  }

  /** For messages at startup: the text in quotes as Java has it, and not too long. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    int end = text.offsetByCodePoints(0, Math.min(QUOTED, text.codePointCount(0, text.length())));
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
  public static String inOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> appendPrintable(line, c));
    return line.toString();
  }

  private static void appendPrintable(StringBuilder text, int c) {
    if (isUnprintable(c)) {
      appendEscape(text, c);
    } else {
      text.appendCodePoint(c);
    }
  }

  private static void appendEscape(StringBuilder text, int c) {
    String hex = Integer.toHexString(c);
    text.append("\\u").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex);
  }

  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> c > 0x300 && isBlank(c);
    };
  }

  private static boolean isBlank(int c) {
    int found = Arrays.binarySearch(BLANK, c);
    // Between the first and the last of a pair the place to insert is that of the last.
    return found >= 0 || (-found - 1) % 2 == 1;
  }
}
