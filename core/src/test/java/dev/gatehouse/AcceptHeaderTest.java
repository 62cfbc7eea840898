package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
    List<MediaType> accepted =
        Arrays.stream(accept.split(",")).map(String::trim).map(MediaType::valueOf).toList();
    MediaType chosen = PROBLEMS.choose(accepted);
    return chosen.getType() + "/" + chosen.getSubtype();
  }

  private static MediaType chosen(Map<String, Callable<?>> answers) {
    return PROBLEMS.choose(FakeRequest.rest(answers));
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
      })
  void whatIsSaidOfProblemJsonComesBeforeWhatIsSaidOfAnyType(String accept, String expected) {
    assertThat(choice(accept), is(expected));
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
    assertThat(chosen(Map.of("getHeaderString", () -> null)), is(ProblemRenderer.PROBLEM_JSON));
  }

  @Test
  void theRuntimeReadsTheAcceptHeader() {
    assertThat(
        chosen(
            Map.of(
                "getHeaderString",
                () -> "text/plain",
                "getAcceptableMediaTypes",
                () -> List.of(MediaType.TEXT_PLAIN_TYPE))),
        is(ProblemRenderer.PLAIN));
  }

  @Test
  @Tag("B#30")
  void anAcceptHeaderThatTheRuntimeCannotReadIsTheFirst() {
    assertThat(
        chosen(
            Map.of(
                "getHeaderString",
                () -> "<script>",
                "getAcceptableMediaTypes",
                () -> {
                  throw new BadRequestException();
                })),
        is(ProblemRenderer.PROBLEM_JSON));
  }

  @Test
  void withOneTypeNobodyReadsTheList() {
    Negotiation one = new Negotiation(List.of(MediaType.APPLICATION_JSON_TYPE));

    assertThat(one.isChoice(), is(false));
    assertThat(
        one.choose(FakeRequest.rest(Map.of("getHeaderString", () -> "text/html"))),
        is(MediaType.APPLICATION_JSON_TYPE));
    assertThat(PROBLEMS.isChoice(), is(true));
  }

  @Test
  void whatHttpUrlConnectionSendsUnaskedIsNoChoice() {
    assertThat(
        chosen(
            Map.of(
                "getHeaderString", () -> "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2")),
        is(ProblemRenderer.PROBLEM_JSON));
  }
}
