package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.http.HttpMeasured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * All that one run measured, as tables and plots.
 *
 * @param jmh what JMH measured
 * @param http what came of the load over HTTP, once for each round
 */
record Results(List<Measured> jmh, List<HttpMeasured> http) {

  private static final List<String> HTTP_COLUMNS =
      List.of(
          "mix",
          "connections",
          "contender",
          "requests/s",
          "p50, us",
          "p99, us",
          "bytes/request",
          "MB/s allocated");

  String markdown() {
    StringBuilder text = new StringBuilder("# Results\n\n");
    text.append(
        String.format(
            "%s, %s %s, %d processors, %s %s%n%n",
            LocalDate.now(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version")));
    text.append("Each value is the median of the forks or rounds (the lowest to the highest).\n");
    byBenchmark().forEach((benchmark, rows) -> append(benchmark, rows, text));
    appendHttp(text);
    return text.toString();
  }

  private static void append(String benchmark, List<Measured> rows, StringBuilder text) {
    List<String> columns = new ArrayList<>(rows.get(0).parameters().keySet());
    columns.add(rows.get(0).unit());
    boolean hasBytes = rows.stream().anyMatch(row -> !Double.isNaN(row.bytes()));
    if (hasBytes) {
      columns.add("bytes");
    }
    head(benchmark, columns, text);
    String format = rows.get(0).unit().equals(Measured.RATIO) ? "%,.3f" : "%,.1f";
    for (Measured row : rows) {
      List<String> cells = new ArrayList<>(row.parameters().values());
      cells.add(row.value().text(format));
      if (hasBytes) {
        cells.add(String.format(Locale.ROOT, "%,.0f", row.bytes()));
      }
      row(cells, text);
    }
  }

  private void appendHttp(StringBuilder text) {
    if (http.isEmpty()) {
      return;
    }
    head("HTTP over loopback", HTTP_COLUMNS, text);
    byLoad()
        .forEach(
            (load, rounds) ->
                row(
                    List.of(
                        load.mix().name(),
                        String.valueOf(load.connections()),
                        load.contender().name(),
                        spread(rounds, HttpMeasured::requestsPerSecond).text("%,.0f"),
                        spread(rounds, HttpMeasured::median).text("%,.0f"),
                        spread(rounds, HttpMeasured::p99).text("%,.0f"),
                        spread(rounds, HttpMeasured::bytes).text("%,.0f"),
                        spread(rounds, round -> round.bytes() * round.requestsPerSecond() / 1e6)
                            .text("%,.0f")),
                    text));
  }

  private static void head(String title, List<String> columns, StringBuilder text) {
    text.append("\n## ").append(title).append("\n\n");
    row(columns, text);
    text.append("|---".repeat(columns.size())).append("|\n");
  }

  private static void row(List<String> cells, StringBuilder text) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private Map<String, List<Measured>> byBenchmark() {
    return jmh.stream()
        .collect(Collectors.groupingBy(Measured::benchmark, TreeMap::new, Collectors.toList()));
  }

  /** The rounds of each load, in the order of a table. */
  private Map<HttpMeasured.Load, List<HttpMeasured>> byLoad() {
    return http.stream()
        .collect(Collectors.groupingBy(HttpMeasured::load, TreeMap::new, Collectors.toList()));
  }

  private static Spread spread(List<HttpMeasured> rounds, ToDoubleFunction<HttpMeasured> value) {
    return Spread.of(rounds.stream().mapToDouble(value).boxed().toList());
  }

  /** Time of a request in process. */
  String requestsPlot() throws XMLStreamException {
    BarChart chart = new BarChart("Microseconds for a request in process, median of the forks");
    byBenchmark()
        .forEach(
            (benchmark, rows) -> {
              for (Caller caller : Caller.values()) {
                List<Measured> asked =
                    rows.stream()
                        .filter(row -> row.unit().equals("ns/op"))
                        .filter(row -> row.parameter("contender") != null)
                        .filter(row -> caller.name().equals(row.parameter("caller")))
                        .toList();
                if (!asked.isEmpty()) {
                  chart.group(benchmark.replace("RequestBenchmark", "") + ", caller " + caller);
                }
                asked.forEach(
                    row -> bar(row.parameter("contender"), row.value().median() / 1000, chart));
              }
            });
    return chart.svg();
  }

  /** Throughput over HTTP. */
  String httpPlot() throws XMLStreamException {
    BarChart chart = new BarChart("Requests per second over HTTP, median of the rounds");
    String group = "";
    for (Map.Entry<HttpMeasured.Load, List<HttpMeasured>> rounds : byLoad().entrySet()) {
      HttpMeasured.Load load = rounds.getKey();
      String heading = load.mix() + ", " + load.connections() + " connections";
      if (!heading.equals(group)) {
        chart.group(heading);
        group = heading;
      }
      double median = spread(rounds.getValue(), HttpMeasured::requestsPerSecond).median();
      bar(load.contender().name(), median, chart);
    }
    return chart.svg();
  }

  private static void bar(String contender, double value, BarChart chart) {
    chart.bar(contender, value, contender.startsWith("GATEHOUSE"));
  }
}
