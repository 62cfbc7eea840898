package dev.gatehouse.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows of the access table is what the example serves. */
final class ReadmeTest {

  @Test
  void accessTableIsServedAsTheReadmeShows() throws IOException {
    List<String> shown =
        Arrays.stream(Files.readString(Path.of("../README.md")).split("```"))
            .filter(part -> part.startsWith("java\n") && part.contains("AccessTable.ofRunning"))
            .map(part -> flat(part.substring("java".length())))
            .toList();

    assertThat(shown.size(), is(1));
    assertThat(
        flat(
            Files.readString(
                Path.of("src/main/java/dev/gatehouse/example/AccessTableResource.java"))),
        containsString(shown.get(0)));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
