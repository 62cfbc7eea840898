package dev.gatehouse.summary;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what a build has tested and what it has not, and what to do next. Immutable. */
public final class Summary {

  private static final String RULE = "-".repeat(72) + "\n";

  private final Map<String, Tally> tallies;
  private final List<String> missing;
  private final List<Suite> suites;
  private final Duration took;

  Summary(List<Suite> suites, List<Part> parts, Duration took) {
    this.suites = List.copyOf(suites);
    this.took = took;
    this.tallies = new LinkedHashMap<>();
    parts.forEach(part -> tallies.put(part.title(), new Tally()));
    for (Suite suite : suites) {
      tallies.computeIfAbsent(title(suite, parts), title -> new Tally()).add(suite);
    }
    this.missing =
        tallies.entrySet().stream()
            .filter(line -> line.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
  }

  /**
   * Prints the summary.
   *
   * @param arguments the folder of this module, and when the build began
   * @throws IOException if a report cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Path own = Path.of(arguments[0]).toRealPath();
    Instant began = Instant.parse(arguments[1]);
    List<Suite> suites =
        Reports.below(own.resolve("..").normalize(), began).stream()
            .filter(suite -> !suite.module().equals(own.getFileName().toString()))
            .toList();
    System.out.print(
        new Summary(suites, Part.all(), Duration.between(began, Instant.now())).text());
  }

  /** What is nobody's has a line of its own: a module that is new. */
  private static String title(Suite suite, List<Part> parts) {
    Part best = null;
    for (Part part : parts) {
      if (part.fits(suite) > (best == null ? 0 : best.fits(suite))) {
        best = part;
      }
    }
    return best == null ? suite.module() : best.title();
  }

  String text() {
    StringBuilder text = new StringBuilder(RULE);
    if (suites.isEmpty()) {
      return text.append("No tests ran in this build.\n").append(RULE).toString();
    }
    text.append("What was tested, in ").append(Tally.shown(took)).append(":\n\n");
    tallies.forEach(
        (title, tally) -> {
          if (!tally.isEmpty()) {
            text.append(String.format(Locale.ROOT, "  %-32s %s\n", title, tally));
          }
        });
    if (!missing.isEmpty()) {
      text.append("  Not in this build: ").append(String.join(", ", missing)).append(".\n");
    }
    appendSkipped(text.append('\n').append(total().sentence()).append('\n'));
    return text.append(next()).append('\n').append(RULE).toString();
  }

  private Tally total() {
    Tally total = new Tally();
    suites.forEach(total::add);
    return total;
  }

  private void appendSkipped(StringBuilder text) {
    Map<String, Long> reasons =
        suites.stream()
            .flatMap(suite -> suite.skipped().stream())
            .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
    reasons.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            reason ->
                text.append("  SKIPPED (")
                    .append(reason.getValue())
                    .append("): ")
                    .append(reason.getKey())
                    .append('\n'));
  }

  private String next() {
    String failed =
        suites.stream()
            .filter(suite -> suite.failed() > 0)
            .map(Suite::module)
            .distinct()
            .collect(Collectors.joining(", "));
    return failed.isEmpty()
        ? "Next: `mvn -q -pl example -am compile exec:java` starts the example; README.md says how"
            + " to use Gatehouse."
        : "Next: what failed is told in target/surefire-reports and target/failsafe-reports of "
            + failed
            + ".";
  }
}
