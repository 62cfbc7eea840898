package dev.gatehouse.summary;

import java.time.Duration;
import java.util.Locale;

/** Suites, added up. Not thread-safe. */
final class Tally {

  private int tests;
  private int failed;
  private int skipped;
  private Duration time = Duration.ZERO;

  void add(Suite suite) {
    tests += suite.tests();
    failed += suite.failed();
    skipped += suite.skipped().size();
    time = time.plus(suite.time());
  }

  boolean isEmpty() {
    return tests == 0;
  }

  private int passed() {
    return tests - failed - skipped;
  }

  /** For all there is. */
  String sentence() {
    return passed()
        + " tests passed, "
        + (failed == 0 ? "none failed" : failed + " FAILED")
        + ", "
        + (skipped == 0 ? "none was skipped" : skipped + " skipped")
        + ".";
  }

  static String shown(Duration time) {
    if (time.toHours() > 0) {
      return time.toHours() + " h " + twoDigits(time.toMinutesPart()) + " min";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + twoDigits(time.toSecondsPart()) + " s"
        : time.toSeconds() + " s";
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** For a line. */
  @Override
  public String toString() {
    if (skipped == tests) {
      return "NOT TESTED: see SKIPPED below";
    }
    String line = String.format(Locale.ROOT, "%5d passed  %11s", passed(), shown(time));
    return line
        + (failed == 0 ? "" : "  " + failed + " FAILED")
        + (skipped == 0 ? "" : "  " + skipped + " skipped");
  }
}
