package dev.gatehouse.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One line of results.
 *
 * @param benchmark the class that measured
 * @param parameters by name
 * @param lowest of all iterations: on a machine that others use too, what disturbs only adds
 * @param mean of all iterations
 * @param error half of the 99.9 % confidence interval of the mean
 * @param unit of these
 * @param bytes allocated by each operation, or NaN where that is not known
 */
record Measured(
    String benchmark,
    Map<String, String> parameters,
    double lowest,
    double mean,
    double error,
    String unit,
    double bytes) {

  static Measured of(RunResult run) {
    double lowest = Double.MAX_VALUE;
    for (BenchmarkResult fork : run.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        lowest = Math.min(lowest, iteration.getPrimaryResult().getScore());
      }
    }
    Map<String, String> parameters = new TreeMap<>();
    for (String key : run.getParams().getParamsKeys()) {
      parameters.put(key, run.getParams().getParam(key));
    }
    String name = run.getParams().getBenchmark();
    name = name.substring(0, name.lastIndexOf('.'));
    Result<?> allocated = run.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Measured(
        name.substring(name.lastIndexOf('.') + 1),
        parameters,
        lowest,
        run.getPrimaryResult().getScore(),
        run.getPrimaryResult().getScoreError(),
        run.getPrimaryResult().getScoreUnit(),
        // A single shot is counted with all that it took to get there.
        allocated == null || run.getParams().getMode() == Mode.SingleShotTime
            ? Double.NaN
            : allocated.getScore());
  }

  String parameter(String name) {
    return parameters.get(name);
  }

  /** A row of a Markdown table. */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %,.1f | %,.1f ± %,.1f | %s | %s |",
        String.join(" | ", parameters.values()),
        lowest,
        mean,
        error,
        unit,
        Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%,.0f", bytes));
  }
}
