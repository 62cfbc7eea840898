package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.http.HttpLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures everything in one run, and writes it down as tables and plots. */
public final class Main {

  private static final String EVERYTHING = ".*";
  private static final String HTTP = "HTTP";
  private static final int ROUNDS = 3;

  private Main() {}

  /**
   * Measures.
   *
   * @param arguments the directory for the results of everything, the one for those of a part, and
   *     which part: a regular expression, or {@code HTTP} for the load over HTTP
   * @throws RunnerException where one fails
   * @throws IOException where a server does not answer, or the results cannot be written
   * @throws XMLStreamException where a plot cannot be written
   */
  public static void main(String[] arguments)
      throws RunnerException, IOException, XMLStreamException {
    String which = arguments[2];
    boolean everything = which.equals(EVERYTHING);
    Results results =
        new Results(
            which.equals(HTTP) ? List.of() : jmh(which),
            everything || which.equals(HTTP) ? HttpLoad.run(ROUNDS) : List.of());
    Path directory = Path.of(arguments[everything ? 0 : 1]);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("results.md"), results.markdown());
    Files.writeString(directory.resolve("requests.svg"), results.requestsPlot());
    Files.writeString(directory.resolve("http.svg"), results.httpPlot());
  }

  /** In rounds: a machine that is slow for minutes is so for all, and for a part of each. */
  private static List<Measured> jmh(String which) throws RunnerException {
    Options options = new OptionsBuilder().include(which).addProfiler(GCProfiler.class).build();
    Map<BenchmarkParams, List<BenchmarkResult>> forks = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (RunResult run : new Runner(options).run()) {
        forks
            .computeIfAbsent(run.getParams(), parameters -> new ArrayList<>())
            .addAll(run.getBenchmarkResults());
      }
    }
    return forks.entrySet().stream()
        .map(all -> Measured.of(new RunResult(all.getKey(), all.getValue())))
        .toList();
  }
}
