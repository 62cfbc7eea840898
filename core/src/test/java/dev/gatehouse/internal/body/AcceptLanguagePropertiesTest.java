package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a client sends. */
class AcceptLanguagePropertiesTest {

  private static final Map<String, String> OFFERED = Map.of("en", "en", "de", "de");

  @Property(tries = 2_000)
  void nothingThatIsSentFails(@ForAll String accept) {
    assertThat(AcceptLanguage.choose(accept, OFFERED), is(in(OFFERED.values())));
  }

  /** Of what headers are made of, in any order. */
  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            List.of(
                "de", "en", "*", "-", ",", ";", "q=", "0", "1", ".", "x", " ", "\"", "\\", "NaN"))
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 1_000)
  void nothingThatLooksLikeAHeaderFails(@ForAll("pieces") String accept) {
    assertThat(AcceptLanguage.choose(accept, OFFERED), is(in(OFFERED.values())));
  }
}
