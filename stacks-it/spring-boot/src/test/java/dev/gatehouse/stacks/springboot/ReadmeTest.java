package dev.gatehouse.stacks.springboot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README tells a user of Spring Boot to write is what the tests run with. */
class ReadmeTest {

  private static final Path SOURCES = Path.of("../spring-boot/src/test");

  private static String readme() throws IOException {
    return Files.readString(Path.of("../README.md"));
  }

  /** The fenced text in this language that contains these words. */
  private static String snippet(String language, String words) throws IOException {
    for (String part : readme().split("```")) {
      if (part.startsWith(language + "\n") && part.contains(words)) {
        return part.substring(language.length()).strip();
      }
    }
    return "";
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @ParameterizedTest
  @CsvSource({
    "properties, load-on-startup, resources/application.properties",
    "java, SecurityFilterChain,"
        + " java/dev/gatehouse/stacks/springboot/LenientBasicConfiguration.java"
  })
  void snippetIsWhatIsTested(String language, String words, String file) throws IOException {
    String snippet = snippet(language, words);
    assertThat(snippet, is(not("")));
    assertThat(flat(Files.readString(SOURCES.resolve(file))), containsString(flat(snippet)));
  }
}
