package dev.gatehouse.stacks.jersey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README names the versions that the modules have. */
class ReadmeTest {

  @Test
  void versionsAreTheTestedOnes() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    for (String version : System.getProperty("stack.versions").split(" ")) {
      assertThat(readme, containsString(" " + version.replace(".Final", "")));
    }
  }
}
