package dev.gatehouse.docs;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.docs.check.BlockCheck;
import dev.gatehouse.docs.check.Fault;
import dev.gatehouse.docs.check.LinkCheck;
import dev.gatehouse.docs.check.Markdown;
import dev.gatehouse.docs.check.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is in the sources, and their links lead somewhere. */
class SnippetsTest {

  private static final Repository REPOSITORY = Repository.at(Path.of(".."));
  private static final List<Markdown> DOCUMENTS =
      REPOSITORY.files(file -> file.toString().endsWith(".md")).stream()
          .map(file -> Markdown.of(file, REPOSITORY.lines(file)))
          .toList();
  private static final BlockCheck BLOCKS = new BlockCheck(REPOSITORY);
  private static final LinkCheck LINKS = new LinkCheck(REPOSITORY, DOCUMENTS);

  private static List<Path> documents() {
    return DOCUMENTS.stream().map(Markdown::path).toList();
  }

  private static Markdown document(Path path) {
    return DOCUMENTS.stream().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("each block stands in the sources, or a test compares it")
  @MethodSource("documents")
  void blocksAreSo(Path path) {
    assertThat(told(BLOCKS.faults(document(path))), is(""));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("each link leads somewhere")
  @MethodSource("documents")
  void linksLeadSomewhere(Path path) {
    assertThat(told(LINKS.faults(document(path))), is(""));
  }

  private static String told(List<Fault> faults) {
    return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
  }
}
