package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

  private final Negotiation negotiation =
      new Negotiation(
          List.of(
              ProblemRenderer.PROBLEM_JSON,
              ProblemRenderer.PROBLEM_XML,
              ProblemRenderer.HTML,
              ProblemRenderer.PLAIN));

  @ParameterizedTest
  @Tag("P-11")
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                        | problem+json",
        "application/json                           | problem+json",
        "application/*                              | problem+json",
        "application/xml                            | problem+xml",
        "application/problem+xml                    | problem+xml",
        "text/html                                  | html",
        "text/plain                                 | plain",
        "text/*                                     | html",
        "text/*, text/html;q=0                      | plain",
        "text/html;q=0.5, text/plain;q=0.6          | plain",
        "*/*;q=0.9, text/html;q=0.8                 | problem+json",
        "*/*;q=0.8, text/html                       | html",
        "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | html",
        "application/problem+json;q=0, text/plain;q=0.1 | plain",
        "image/png                                  | problem+json",
        "*/*;q=0                                    | problem+json",
        "text/html;q=oops                           | problem+json",
        "text/html;q=NaN                            | problem+json"
      })
  void choosesWhatTheClientPrefers(String accept, String subtype) {
    List<MediaType> accepted =
        Arrays.stream(accept.split(",")).map(String::trim).map(MediaType::valueOf).toList();
    assertThat(negotiation.choose(accepted).getSubtype(), is(subtype));
  }

  @Test
  void withoutTypesThereIsNothingToChoose() {
    assertThrows(IllegalArgumentException.class, () -> new Negotiation(List.of()));
    assertThat(negotiation.choose(List.of()), is(ProblemRenderer.PROBLEM_JSON));
  }
}
