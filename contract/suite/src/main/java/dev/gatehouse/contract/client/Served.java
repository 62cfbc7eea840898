package dev.gatehouse.contract.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.testkit.HttpAnswer;
import java.util.Locale;
import java.util.Set;

/** What an answer looks like that is no denial. */
public final class Served {

  private Served() {}

  /** Asserts that the resource was served, without a trace of Gatehouse. */
  public static void assertIs(HttpAnswer answer, String body, String... furtherHeaders) {
    String all = answer.toString();
    assertThat(all, answer.status(), is(200));
    assertThat(all, answer.body(), is(body));
    Set<String> known = ExpectedDenial.ofTheServer(answer);
    known.addAll(Set.of("content-type", "content-language"));
    known.addAll(Set.of(furtherHeaders));
    assertThat(
        all,
        answer.headers().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
        everyItem(in(known)));
  }

  /**
   * Asserts that no resource was served, whoever says so: what a server cannot match, no filter
   * ever sees. The application's catch-all mapper words some of it, with a status of 200.
   */
  public static void assertNot(HttpAnswer answer) {
    String all = answer.toString();
    assertThat(all, answer.body(), not(containsString("served")));
    if (answer.status() < 400) {
      assertThat(all, answer.body(), startsWith("caught "));
    }
  }
}
