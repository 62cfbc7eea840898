package dev.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What JMH measured with one set of parameters.
 *
 * @param benchmark the class that measured
 * @param parameters by name
 * @param value of each fork the lowest iteration: on a machine that others use too, what disturbs
 *     only adds
 * @param unit of the value
 * @param bytes allocated by each operation, or NaN where that is not known
 */
record Measured(
    String benchmark, Map<String, String> parameters, Spread value, String unit, double bytes) {

  /** The unit of ratios to bare Jersey. */
  static final String RATIO = "x bare";

  /** What a run measured: its time, or what it counted instead. */
  static Measured of(RunResult run) {
    Map<String, String> parameters = new TreeMap<>();
    for (String key : run.getParams().getParamsKeys()) {
      parameters.put(key, run.getParams().getParam(key));
    }
    String name = run.getParams().getBenchmark();
    name = name.substring(0, name.lastIndexOf('.'));
    name = name.substring(name.lastIndexOf('.') + 1);
    if (run.getSecondaryResults().containsKey("guarded")) {
      return new Measured(name, parameters, ratio(run), RATIO, Double.NaN);
    }
    if (run.getSecondaryResults().containsKey("retained")) {
      return new Measured(name, parameters, retained(run), "KB retained", Double.NaN);
    }
    String unit = run.getPrimaryResult().getScoreUnit();
    return new Measured(name, parameters, lowest(run), unit, bytes(run));
  }

  private static Spread lowest(RunResult run) {
    List<Double> forks = new ArrayList<>();
    for (BenchmarkResult fork : run.getBenchmarkResults()) {
      forks.add(
          fork.getIterationResults().stream()
              .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
              .min()
              .orElseThrow());
    }
    return Spread.of(forks);
  }

  private static Spread ratio(RunResult run) {
    List<Double> forks = new ArrayList<>();
    for (BenchmarkResult fork : run.getBenchmarkResults()) {
      forks.add(
          Spread.of(
                  fork.getIterationResults().stream()
                      .map(i -> counted(i, "guarded") / counted(i, "bare"))
                      .toList())
              .median());
    }
    return Spread.of(forks);
  }

  private static Spread retained(RunResult run) {
    return Spread.of(
        run.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .map(iteration -> counted(iteration, "retained") / 1024)
            .toList());
  }

  private static double counted(IterationResult iteration, String name) {
    return iteration.getSecondaryResults().get(name).getScore();
  }

  private static double bytes(RunResult run) {
    Result<?> allocated = run.getSecondaryResults().get("gc.alloc.rate.norm");
    // A single shot is counted with all that it took to get there.
    return allocated == null || run.getParams().getMode() == Mode.SingleShotTime
        ? Double.NaN
        : allocated.getScore();
  }

  String parameter(String name) {
    return parameters.get(name);
  }
}
