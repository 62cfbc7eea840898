package dev.gatehouse.docs.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document shows, where it leads, and where others can lead into it. */
public final class Markdown {

  private static final Pattern FENCE = Pattern.compile("(\\s*)(```+|~~~+)\\s*([\\w-]*).*");
  private static final Pattern COMPARED = Pattern.compile("<!--\\s*compared by (\\w+)\\s*-->");
  private static final Pattern EACH_COMPARED =
      Pattern.compile("<!--\\s*each (\\w+) compared by (\\w+)\\s*-->");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*");
  private static final Pattern NAMED = Pattern.compile("<a\\s+(?:id|name)=\"([^\"]+)\"");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(\\s*([^)\\s]+)(?:\\s+\"[^\"]*\")?\\s*\\)|(?:src|href)=\"([^\"]+)\"");

  /** Where a document leads: {@code target} as it is written. */
  public record Link(int line, String target) {}

  private final Path path;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final Set<String> anchors = new HashSet<>();
  private final Map<String, Integer> slugs = new HashMap<>();

  /** The test that compares all further blocks of a language. */
  private final Map<String, String> eachComparedBy = new HashMap<>();

  private Markdown(Path path) {
    this.path = path;
  }

  /** Reads a document. */
  public static Markdown of(Path path, List<String> lines) {
    Markdown document = new Markdown(path);
    int i = 0;
    while (i < lines.size()) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        i = document.addBlock(lines, i, fence);
      } else {
        document.addText(lines.get(i), i + 1);
        i++;
      }
    }
    return document;
  }

  private int addBlock(List<String> lines, int from, Matcher fence) {
    int to = from + 1;
    List<String> inside = new ArrayList<>();
    while (to < lines.size() && !lines.get(to).strip().equals(fence.group(2))) {
      String line = lines.get(to);
      inside.add(line.startsWith(fence.group(1)) ? line.substring(fence.group(1).length()) : line);
      to++;
    }
    String language = fence.group(3).toLowerCase(Locale.ROOT);
    Optional<String> test =
        comparedBy(lines, from).or(() -> Optional.ofNullable(eachComparedBy.get(language)));
    blocks.add(new Block(language, from + 1, List.copyOf(inside), test));
    return to + 1;
  }

  /** By a comment above, with nothing but empty lines and other comments between. */
  private static Optional<String> comparedBy(List<String> lines, int fence) {
    for (int above = fence - 1; above >= 0; above--) {
      String line = lines.get(above).strip();
      Matcher comment = COMPARED.matcher(line);
      if (comment.find()) {
        return Optional.of(comment.group(1));
      }
      if (!line.isEmpty() && !line.matches("<!--.*-->")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void addText(String line, int number) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      String slug = slug(heading.group(1));
      int before = slugs.merge(slug, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? slug : slug + "-" + before);
    }
    Matcher compared = EACH_COMPARED.matcher(line);
    if (compared.find()) {
      eachComparedBy.put(compared.group(1), compared.group(2));
    }
    Matcher named = NAMED.matcher(line);
    while (named.find()) {
      anchors.add(named.group(1));
    }
    Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", "code"));
    while (link.find()) {
      links.add(new Link(number, link.group(1) == null ? link.group(2) : link.group(1)));
    }
  }

  /** The anchor that readers on the web make of a heading. */
  static String slug(String heading) {
    return heading
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  public Path path() {
    return path;
  }

  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  public List<Link> links() {
    return List.copyOf(links);
  }

  /** What can stand behind {@code #}. */
  public Set<String> anchors() {
    return Set.copyOf(anchors);
  }
}
