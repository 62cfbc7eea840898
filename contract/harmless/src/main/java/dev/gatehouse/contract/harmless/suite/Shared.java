package dev.gatehouse.contract.harmless.suite;

import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.Browser;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import dev.gatehouse.contract.harmless.shared.SharedResource;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * An application that keeps its refusals: each caller gets an own answer, and nothing is changed.
 */
final class Shared {

  private static final int REQUESTS = 1_000;

  private static final Map<String, String> CALLERS =
      Map.of("application/json", "application/problem+json", "text/html", "text/html");

  private Shared() {}

  static List<PairedApplication> applications() {
    PairedApplication application =
        PairedApplication.named("shared").rest().basic().packageOf(SharedResource.class);
    Stream.of(
            "returned-401",
            "returned-403",
            "challenge-401",
            "thrown-401",
            "mapped-401",
            "aborted-401",
            "aborted-403")
        .forEach(way -> application.does(requests(way)));
    return List.of(application);
  }

  private static Scenario requests(String way) {
    int status = Integer.parseInt(way.substring(way.length() - 3));
    return Scenario.of(
        REQUESTS + " requests of two callers, " + way,
        Step.probe("all answers", browser -> answers(browser, "/api/shared/" + way))
            .becomes(
                exchange ->
                    exchange.with().body().equals(expected(status))
                        ? List.of()
                        : List.of("not each caller got the own answer: " + expected(status))),
        Step.get("/api/shared/changes").answers(200).saying("401 is empty"));
  }

  private static String expected(int status) {
    Set<String> lines = new TreeSet<>();
    CALLERS.forEach(
        (accept, type) -> lines.add(accept + ": " + status + " " + type + " application"));
    return String.join("\n", lines);
  }

  /** What came, each kind of answer once: for whom, status, type, and the reason in the body. */
  private static HttpAnswer answers(Browser browser, String path) throws Exception {
    Set<String> kinds = new ConcurrentSkipListSet<>();
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS.size());
    try {
      List<Callable<Void>> tasks =
          CALLERS.keySet().stream().map(accept -> task(browser, path, accept, kinds)).toList();
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return new HttpAnswer(200, Map.of(), String.join("\n", kinds));
  }

  private static Callable<Void> task(
      Browser browser, String path, String accept, Set<String> kinds) {
    return () -> {
      Browser own = new Browser(browser.contextRoot());
      Step step = Step.get(path).header("Accept", accept);
      for (int i = 0; i < REQUESTS / CALLERS.size(); i++) {
        HttpAnswer answer = step.ask(own);
        String type = String.join(",", answer.lines("Content-Type")).split(";")[0];
        kinds.add(accept + ": " + answer.status() + " " + type + " " + reason(answer));
      }
      return null;
    };
  }

  private static String reason(HttpAnswer answer) {
    return answer.body().matches("(?s).*(\"reason\":\"|<dd>)application(\"|</dd>).*")
        ? "application"
        : "";
  }
}
