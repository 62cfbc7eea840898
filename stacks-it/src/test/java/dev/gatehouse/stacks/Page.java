package dev.gatehouse.stacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the documentation, for what it shows to be compared with what is. */
public final class Page {

  private final String text;

  private Page(String text) {
    this.text = text;
  }

  /** The page of this name; each stack's module is as far from it. */
  public static Page of(String name) throws IOException {
    return new Page(Files.readString(Path.of("../../docs", name)));
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** What stands below this heading, up to the next one of the same level. */
  public Page section(String heading) {
    int start = text.indexOf("\n## " + heading + "\n");
    if (start < 0) {
      throw new AssertionError("No section " + heading);
    }
    int end = text.indexOf("\n## ", start + 1);
    return new Page(end < 0 ? text.substring(start) : text.substring(start, end));
  }

  /** What is fenced as this language, or as none where it is empty; each without the fence. */
  public List<String> blocks(String language) {
    List<String> blocks = new ArrayList<>();
    String[] parts = text.split("(?m)^```");
    for (int i = 1; i < parts.length; i += 2) {
      String[] languageAndBlock = parts[i].split("\n", 2);
      if (languageAndBlock[0].equals(language)) {
        blocks.add(languageAndBlock[1].stripTrailing());
      }
    }
    return blocks;
  }

  /** The rows of its tables, heads and rules included, as they are written. */
  public List<String> rows() {
    return text.lines().filter(line -> line.startsWith("|")).toList();
  }
}
