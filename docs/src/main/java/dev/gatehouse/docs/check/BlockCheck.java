package dev.gatehouse.docs.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Whether what a document shows is so.
 *
 * <ul>
 *   <li>{@code java} stands in a file that the default build compiles, and that a test names;
 *   <li>commands name modules, profiles, plugins and tests that exist;
 *   <li>answers and other output are compared by a test, which {@code <!-- compared by FooTest -->}
 *       above the block names, or {@code <!-- each log compared by FooTest -->} further up for all
 *       blocks of a language; and the test, or a class that it names, names the document;
 *   <li>all else, {@code xml} and {@code properties} say, stands in a file, or is compared too.
 * </ul>
 */
public final class BlockCheck {

  private static final Set<String> SHELL = Set.of("sh", "bash", "shell", "console");

  /** Nothing that anybody could write into a file: it comes out of a program. */
  private static final Set<String> OUTPUT = Set.of("", "http", "text", "txt", "log");

  /** What a test compiles by itself, against an API that only a server has: LibertySnippetsIT. */
  private static final String SNIPPETS = "src/test/snippets/";

  private static final Pattern COMMAND =
      Pattern.compile("\\s*(#.*|(mvn|curl|cd|git|java|mkdir|cp|\\.ci/\\w+)\\b.*|)");

  private final Repository repository;
  private final CommandCheck commands;
  private final List<Path> compiled;
  private final List<Path> written;
  private final Map<Path, List<String>> plain = new ConcurrentHashMap<>();

  public BlockCheck(Repository repository) {
    this.repository = repository;
    MavenModules modules = new MavenModules(repository);
    commands = new CommandCheck(repository, modules);
    Set<String> folders = modules.ofDefaultBuild();
    compiled = repository.files(file -> isCompiled(slashed(file), folders));
    written =
        repository.files(
            file -> !slashed(file).endsWith(".md") && !slashed(file).endsWith(".java"));
  }

  private static String slashed(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static boolean isCompiled(String file, Set<String> folders) {
    return file.endsWith(".java")
        && (file.contains("src/main/java/")
            || file.contains("src/test/java/")
            || file.contains(SNIPPETS))
        && folders.stream().anyMatch(folder -> file.startsWith(folder.concat("/")));
  }

  /** What is wrong with the blocks of a document. */
  public List<Fault> faults(Markdown document) {
    List<Fault> faults = new ArrayList<>();
    for (Block block : document.blocks()) {
      for (String message : faults(document.path(), block)) {
        faults.add(new Fault(document.path(), block.line(), message));
      }
    }
    return faults;
  }

  private List<String> faults(Path document, Block block) {
    if (block.language().equals("java")) {
      return javaFaults(block);
    }
    if (SHELL.contains(block.language()) || isCommands(block)) {
      return block.lines().stream().flatMap(line -> commands.faults(line).stream()).toList();
    }
    if (block.comparedBy().isPresent()) {
      return comparisonFaults(document, block.comparedBy().get());
    }
    if (OUTPUT.contains(block.language())) {
      return List.of(
          "no test compares this output with a real one: have one do so, and name it above the"
              + " block, <!-- compared by FooTest -->");
    }
    Snippet snippet = new Snippet(block.lines());
    return written.stream().anyMatch(file -> match(file, snippet).isWhole())
        ? List.of()
        : List.of(nearest(written, snippet));
  }

  private static boolean isCommands(Block block) {
    return block.language().isEmpty()
        && block.lines().stream().anyMatch(line -> !line.isBlank())
        && block.lines().stream().allMatch(line -> COMMAND.matcher(line).matches());
  }

  private List<String> javaFaults(Block block) {
    Snippet snippet = new Snippet(block.lines());
    List<Path> holders = compiled.stream().filter(file -> match(file, snippet).isWhole()).toList();
    if (holders.isEmpty()) {
      return List.of(nearest(compiled, snippet));
    }
    if (holders.stream().noneMatch(this::isRun)) {
      return List.of("it stands in " + slashed(holders.get(0)) + ", which no test names");
    }
    return List.of();
  }

  /** A test, or a class that another file of the build names. */
  private boolean isRun(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    return name.endsWith("Test")
        || name.endsWith("IT")
        || slashed(file).contains(SNIPPETS)
        || compiled.stream()
            .anyMatch(other -> !other.equals(file) && isNamed(file, repository.text(other)));
  }

  private List<String> comparisonFaults(Path document, String test) {
    List<Path> files = compiled.stream().filter(file -> file.endsWith(test + ".java")).toList();
    if (files.isEmpty()) {
      return List.of("there is no test " + test);
    }
    Pattern name =
        Pattern.compile("\"[^\"\\n]*\\b" + Pattern.quote(document.getFileName().toString()) + "\"");
    return files.stream().anyMatch(file -> reads(file, name))
        ? List.of()
        : List.of(test + " does not read " + slashed(document) + ": its source does not name it");
  }

  /** By itself, or by a class of the build that it names. */
  private boolean reads(Path test, Pattern document) {
    String source = repository.text(test);
    return compiled.stream()
        .filter(file -> file.equals(test) || isNamed(file, source))
        .anyMatch(file -> document.matcher(repository.text(file)).find());
  }

  private static boolean isNamed(Path file, String source) {
    String name = file.getFileName().toString().replace(".java", "");
    return source.contains(name) && Pattern.compile("\\b" + name + "\\b").matcher(source).find();
  }

  private String nearest(List<Path> files, Snippet snippet) {
    Path best =
        files.stream()
            .max(Comparator.comparingInt(file -> match(file, snippet).matched()))
            .orElseThrow();
    Snippet.Match match = match(best, snippet);
    String what = "this stands in no file that " + (files == compiled ? "is compiled" : "is kept");
    if (match.matched() == 0) {
      return what + ", nor does its first line: " + match.missing();
    }
    return "%s; nearest is %s, which has %d of its lines and then %s where the document says %s"
        .formatted(
            what,
            slashed(best),
            match.matched(),
            match.instead() == null ? "no such line" : "`" + match.instead() + "`",
            "`" + match.missing() + "`");
  }

  private Snippet.Match match(Path file, Snippet snippet) {
    return snippet.in(plain.computeIfAbsent(file, key -> Snippet.plain(repository.lines(key))));
  }
}
