package dev.gatehouse.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** Compares a matrix with a file, or writes the file where a system property asks for it. */
final class MatchesFile extends TypeSafeDiagnosingMatcher<AccessMatrix> {

  static final String UPDATE = "gatehouse.matrix.update";

  private final Path file;

  MatchesFile(Path file) {
    super(AccessMatrix.class);
    this.file = Objects.requireNonNull(file, "file");
  }

  @Override
  protected boolean matchesSafely(AccessMatrix matrix, Description mismatch) {
    try {
      List<String> kept = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (Boolean.getBoolean(UPDATE)) {
        write(matrix, kept);
        return true;
      }
      if (kept.isEmpty()) {
        mismatch.appendText("there is no such file, or it is empty; the matrix is\n" + matrix);
        mismatch.appendText(hint());
        return false;
      }
      return isSame(rows(kept), rows(matrix.toText().lines().toList()), mismatch);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read or written", e);
    }
  }

  private void write(AccessMatrix matrix, List<String> kept) throws IOException {
    String comments =
        kept.stream()
            .takeWhile(MatchesFile::isComment)
            .map(line -> line + '\n')
            .collect(Collectors.joining());
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.writeString(file, comments + matrix.toText());
  }

  private boolean isSame(List<String> kept, List<String> measured, Description mismatch) {
    if (kept.equals(measured)) {
      return true;
    }
    List<String> changes = new ArrayList<>();
    kept.stream().filter(row -> !measured.contains(row)).forEach(row -> changes.add("- " + row));
    measured.stream().filter(row -> !kept.contains(row)).forEach(row -> changes.add("+ " + row));
    changes.sort(Comparator.comparing(MatchesFile::address));
    mismatch.appendText(
        changes.isEmpty() ? "has the same rows in another order\n" : "differs from it:\n");
    mismatch.appendText("  " + measured.get(0) + '\n');
    changes.forEach(change -> mismatch.appendText(change + '\n'));
    mismatch.appendText(hint());
    return false;
  }

  /** Path and method, so that what was and what is stand below each other. */
  private static String address(String change) {
    String[] columns = change.substring(2).split("  ");
    return columns.length < 2 ? change : columns[1] + ' ' + columns[0];
  }

  private String hint() {
    return "(- in the file, + now; where it is right as it is now, run the test once with -D"
        + UPDATE
        + "=true to write the file, and review the change)";
  }

  /** Rows without the padding, which changes for all when one gets longer. */
  private static List<String> rows(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !isComment(line))
        .map(line -> line.strip().replaceAll(" {2,}", "  "))
        .toList();
  }

  private static boolean isComment(String line) {
    return line.startsWith("#");
  }

  @Override
  public void describeTo(Description description) {
    description.appendText("an access matrix as in ").appendText(file.toString());
  }
}
