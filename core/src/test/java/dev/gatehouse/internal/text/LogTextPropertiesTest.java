package dev.gatehouse.internal.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A plain text takes a shorter way through the escaping than any other. */
class LogTextPropertiesTest {

  /** Short and long ones around the limit, plain and not. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> plain = Arbitraries.strings().withCharRange('!', '~').ofMaxLength(300);
    Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(300);
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
    return Arbitraries.oneOf(plain, ascii, any);
  }

  @Property
  @Label("both ways come to the same text")
  void bothWaysComeToTheSame(@ForAll("texts") String text) {
    assertThat(LogText.escape(text), is(slow(text)));
  }

  /** Character by character, as if no text were plain. */
  private static String slow(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      // Beside something that is not plain no character is taken for plain unseen.
      String alone = LogText.escape("\u00e4" + Character.toString(c)).substring(1);
      if (escaped.length() + alone.length() > LogText.LONGEST) {
        return escaped + LogText.AND_SO_ON;
      }
      escaped.append(alone);
    }
    return escaped.toString();
  }
}
