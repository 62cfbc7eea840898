package dev.gatehouse.docs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lines that shall stand in a file: in their order and without a gap, but for indentation, white
 * space and empty lines. A line of {@code ...} stands for any lines; {@code package} and {@code
 * import} may stand elsewhere in the file.
 */
final class Snippet {

  private static final Set<String> ANYTHING =
      Set.of("...", "// ...", "# ...", "<!-- ... -->", "/* ... */");

  private final List<String> imports = new ArrayList<>();

  /** What stands between lines of {@code ...}. */
  private final List<List<String>> parts = new ArrayList<>();

  Snippet(List<String> lines) {
    List<String> part = new ArrayList<>();
    for (String line : plain(lines)) {
      if (line.matches("(import|package) .*;")) {
        imports.add(line);
      } else if (ANYTHING.contains(line)) {
        parts.add(part);
        part = new ArrayList<>();
      } else {
        part.add(line);
      }
    }
    parts.add(part);
    parts.removeIf(List::isEmpty);
  }

  /** The lines without indentation, the empty ones left out. */
  static List<String> plain(List<String> lines) {
    return lines.stream()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  boolean isEmpty() {
    return parts.isEmpty() && imports.isEmpty();
  }

  /** How much of it stands in a file. */
  Match in(List<String> plainFile) {
    int matched = 0;
    int from = 0;
    for (List<String> part : parts) {
      Match best = longest(part, plainFile, from);
      if (best.missing() != null) {
        return new Match(matched + best.matched(), best.missing(), best.instead());
      }
      matched += part.size();
      from = best.end();
    }
    for (String line : imports) {
      if (!plainFile.contains(line)) {
        return new Match(matched, line, null);
      }
    }
    return new Match(matched, null, null);
  }

  private static Match longest(List<String> part, List<String> file, int from) {
    Match best = new Match(0, part.get(0), null);
    for (int start = from; start < file.size(); start++) {
      int length = 0;
      while (length < part.size()
          && start + length < file.size()
          && file.get(start + length).equals(part.get(length))) {
        length++;
      }
      if (length == part.size()) {
        return new Match(length, null, null, start + length);
      }
      if (length > best.matched()) {
        String instead = start + length < file.size() ? file.get(start + length) : null;
        best = new Match(length, part.get(length), instead);
      }
    }
    return best;
  }

  /**
   * How far a file has the lines.
   *
   * @param matched how many lines
   * @param missing the first that is not there; null where all are
   * @param instead what stands in its place; null where that is unknown
   * @param end behind the last line that is there
   */
  record Match(int matched, String missing, String instead, int end) {

    Match(int matched, String missing, String instead) {
      this(matched, missing, instead, 0);
    }

    boolean isWhole() {
      return missing == null;
    }
  }
}
