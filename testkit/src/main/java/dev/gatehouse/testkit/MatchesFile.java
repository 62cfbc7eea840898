package dev.gatehouse.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** Compares a matrix with a file, or writes the file where a system property asks for it. */
final class MatchesFile extends TypeSafeDiagnosingMatcher<AccessMatrix> {

  static final String UPDATE = "gatehouse.matrix.update";

  private final Path file;

  /** A row that is only in the file, or only in the matrix. */
  private record Change(String sign, List<String> row) {

    /** Path, then method, so that what was and what is stand below each other. */
    static final Comparator<Change> BY_ADDRESS =
        Comparator.comparing((Change change) -> change.row.size() < 2 ? "" : change.row.get(1))
            .thenComparing(change -> change.row.get(0));

    List<String> cells() {
      return Stream.concat(Stream.of(sign + ' ' + row.get(0)), row.stream().skip(1)).toList();
    }
  }

  MatchesFile(Path file) {
    super(AccessMatrix.class);
    this.file = Objects.requireNonNull(file, "file");
  }

  @Override
  protected boolean matchesSafely(AccessMatrix matrix, Description mismatch) {
    if (!matrix.failures().isEmpty()) {
      mismatch.appendText(failed(matrix));
      return false;
    }
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (Boolean.getBoolean(UPDATE)) {
        write(matrix, lines);
        return true;
      }
      List<List<String>> kept = rows(lines.stream());
      if (kept.isEmpty()) {
        mismatch
            .appendText("the file is missing, or has no row; the matrix is\n" + matrix)
            .appendText(hint("Where it is right", matrix));
        return false;
      }
      return isSame(kept, matrix, mismatch);
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " cannot be read or written: it has to be a file with text in UTF-8", e);
    }
  }

  private void write(AccessMatrix matrix, List<String> lines) throws IOException {
    String comments =
        lines.stream()
            .takeWhile(MatchesFile::isNoRow)
            .map(line -> line + '\n')
            .collect(Collectors.joining());
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(file, comments + matrix.toText());
  }

  private static boolean isSame(
      List<List<String>> kept, AccessMatrix matrix, Description mismatch) {
    List<List<String>> measured = rows(matrix.toText().lines());
    List<Change> changes = changes(kept, measured);
    if (changes.isEmpty()) {
      return true;
    }
    List<List<String>> shown = new ArrayList<>();
    if (kept.get(0).equals(measured.get(0))) {
      shown.add(new Change(" ", measured.get(0)).cells());
    }
    changes.forEach(change -> shown.add(change.cells()));
    mismatch.appendText("it has other rows (- in the file, + measured):\n");
    AlignedText.lines(shown).forEach(line -> mismatch.appendText(line + '\n'));
    mismatch.appendText(hint("Where what was measured is right", matrix));
    return false;
  }

  /** The order of the rows says nothing of who may call what. */
  private static List<Change> changes(List<List<String>> kept, List<List<String>> measured) {
    List<Change> headings = new ArrayList<>();
    if (!kept.get(0).equals(measured.get(0))) {
      headings.add(new Change("-", kept.get(0)));
      headings.add(new Change("+", measured.get(0)));
    }
    return Stream.concat(
            headings.stream(),
            Stream.concat(without(measured, kept, "-"), without(kept, measured, "+"))
                .sorted(Change.BY_ADDRESS))
        .toList();
  }

  private static Stream<Change> without(
      List<List<String>> known, List<List<String>> rows, String sign) {
    HashSet<List<String>> others = new HashSet<>(known);
    return rows.stream()
        .skip(1)
        .filter(row -> !others.contains(row))
        .map(row -> new Change(sign, row));
  }

  private static String failed(AccessMatrix matrix) {
    return "the application has failed, which says nothing of who may call what; the file is"
        + " neither compared nor written:\n"
        + String.join("\n", matrix.failures())
        + "\n"
        + "Where a class is injected with what only its container has, bind a stub for it in the"
        + " application of the test, as in resourceConfig.register(new AbstractBinder() { protected"
        + " void configure() { bind(stub).to(Stock.class); } }) on Jersey; or ask the application"
        + " where it runs, by AccessMatrix.of(URI.create(\"http://127.0.0.1:8080/api\"),"
        + " AccessTable.of(application), callers). A 503 may come from a check of credentials that"
        + " the application's log has.";
  }

  private static String hint(String where, AccessMatrix matrix) {
    String unreached =
        matrix.hasUnreached()
            ? "A row that has 404, 405, 406 or 415 for every caller says nothing of its guard: the"
                + " request did not reach it. Give a value for its path parameter that fits, as in"
                + " Map.of(\"id\", \"4711\"). "
            : "";
    return unreached
        + where
        + ", run this test once with the system property "
        + UPDATE
        + "=true, as in mvn test -D"
        + UPDATE
        + "=true: it writes the file, whose change is then to be reviewed.";
  }

  private static List<List<String>> rows(Stream<String> lines) {
    return lines.filter(line -> !isNoRow(line)).map(AlignedText::cells).toList();
  }

  private static boolean isNoRow(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  @Override
  public void describeTo(Description description) {
    description.appendText("an access matrix as in ").appendText(file.toString());
  }
}
