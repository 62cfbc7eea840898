package dev.gatehouse.stacks.jersey.docs;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the pages about security and about contributing say of the sources is so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HousePagesTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Set<String> NO_SOURCES = Set.of("target", ".git", "node_modules");

  private final Set<String> classes = new HashSet<>();

  @BeforeAll
  void findClasses() throws IOException {
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NO_SOURCES.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java")) {
              classes.add(name.substring(0, name.length() - ".java".length()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String page(String name) throws IOException {
    return Files.readString(ROOT.resolve(name));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(HousePagesTest::last).toList();
  }

  private static String last(MatchResult match) {
    return match.group(match.groupCount());
  }

  @Test
  void eachThreatNamesTestsThatExist() throws IOException {
    String defended =
        page("SECURITY.md").split("\n## What it defends\n")[1].split("\n## What it does not")[0];
    List<String> rows = defended.lines().filter(line -> line.startsWith("| **")).toList();
    assertThat(rows.size(), greaterThan(15));
    for (String row : rows) {
      String[] cells = row.split(" \\| ");
      List<String> tests = found("`(\\w+)`", cells[2]);
      assertThat(row, tests.isEmpty(), is(false));
      assertThat(tests.stream().filter(test -> !classes.contains(test)).toList(), is(empty()));
    }
  }

  @Test
  void theHouseHasTheFloorsThatThePageDraws() throws IOException {
    String drawn =
        page("CONTRIBUTING.md")
            .split("\n## The floors of `core`\n")[1]
            .split("```\n")[1]
            .split("```")[0];
    Set<String> floors = new TreeSet<>(found("(?m)^(\\w+)", drawn));
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> folders =
        Files.list(ROOT.resolve("core/src/main/java/dev/gatehouse/internal"))) {
      folders.map(folder -> folder.getFileName().toString()).forEach(packages::add);
    }
    assertThat(floors, is(packages));
  }

  @Test
  void thePageNamesClassesAndModulesThatExist() throws IOException {
    String page = page("CONTRIBUTING.md");
    List<String> named = new ArrayList<>(found("`([A-Z]\\w+)`", page));
    String flow = page.split("\n## How a request flows\n")[1].split("```\n")[1];
    named.addAll(found("(?m)^ *(?:request)? *-> ([A-Z]\\w+)", flow));
    assertThat(named.stream().filter(name -> !classes.contains(name)).toList(), is(empty()));
    for (String modules : found("-pl (\\S+)", page)) {
      for (String module : modules.replace("`", "").split(",")) {
        assertThat(module, Files.exists(ROOT.resolve(module).resolve("pom.xml")), is(true));
      }
    }
    List<String> rows = page.lines().filter(line -> line.startsWith("| `")).toList();
    for (String row : rows) {
      for (String folder : found("`([\\w-]+)`", row.split("\\|")[1])) {
        assertThat(folder, Files.exists(ROOT.resolve(folder)), is(true));
      }
    }
  }
}
