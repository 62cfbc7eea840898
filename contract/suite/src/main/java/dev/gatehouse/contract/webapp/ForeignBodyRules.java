package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A servlet of the WAR at {@code /foreign-body} that has begun another answer, and refuses then by
 * the status in the parameter {@code status}.
 */
interface ForeignBodyRules {

  /**
   * Where the WAR is.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI contextRoot();

  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {401, 403})
  @DisplayName("headers of another body leave a denial, and what filters have added stays")
  default void headersOfAnotherBodyLeave(int status) {
    HttpAnswer answer =
        WireConnection.once(
            contextRoot(),
            "GET",
            "/foreign-body?status=" + status,
            // A constraint may cover all of the application.
            List.of(ContractClient.BOB),
            null);
    String all = answer.toString();
    assertThat(all, answer.status(), is(status));
    assertThat(all, answer.body(), containsString("\"reason\":\"application\""));
    for (String name :
        new String[] {
          "Content-Encoding",
          "Content-Disposition",
          "Content-Range",
          "Content-Location",
          "Content-MD5",
          "Digest",
          "Content-Digest",
          "Repr-Digest",
          "Accept-Ranges",
          "ETag",
          "Last-Modified",
          "Age",
          "CDN-Cache-Control",
          "Surrogate-Control"
        }) {
      assertThat(all, answer.lines(name), is(List.of()));
    }
    // Open Liberty adds to both where cookies are set, a date in the past and no-cache.
    assertThat(all, answer.lines("Expires").toString(), not(containsString("2125")));
    assertThat(all, members(answer, "Cache-Control").get(0), is("no-store"));
    assertThat(all, members(answer, "Cache-Control"), not(hasItem("public")));
    assertThat(all, answer.lines("Content-Language"), is(List.of("en")));
    assertThat(all, answer.lines("Content-Type").get(0), startsWith("application/problem+json"));
    assertThat(all, members(answer, "Vary"), is(List.of("Origin", "Accept")));
    assertThat(all, members(answer, "Access-Control-Expose-Headers"), hasItem("X-Id"));
    assertThat(all, answer.lines("Access-Control-Allow-Origin"), is(List.of("https://shop")));
    assertThat(all, answer.lines("X-Frame-Options"), is(List.of("DENY")));
    // A server may add one of its own.
    assertThat(all, answer.lines("Set-Cookie"), hasItems("theme=dark", "language=de"));
  }

  private static List<String> members(HttpAnswer answer, String name) {
    return answer.lines(name).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::trim)
        .toList();
  }
}
