package dev.gatehouse.benchmarks;

import java.util.List;
import java.util.Locale;

/** What came out of several runs of the same: its middle, and how far they lie apart. */
record Spread(double lowest, double median, double highest) {

  static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return new Spread(
        sorted.get(0),
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2,
        sorted.get(sorted.size() - 1));
  }

  /**
   * For a table: {@code median (lowest to highest)}.
   *
   * @param format of each, as {@link String#format} has it
   */
  String text(String format) {
    return String.format(
        Locale.ROOT, format + " (" + format + " to " + format + ")", median, lowest, highest);
  }
}
