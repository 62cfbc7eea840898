package dev.gatehouse.docs.kit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.docs.check.Block;
import dev.gatehouse.docs.check.Markdown;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds what a document shows against what really came out. White space does not count, so that
 * long lines can be broken; of an answer's header fields all have to be shown but {@link #DULL}.
 * With the system property {@code gatehouse.docs.update=true} the document is written anew instead,
 * for its change to be reviewed.
 */
public final class Shown {

  /** They say nothing of the denial, or differ each time. */
  private static final Set<String> DULL =
      Set.of(
          "content-length",
          "date",
          "connection",
          "server",
          "transfer-encoding",
          // Payara's, on each answer.
          "x-frame-options");

  private static final boolean UPDATE = Boolean.getBoolean("gatehouse.docs.update");

  private static final int WIDTH = 118;

  private final String document;
  private final List<Block> blocks;
  private final List<List<String>> written = new ArrayList<>();
  private int next;

  /** The blocks of a document that this test has to compare, in their order. */
  public Shown(String document, Class<?> test) throws IOException {
    this.document = document;
    Path path = Path.of("..", document);
    blocks =
        Markdown.of(path, Files.readAllLines(path)).blocks().stream()
            .filter(block -> block.comparedBy().filter(test.getSimpleName()::equals).isPresent())
            .toList();
  }

  private Block nextBlock() {
    assertThat(document + " shows more", next < blocks.size(), is(true));
    return blocks.get(next++);
  }

  /** The next block is this answer. */
  public void isNext(HttpAnswer answer) {
    Block block = nextBlock();
    if (UPDATE) {
      written.add(lines(block.lines().get(0), answer));
      return;
    }
    String place = document + ":" + block.line();
    List<String> lines = block.lines();
    int end = lines.indexOf("") < 0 ? lines.size() : lines.indexOf("");
    assertThat(place, lines.get(0).split(" ")[1], is(String.valueOf(answer.status())));
    List<String> fields = lines.subList(1, end).stream().map(String::strip).sorted().toList();
    assertThat(place, String.join("\n", fields), is(String.join("\n", fields(answer))));
    String body = String.join(" ", lines.subList(Math.min(end + 1, lines.size()), lines.size()));
    assertThat(place, dense(body), is(dense(answer.body())));
  }

  /** The next block is this text. */
  public void isNext(String text) {
    Block block = nextBlock();
    if (UPDATE) {
      written.add(text.lines().flatMap(line -> broken(line).stream()).toList());
      return;
    }
    assertThat(document + ":" + block.line(), flat(block.text()), is(flat(text)));
  }

  /** The next block is this content. */
  public void isNextContent(String content) {
    Block block = nextBlock();
    if (UPDATE) {
      written.add(broken(content));
      return;
    }
    assertThat(document + ":" + block.line(), dense(block.text()), is(dense(content)));
  }

  /** Each line of the next block stands in this text; a line of dots stands for others. */
  public void isPartOf(String text) {
    Block block = nextBlock();
    if (UPDATE) {
      written.add(block.lines());
      return;
    }
    List<String> real = text.lines().map(Shown::flat).toList();
    for (String line : block.lines()) {
      if (!line.equals("...")) {
        assertThat(
            document + ":" + block.line() + " shows\n" + line + "\nof\n" + text,
            real.contains(flat(line)),
            is(true));
      }
    }
  }

  /** No block is left. */
  public void isAll() throws IOException {
    if (UPDATE) {
      write();
    }
    assertThat(document + " has blocks that the test does not compare", blocks.size(), is(next));
  }

  private void write() throws IOException {
    Path path = Path.of("..", document);
    List<String> lines = new ArrayList<>(Files.readAllLines(path));
    for (int i = written.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      List<String> inside = lines.subList(block.line(), block.line() + block.lines().size());
      inside.clear();
      inside.addAll(written.get(i));
    }
    Files.write(path, lines);
  }

  private static List<String> lines(String first, HttpAnswer answer) {
    List<String> lines = new ArrayList<>();
    String status = "HTTP/1.1 " + answer.status();
    lines.add(first.startsWith(status) ? first : status);
    lines.addAll(fields(answer));
    if (!answer.body().isEmpty()) {
      lines.add("");
      answer.body().lines().forEach(line -> lines.addAll(broken(line)));
    }
    return lines;
  }

  /** At spaces, and between the members of an object. */
  private static List<String> broken(String line) {
    List<String> lines = new ArrayList<>();
    String rest = line;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      int comma = rest.lastIndexOf("\",\"", WIDTH) + 1;
      int at = Math.max(space, comma);
      lines.add(rest.substring(0, at + 1).stripTrailing());
      rest = rest.substring(at + 1);
    }
    lines.add(rest);
    return lines;
  }

  private static List<String> fields(HttpAnswer answer) {
    List<String> fields = new ArrayList<>();
    answer
        .headers()
        .forEach(
            (name, values) -> {
              if (!DULL.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> fields.add(canonical(name) + ": " + value));
              }
            });
    return fields.stream().sorted().toList();
  }

  /** As RFCs write a name; Java's client has it in lower case. */
  private static String canonical(String name) {
    if (name.equalsIgnoreCase("www-authenticate")) {
      return "WWW-Authenticate";
    }
    StringBuilder written = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < written.length(); i++) {
      if (i == 0 || written.charAt(i - 1) == '-') {
        written.setCharAt(i, Character.toUpperCase(written.charAt(i)));
      }
    }
    return written.toString();
  }

  /** Long lines may be broken anywhere, and objects laid out. */
  private static String dense(String body) {
    return body.replaceAll("\\s+", "");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
