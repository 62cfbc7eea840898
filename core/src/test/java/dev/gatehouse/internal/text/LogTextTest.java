package dev.gatehouse.internal.text;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("O-07")
@Tag("B#31")
class LogTextTest {

  /** What could start a line, turn its direction, hide, or not be encoded at all. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x061c, 0x200b,
        0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff, 0xd800, 0xdfff,
        0x0378
      })
  void whatIsUnprintableIsEscaped(int c) {
    String escaped = String.format("\\u%04x", c);

    assertThat(LogText.escape("a" + (char) c + "b"), is("a" + escaped + "b"));
    assertThat(LogText.quote("a" + (char) c + "b"), is("\"a" + escaped + "b\""));
  }

  @Test
  void characterPairsThatHideAreEscapedToo() {
    String tag = Character.toString(0xe0041);

    assertThat(LogText.escape(tag), is("\\ue0041"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {"a,b | a\\u002cb", "a b | a\\u0020b", "a\\b | a\\u005cb", "\\u000a | \\u005cu000a"})
  void whatSeparatesIsEscaped(String text, String expected) {
    assertThat(LogText.escape(text), is(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "alice", "/orders/7?x=%0d%0a", "Ärger", "名前", "😀", "a:b=c;d\"e'f<g>"})
  void theRestStaysReadable(String text) {
    assertThat(LogText.escape(text), is(text));
  }

  @Test
  void spacesStayInQuotes() {
    assertThat(LogText.quote("two words, ä"), is("\"two words, ä\""));
  }

  @Test
  void whatWouldEndAQuotationIsEscapedAsInJava() {
    assertThat(LogText.quote("a\"b\\c"), is("\"a\\\"b\\\\c\""));
  }

  @Test
  void aLineStaysOneLine() {
    assertThat(LogText.inOneLine("role a\nb or c, \"d\""), is("role a\\u000ab or c, \"d\""));
  }

  @Test
  void aQuotationIsCutByCharactersNotInTheMiddleOfOne() {
    assertThat(LogText.quote("😀".repeat(101)), is('"' + "😀".repeat(100) + '"'));
  }

  /** What is plain goes another way than the rest, and has to come out the same. */
  @Test
  void whatNeedsNoEscapeIsLeftAloneInAnySurroundings() {
    String plain =
        IntStream.rangeClosed('!', '~')
            .filter(c -> c != ',' && c != '\\')
            .mapToObj(Character::toString)
            .collect(joining());

    assertThat(LogText.escape(plain), is(plain));
    assertThat(LogText.escape(plain + "\u00e4"), is(plain + "\u00e4"));
    assertThat(LogText.escape(plain + ' '), is(plain + "\\u0020"));
  }
}
