package dev.gatehouse.docs.check;

import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a document.
 *
 * @param language what stands behind the fence, in lower case; empty where nothing does
 * @param line where the fence begins, counted from 1
 * @param lines what stands between the fences, without the indentation of the fence
 * @param comparedBy the test that the comment above the block names, or one further up for all
 *     blocks of the language
 */
public record Block(String language, int line, List<String> lines, Optional<String> comparedBy) {

  /** The lines as one text. */
  public String text() {
    return String.join("\n", lines);
  }
}
