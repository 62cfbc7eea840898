package dev.gatehouse.benchmarks.http;

import dev.gatehouse.benchmarks.JerseyContender;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Puts every contender under every load, in rounds: each round starts each server anew. */
public final class HttpLoad {

  private static final List<Integer> CONNECTIONS = List.of(1, 16, 256);

  /** Under each mix: whatever is measured first would meet a server that is being compiled. */
  private static final Duration WARM_UP = Duration.ofSeconds(4);

  private static final Duration MEASURED = Duration.ofSeconds(2);

  private HttpLoad() {}

  /**
   * Measures; three rounds take some ten minutes.
   *
   * @param rounds how often each load is put on each contender, at least 1
   * @return one for each contender, mix, number of connections and round
   * @throws IOException where a server does not answer as it should
   */
  public static List<HttpMeasured> run(int rounds) throws IOException {
    List<HttpMeasured> results = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (JerseyContender contender : JerseyContender.values()) {
        System.out.println("# HTTP, round " + (round + 1) + " of " + rounds + ": " + contender);
        try (ContenderProcess server = new ContenderProcess(contender)) {
          for (Mix mix : Mix.values()) {
            generator(server, contender, mix).run(16, WARM_UP);
          }
          results.addAll(underEachLoad(server, contender));
        }
      }
    }
    return results;
  }

  private static List<HttpMeasured> underEachLoad(
      ContenderProcess server, JerseyContender contender) throws IOException {
    List<HttpMeasured> results = new ArrayList<>();
    for (Mix mix : Mix.values()) {
      for (int connections : CONNECTIONS) {
        results.add(measured(server, contender, mix, connections));
      }
    }
    return results;
  }

  private static HttpMeasured measured(
      ContenderProcess server, JerseyContender contender, Mix mix, int connections)
      throws IOException {
    LoadGenerator generator = generator(server, contender, mix);
    long before = server.allocatedBytes();
    Histogram took = generator.run(connections, MEASURED);
    long bytes = server.allocatedBytes() - before;
    return new HttpMeasured(
        new HttpMeasured.Load(mix, connections, contender),
        took.getTotalCount() / (double) MEASURED.toSeconds(),
        took.getValueAtPercentile(50) / 1000.0,
        took.getValueAtPercentile(99) / 1000.0,
        bytes / (double) took.getTotalCount());
  }

  private static LoadGenerator generator(
      ContenderProcess server, JerseyContender contender, Mix mix) {
    return new LoadGenerator(
        server.port(),
        mix.callers().stream()
            .map(caller -> Exchange.of(caller, server.port(), contender.status(caller)))
            .toList());
  }
}
