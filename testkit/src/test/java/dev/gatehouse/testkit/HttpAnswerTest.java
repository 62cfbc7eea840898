package dev.gatehouse.testkit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {

  private static final Map<String, List<String>> HEADERS = Map.of("X-One", List.of("a", "b"));

  @Test
  void readsEveryClientsResponseAlike() {
    HttpAnswer expected = new HttpAnswer(403, HEADERS, "no");

    assertThat(HttpAnswer.of(new FakeRestResponse(403, HEADERS, "no")), is(expected));
    assertThat(HttpAnswer.of(new FakeHttpResponse<>(403, HEADERS, "no")), is(expected));
    assertThat(HttpAnswer.of(expected), is(sameInstance(expected)));
  }

  @Test
  @Tag("H-22")
  void anAnswerToHeadHasAnEmptyBody() {
    assertThat(HttpAnswer.of(new FakeRestResponse(401, Map.of(), null)).body(), is(""));
    assertThat(HttpAnswer.of(new FakeHttpResponse<String>(401, Map.of(), null)).body(), is(""));
  }

  @Test
  void aRestResponseCanBeReadAgain() {
    FakeRestResponse response = new FakeRestResponse(403, HEADERS, "no");

    assertThat(HttpAnswer.of(response).body(), is("no"));
    assertThat(HttpAnswer.of(response).body(), is("no"));
    assertThat(response.readEntity(String.class), is("no"));
  }

  @Test
  void headersAreFoundInAnyCaseAndJoined() {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("vary", List.of("Accept"));
    headers.put("Vary", List.of("Origin"));
    HttpAnswer answer = new HttpAnswer(403, headers, "");

    assertThat(answer.lines("VARY"), containsInAnyOrder("Accept", "Origin"));
    assertThat(answer.lines("Allow"), is(empty()));
  }

  @Test
  void doesNotChangeWithWhatItWasMadeFrom() {
    List<String> lines = new ArrayList<>(List.of("a"));
    Map<String, List<String>> headers = new HashMap<>(Map.of("X-One", lines));
    HttpAnswer answer = new HttpAnswer(403, headers, "");
    lines.add("b");
    headers.clear();

    assertThat(answer.lines("x-one"), contains("a"));
    assertThrows(UnsupportedOperationException.class, () -> answer.headers().clear());
    assertThrows(UnsupportedOperationException.class, () -> answer.lines("x-one").add("c"));
  }

  @Test
  void printsAsOnTheWire() {
    assertThat(
        new HttpAnswer(403, HEADERS, "{}").toString(), is("HTTP 403\nX-One: a\nX-One: b\n\n{}"));
  }

  @Test
  void refusesWhatIsNoResponse() {
    assertThat(
        assertThrows(IllegalArgumentException.class, () -> HttpAnswer.of(null)).getMessage(),
        containsString("null"));
    assertThat(
        assertThrows(
                IllegalArgumentException.class,
                () -> HttpAnswer.of(new FakeHttpResponse<>(403, HEADERS, new byte[0])))
            .getMessage(),
        containsString(FakeHttpResponse.class.getName()));
  }

  @Test
  void nothingOfItMayBeNull() {
    Class<NullPointerException> refused = NullPointerException.class;

    assertThrows(refused, () -> new HttpAnswer(403, null, ""));
    assertThrows(refused, () -> new HttpAnswer(403, Map.of(), null));
  }
}
