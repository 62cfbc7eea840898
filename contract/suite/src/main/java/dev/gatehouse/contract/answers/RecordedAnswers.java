package dev.gatehouse.contract.answers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of one runtime, in a file: by the titles of the rows, each as it was sent. */
final class RecordedAnswers {

  /** Writes what was seen, instead of comparing it. */
  static final String UPDATE = "gatehouse.answers.update";

  /** As seen from the folder of any module that stands beside it. */
  static final Path FOLDER = Path.of("..", "docs", "token-answers");

  private static final String TITLE = "=== ";
  private static final String END = "\n\n";

  private final Column column;
  private final Path file;

  RecordedAnswers(Column column) {
    this.column = column;
    this.file = FOLDER.resolve(column.file());
  }

  /** Compares an answer with that on record, or puts it on record. */
  void assertHas(TokenRequest request, HttpAnswer answer) {
    String seen = column.textOf(answer);
    // Whoever fails has not been asked.
    assertThat(seen, answer.status(), lessThan(500));
    if (Boolean.getBoolean(UPDATE)) {
      write(request, seen);
      new AnswersPage().write();
      return;
    }
    assertThat(
        "the answer of "
            + column.heading()
            + "; where the new one is right, write it by -D"
            + UPDATE
            + "=true, and review it",
        seen,
        is(all().get(request.title())));
  }

  /** By the titles of the rows, in their order. */
  Map<String, String> all() {
    Map<String, String> answers = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return answers;
    }
    for (String part : read().split("(?m)^(?=" + TITLE + ")")) {
      if (part.startsWith(TITLE)) {
        int line = part.indexOf('\n');
        answers.put(
            part.substring(TITLE.length(), line),
            part.substring(line + 1, part.length() - END.length()));
      }
    }
    return answers;
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(TokenRequest request, String seen) {
    Map<String, String> answers = all();
    answers.put(request.title(), seen);
    StringBuilder text =
        new StringBuilder("What " + column.heading() + " answered: ../token-answers.md\n\n");
    for (String title : TokenRequests.titles()) {
      if (answers.containsKey(title)) {
        text.append(TITLE + title + '\n' + answers.get(title) + END);
      }
    }
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
