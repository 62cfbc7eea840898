package dev.gatehouse.stacks;

import dev.gatehouse.testkit.HttpAnswer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the same requests are answered before a change and after it, as the rows of a table. For one
 * test.
 */
public final class BeforeAndAfter {

  private final Client before;
  private final Client after;
  private final List<String> rows = new ArrayList<>();

  /** Compares two applications. */
  public BeforeAndAfter(Client before, Client after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Asks both for the same.
   *
   * @param words what is asked, in Markdown
   * @param authorization null for none
   */
  public BeforeAndAfter ask(String words, String path, String authorization) throws Exception {
    rows.add(
        "| "
            + words
            + " | "
            + shown(before.get(path, authorization))
            + " | "
            + shown(after.get(path, authorization))
            + " |");
    return this;
  }

  /** The rows so far. */
  public List<String> rows() {
    return List.copyOf(rows);
  }

  /** Status, challenges, and the type of the body; of what is served the status alone. */
  private static String shown(HttpAnswer answer) {
    StringBuilder shown = new StringBuilder().append(answer.status());
    if (answer.status() >= 400) {
      answer
          .lines("WWW-Authenticate")
          .forEach(challenge -> shown.append(" `").append(challenge).append('`'));
      shown.append(", ").append(answer.body().isEmpty() ? "no body" : type(answer));
    }
    return shown.toString();
  }

  private static String type(HttpAnswer answer) {
    return answer.lines("Content-Type").stream()
        .map(type -> type.split(";")[0])
        .map(type -> type.equals("application/problem+json") ? "a problem" : type)
        .findFirst()
        .orElse("a body without a type");
  }
}
