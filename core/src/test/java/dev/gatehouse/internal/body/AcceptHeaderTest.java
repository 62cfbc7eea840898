package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What NegotiationTest leaves out: the request around the list, and who has the last word. */
class AcceptHeaderTest {

  private static final Negotiation PROBLEMS =
      new Negotiation(ProblemJsonTest.renderer(null, false).mediaTypes());

  private static String choice(String accept) {
    MediaType chosen = PROBLEMS.choose(accept);
    return chosen.getType() + "/" + chosen.getSubtype();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json;q=0, application/problem+json;q=0, */* | application/problem+xml",
        "application/*;q=0, */*                              | text/html",
        "application/*;q=0, text/html;q=0, */*               | text/plain",
      })
  void qualityZeroExcludes(String accept, String expected) {
    assertThat(choice(accept), is(expected));
  }

  /** RFC 9110, section 12.5.1: "the most specific reference has precedence". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/problem+json;q=0, */*                   | application/problem+xml",
        "application/problem+json;q=0.1, */*;q=0.2           | application/problem+xml",
        "application/problem+json;q=0.1, application/*;q=0.2 | application/problem+xml",
      })
  void whatIsSaidOfProblemJsonComesBeforeWhatIsSaidOfAnyType(String accept, String expected) {
    assertThat(choice(accept), is(expected));
  }

  /** The choice of a single range is remembered by its text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                      | application/problem+json",
        "application/problem+json | application/problem+json",
        "application/json         | application/problem+json",
        "application/problem+xml  | application/problem+xml",
        "application/xml          | application/problem+xml",
        "text/html                | text/html",
        "text/plain               | text/plain",
      })
  void oneRangeChoosesAsItDoesInList(String range, String expected) {
    assertThat(choice(range), is(expected));
    assertThat(choice(range + ", image/png"), is(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "*/*;q=0",
        "application/problem+json;q=0",
        "text/html;q=nonsense",
        "text/html;q=-1"
      })
  @Tag("P-11")
  void nothingAcceptableIsTheFirstAllTheSame(String accept) {
    assertThat(choice(accept), is("application/problem+json"));
  }

  @Test
  void noAcceptHeaderIsTheFirst() {
    assertThat(PROBLEMS.choose((String) null), is(ProblemRenderer.PROBLEM_JSON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>", "text", "text/html;q", "\"", ",", "text/plain, /"})
  @Tag("B#30")
  void anAcceptHeaderThatCannotBeReadIsTheFirst(String accept) {
    assertThat(choice(accept), is("application/problem+json"));
  }

  @Test
  void aCommaInQuotesPartsNothing() {
    assertThat(choice("text/plain;a=\"x, text/html, \\\", y\""), is("text/plain"));
  }

  @Test
  void aLoneAsteriskIsAnyType() {
    assertThat(choice("application/*;q=0.1, *;q=0.2"), is("text/html"));
  }

  @Test
  void withOneTypeNobodyReadsTheList() {
    Negotiation one = new Negotiation(List.of(MediaType.APPLICATION_JSON_TYPE));

    assertThat(one.isChoice(), is(false));
    assertThat(one.choose("text/html"), is(MediaType.APPLICATION_JSON_TYPE));
    assertThat(PROBLEMS.isChoice(), is(true));
  }

  @Test
  void whatHttpUrlConnectionSendsUnaskedIsNoChoice() {
    assertThat(
        choice("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"),
        is("application/problem+json"));
  }
}
