package dev.gatehouse.internal.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is logged of a text is bounded, and every character that hides is escaped. */
class BoundedLogTextTest {

  @Test
  void aTextIsCutWhereALineHasNoMoreRoom() {
    assertThat(LogText.escape("a".repeat(256)), is("a".repeat(256)));
    assertThat(LogText.escape("a".repeat(257)), is("a".repeat(256) + "..."));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", " ", "\ud83d\ude00", "\udb40\udc41", "a,", "\u3000"})
  void aCutIsNeverWithinACharacterOrItsEscape(String piece) {
    String cut = LogText.escape(piece.repeat(16_000));

    assertThat(cut.length(), is(lessThanOrEqualTo(256 + "...".length())));
    String kept = cut.substring(0, cut.length() - "...".length());
    String whole = LogText.escape(piece.repeat(20)).replace("...", "");
    assertThat(kept.startsWith(whole) || whole.startsWith(kept), is(true));
    assertThat(Character.isHighSurrogate(kept.charAt(kept.length() - 1)), is(false));
  }

  @Test
  void everySpaceThatUnicodeHasIsEscaped() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> Character.isSpaceChar(c) || Character.isWhitespace(c))
        .forEach(c -> assertThat(LogText.escape(Character.toString(c)), is(escaped(c))));
  }

  /** Letters, marks and symbols that look like nothing; private characters look like anything. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180d, 0x180e, 0x180f, 0x2800, 0x3164,
        0xfe00, 0xfe07, 0xfe0f, 0xffa0, 0xe0100, 0xe0150, 0xe01ef, 0xe000, 0x10fffd, 0xfffe
      })
  void whatShowsNothingIsEscaped(int c) {
    assertThat(LogText.escape(Character.toString(c)), is(escaped(c)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x34e, 0x350, 0x115e, 0x1161, 0x2801, 0x27ff, 0x3165, 0xfdfc, 0xff9f})
  void itsNeighboursAreNot(int c) {
    assertThat(LogText.escape(Character.toString(c)), is(Character.toString(c)));
  }

  @Test
  void inQuotesOnlyThePlainSpaceStays() {
    assertThat(LogText.quote("a \u00a0b"), is("\"a \\u00a0b\""));
  }

  private static String escaped(int c) {
    return String.format("\\u%04x", c);
  }
}
