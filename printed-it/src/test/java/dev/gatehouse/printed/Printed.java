package dev.gatehouse.printed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that hold what a build printed: the reports of its tests, which have all that was
 * written to standard output and error, and the logs of its servers. Of those the entries that name
 * Gatehouse count, be it as the logger or in a stack trace: what a server says itself is not
 * Gatehouse's, and Open Liberty quotes tokens that it refuses.
 *
 * @param root of the checkout
 */
record Printed(Path root) {

  private static final List<String> REPORTS =
      List.of("**/target/surefire-reports/*", "**/target/failsafe-reports/*");

  private static final List<String> LOGS =
      List.of("**/target/liberty/servers/*/logs/*.log", "**/target/**/*.log");

  /** What Open Liberty keeps of its own first failures. */
  private static final Path OWN_FAILURES = Path.of("ffdc");

  /** An entry begins with its time or level in brackets, on Open Liberty and on Payara. */
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\[)");

  /** Of test classes, in whatever module. */
  List<Path> reports() {
    return files(REPORTS);
  }

  /** Of servers that tests have started. */
  List<Path> logs() {
    return files(LOGS);
  }

  /** Whether one of these files is of this module. */
  boolean has(String module) {
    return Stream.concat(reports().stream(), logs().stream())
        .anyMatch(file -> root.relativize(file).startsWith(module));
  }

  private List<Path> files(List<String> globs) {
    List<PathMatcher> matchers =
        globs.stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
    try (Stream<Path> all = modules()) {
      return all.filter(Files::isRegularFile)
          .filter(file -> matchers.stream().anyMatch(matcher -> matcher.matches(file)))
          .filter(file -> !file.resolveSibling("").endsWith(OWN_FAILURES))
          .sorted()
          .toList();
    }
  }

  /** Below the target of each module: nothing else has to be walked through. */
  private Stream<Path> modules() {
    try (Stream<Path> folders = Files.walk(root, 2)) {
      List<Path> targets =
          folders
              .map(folder -> folder.resolve("target"))
              .filter(Files::isDirectory)
              .filter(target -> !target.startsWith(root.resolve("printed-it")))
              .toList();
      return targets.stream().flatMap(Printed::walk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> walk(Path target) {
    try {
      return Files.walk(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that counts, file by file. */
  Stream<PrintedText> texts() {
    List<Path> logs = logs();
    return Stream.concat(
        reports().stream()
            .filter(file -> !logs.contains(file))
            .map(file -> new PrintedText(root.relativize(file), text(file))),
        logs.stream().map(file -> new PrintedText(root.relativize(file), ofGatehouse(text(file)))));
  }

  /**
   * What a file has to be read for.
   *
   * @param file from the root
   */
  record PrintedText(Path file, String text) {}

  static String ofGatehouse(String log) {
    return ENTRY
        .splitAsStream(log)
        .filter(entry -> entry.toLowerCase(Locale.ROOT).contains("gatehouse"))
        .collect(Collectors.joining());
  }

  /** A log may have bytes of any kind. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
