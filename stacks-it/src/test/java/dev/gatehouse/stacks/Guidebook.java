package dev.gatehouse.stacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/troubleshooting.md: what it quotes of the log, by the anchors of its sections. */
public final class Guidebook {

  private static final Path FILE = Path.of("../../docs/troubleshooting.md");
  private static final Pattern HEADING = Pattern.compile("#+ <a id=\"([a-z0-9-]+)\"></a>.+");
  private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]+)\\)");

  private final Map<String, List<List<String>>> quoted = new LinkedHashMap<>();
  private final List<String> links = new ArrayList<>();

  private Guidebook(List<String> lines) {
    String anchor = "";
    List<String> block = null;
    for (String line : lines) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        anchor = heading.group(1);
        if (quoted.put(anchor, new ArrayList<>()) != null) {
          throw new IllegalStateException("Two sections are called " + anchor);
        }
      } else if (line.startsWith("#")) {
        anchor = "";
      } else if (line.equals("```log")) {
        block = new ArrayList<>();
        quoted.get(anchor).add(block);
      } else if (line.equals("```")) {
        block = null;
      } else if (block != null) {
        block.add(line);
      }
      LINK.matcher(line).results().forEach(link -> links.add(link.group(1)));
    }
  }

  /** As it stands in the sources. */
  public static Guidebook read() {
    try {
      return new Guidebook(Files.readAllLines(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each section quotes, by its anchor; nothing where it is about an answer. */
  public Map<String, List<List<String>>> quoted() {
    return quoted;
  }

  /** What it links to within itself. */
  public List<String> links() {
    return links;
  }
}
