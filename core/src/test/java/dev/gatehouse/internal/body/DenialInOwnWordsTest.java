package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.fixture.FakeRequest;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A denial in the words of the application that refused. */
class DenialInOwnWordsTest {

  private static final String WORDS = "Konto \"7\" <b>gesperrt</b> & zu\n\u00df";

  private final ProblemRenderer problems = ProblemJsonTest.renderer(null, false);
  private final DenialBodies bodies = new DenialBodies(problems, problems, null);

  private static Denial denial(String words) {
    return Denial.of(403, DenialReason.APPLICATION, List.of()).withDetail(words);
  }

  private String rendered(MediaType type) {
    return problems.render(denial(WORDS), type, FakeRequest.untouchable());
  }

  @Test
  void jsonIsEscaped() {
    assertThat(
        rendered(ProblemRenderer.PROBLEM_JSON),
        containsString("\"detail\":\"Konto \\\"7\\\" <b>gesperrt</b> & zu\\n\u00df\""));
  }

  @Test
  void markupIsEscaped() {
    for (MediaType type : List.of(ProblemRenderer.PROBLEM_XML, ProblemRenderer.HTML)) {
      assertThat(rendered(type), containsString("&lt;b&gt;gesperrt&lt;/b&gt; &amp; zu"));
      assertThat(rendered(type), not(containsString("<b>")));
    }
  }

  @Test
  void textIsAsItIs() {
    assertThat(rendered(ProblemRenderer.PLAIN), containsString("<b>gesperrt</b> & zu"));
  }

  @Test
  void nobodyStatesItsLanguageAndNobodyKeepsIt() {
    DenialBodies.Body body = bodies.bodyFor(denial(WORDS), FakeRequest.of("/orders"));

    assertThat(body.language(), is(nullValue()));
    assertThat(body.mediaType(), is(ProblemRenderer.PROBLEM_JSON));
    assertThat(body.vary(), is("Accept"));
    assertThat(
        bodies.bodyFor(denial(WORDS), FakeRequest.of("/orders")), is(not(sameInstance(body))));
  }

  @Test
  void theFixedWordsAreNotChangedByIt() {
    DenialBodies.Body before = bodies.bodyFor(fixed(), FakeRequest.of("/orders"));
    bodies.bodyFor(denial(WORDS), FakeRequest.of("/orders"));
    DenialBodies.Body after = bodies.bodyFor(fixed(), FakeRequest.of("/orders"));

    assertThat(after, is(sameInstance(before)));
    assertThat(after.language(), is("en"));
    assertThat(new String(after.bytes(), StandardCharsets.UTF_8), not(containsString("gesperrt")));
  }

  private static Denial fixed() {
    return Denial.of(403, DenialReason.APPLICATION, List.of());
  }

  @Test
  void aRendererOfTheApplicationSeesTheWords() {
    DenialBodies own = new DenialBodies(problems, (denial, type, denied) -> denial.detail(), null);

    assertThat(
        new String(
            own.bodyFor(denial(WORDS), FakeRequest.of("/orders")).bytes(), StandardCharsets.UTF_8),
        is(WORDS));
  }

  @Test
  void otherChallengesLeaveTheWordsAlone() {
    Challenge own = Challenge.of("ApiKey", "k");
    Denial with = denial(WORDS).withChallenges(List.of(own));

    assertThat(with.detail(), is(WORDS));
    assertThat(with.challenges(), is(List.of(own)));
    assertThat(bodies.bodyFor(with, FakeRequest.of("/orders")).language(), is(nullValue()));
  }

  @Test
  void thereAreWords() {
    assertThrows(NullPointerException.class, () -> denial(null));
  }
}
