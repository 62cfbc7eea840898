package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures everything in one run, and writes it down as a table and a plot. */
public final class Main {

  private Main() {}

  /**
   * Measures.
   *
   * @param arguments the directory for the results, then which benchmarks, as a regular expression;
   *     all of them where it is left out
   * @throws RunnerException where one fails
   * @throws IOException where the results cannot be written
   * @throws XMLStreamException where the plot cannot be written
   */
  public static void main(String[] arguments)
      throws RunnerException, IOException, XMLStreamException {
    Path directory = Path.of(arguments[0]);
    String which = arguments.length > 1 ? arguments[1] : "dev\\.gatehouse\\..*";
    List<Measured> results =
        new Runner(new OptionsBuilder().include(which).addProfiler(GCProfiler.class).build())
            .run().stream().map(Main::measured).toList();
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("results.md"), markdown(results));
    Files.writeString(directory.resolve("requests.svg"), requests(results).svg());
  }

  private static Measured measured(RunResult run) {
    return Measured.of(run);
  }

  private static String markdown(List<Measured> results) {
    StringBuilder text = new StringBuilder("# Results\n\n");
    text.append(
        String.format(
            "%s, %s %s, %d processors, %s %s%n",
            LocalDate.now(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version")));
    byBenchmark(results)
        .forEach(
            (benchmark, rows) -> {
              Map<String, String> parameters = rows.get(0).parameters();
              text.append("\n## ").append(benchmark).append("\n\n| ");
              text.append(String.join(" | ", parameters.keySet()));
              text.append(" | lowest | mean | unit | bytes |\n");
              text.append("|---".repeat(parameters.size() + 4)).append("|\n");
              rows.forEach(row -> text.append(row.row()).append('\n'));
            });
    return text.toString();
  }

  private static Map<String, List<Measured>> byBenchmark(List<Measured> results) {
    return results.stream()
        .collect(Collectors.groupingBy(Measured::benchmark, TreeMap::new, Collectors.toList()));
  }

  private static BarChart requests(List<Measured> results) {
    BarChart chart =
        new BarChart("Microseconds for a request in process, lowest of all iterations");
    byBenchmark(results)
        .forEach(
            (benchmark, rows) -> {
              for (Caller caller : Caller.values()) {
                List<Measured> asked =
                    rows.stream().filter(m -> caller.name().equals(m.parameter("caller"))).toList();
                if (!asked.isEmpty()) {
                  chart.group(benchmark.replace("RequestBenchmark", "") + ", caller " + caller);
                }
                asked.forEach(
                    m ->
                        chart.bar(
                            m.parameter("contender"),
                            m.lowest() / 1000,
                            m.parameter("contender").startsWith("GATEHOUSE")));
              }
            });
    return chart;
  }
}
