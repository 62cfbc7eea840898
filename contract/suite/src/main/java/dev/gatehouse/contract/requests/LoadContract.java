package dev.gatehouse.contract.requests;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.http.Challenges;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only shows in numbers. */
public interface LoadContract extends ContractClient {

  /**
   * How many requests each test sends.
   *
   * @return at least 1
   */
  default int requests() {
    return 100_000;
  }

  @Tag("B#21")
  @Test
  @DisplayName("B#21 50 threads, two callers, and nobody ever gets the other's answer")
  default void callersNeverGetEachOthersAnswers() throws Exception {
    inParallel(
        50,
        thread -> {
          String caller = thread % 2 == 0 ? "alice" : "bob";
          String line = ContractClient.basic(caller + ":" + caller + "-pw");
          try (WireConnection connection = new WireConnection(baseUri())) {
            for (int i = 0; i < requests() / 50; i++) {
              String path = i % 2 == 0 ? "/guarded/authenticated" : "/guarded/admin";
              HttpAnswer answer = connection.send("GET", path, List.of(line), null);
              if (caller.equals("alice") && path.endsWith("admin")) {
                ExpectedDenial.ROLE_MISSING.assertIs(answer);
              } else {
                assertThat(answer.body(), is("served " + caller));
              }
            }
          }
        });
  }

  @Test
  @DisplayName("random Authorization headers: no 200, no 5xx, no challenge that cannot be read")
  default void hostileHeadersAreRefusedProperly() throws Exception {
    int threads = 4;
    long seed = System.nanoTime();
    inParallel(
        threads,
        thread -> {
          HostileHeaders headers = new HostileHeaders(new SplittableRandom(seed + thread));
          try (WireConnection connection = new WireConnection(baseUri())) {
            for (int i = 0; i < requests() / threads; i++) {
              List<String> lines = headers.next();
              assertRefused(connection, lines, "seed " + (seed + thread) + ", " + lines);
            }
          }
        });
  }

  private void assertRefused(WireConnection connection, List<String> lines, String input)
      throws IOException {
    HttpAnswer answer = connection.send("GET", "/guarded/user", lines, null);
    String message = input + "\n" + answer;
    if (limits().contains(ServerLimit.UNDECODABLE_CREDENTIALS_FAIL)
        && lines.stream().anyMatch(line -> !HostileHeaders.isBase64(line))
        && answer.status() == 500) {
      return;
    }
    if (ServerLimit.isFailureToReadBasic(answer, limits())) {
      return;
    }
    if (answer.status() == 400
        && answer.lines("Content-Type").stream().noneMatch("application/problem+json"::equals)) {
      // Octets that no HTTP server lets through; it never came to Gatehouse.
      return;
    }
    boolean several = lines.size() > 1;
    assertThat(message, answer.status(), is(several ? 400 : 401));
    assertThat(message, answer.lines("Content-Type"), is(List.of("application/problem+json")));
    assertThat(message, answer.lines("Cache-Control"), is(List.of("no-store")));
    if (!several) {
      assertThat(message, answer.lines("WWW-Authenticate"), is(List.of(ExpectedDenial.BASIC)));
      assertThat(message, Challenges.parse(answer.lines("WWW-Authenticate")).size(), is(1));
    }
  }

  /** A task that knows its number. */
  interface Numbered {
    void run(int thread) throws Exception;
  }

  private static void inParallel(int threads, Numbered task) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        tasks.add(
            () -> {
              task.run(thread);
              return null;
            });
      }
      for (Future<Void> done : executor.invokeAll(tasks, 10, TimeUnit.MINUTES)) {
        done.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
