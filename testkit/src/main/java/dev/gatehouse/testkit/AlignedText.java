package dev.gatehouse.testkit;

import java.util.ArrayList;
import java.util.List;

/** Columns that are at least two spaces apart, where no cell has two spaces in a row. */
final class AlignedText {

  private AlignedText() {}

  static List<String> lines(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }

  /** The cells of a line, whose widths do not matter. */
  static List<String> cells(String line) {
    return List.of(line.strip().split(" {2,}|\t+"));
  }
}
