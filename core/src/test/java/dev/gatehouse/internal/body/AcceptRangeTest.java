package dev.gatehouse.internal.body;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html                       | text | html | 1",
        "*/*                             | *    | *    | 1",
        "*                               | *    | *    | 1",
        "*;q=0.2                         | *    | *    | 0.2",
        "text/*; q=0.5                   | text | *    | 0.5",
        "text/html;level=1;Q=0.3;x = 2   | text | html | 0.3",
        "text/html;x=\"a;q=0, b\";q=0.7  | text | html | 0.7",
        "text/html;;                     | text | html | 1",
        "text/html;q=7                   | text | html | 1",
        "text/html;q=x                   | text | html | 0",
      })
  void typeAndWeightAreRead(String range, String type, String subtype, double weight) {
    assertThat(AcceptRange.read(range), contains(new AcceptRange(type, subtype, weight)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "/html", "text/", "text/html;q", "text/html;=1", ";q=1", "\""})
  void whatIsNoRangeIsRefused(String accept) {
    assertThrows(IllegalArgumentException.class, () -> AcceptRange.read(accept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", " , ,"})
  void theListMayBeEmpty(String accept) {
    assertThat(AcceptRange.read(accept), is(empty()));
  }

  @Test
  void noMoreThanAHundredAreRead() {
    assertThat(AcceptRange.read("a/b,".repeat(100_000)), hasSize(100));
    assertThat(AcceptRange.read("a/b,".repeat(100) + "no range"), hasSize(100));
  }
}
