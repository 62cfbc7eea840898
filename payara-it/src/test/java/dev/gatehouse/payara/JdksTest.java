package dev.gatehouse.payara;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdksTest {

  @TempDir private Path jvms;

  private Path jdk(String name, String version) throws IOException {
    Path home = jvms.resolve(name);
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    assertThat(Files.createFile(java).toFile().setExecutable(true), is(true));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  @Test
  void namedOneComesFirstThenRunningThenOfEnvironmentThenBeside() throws IOException {
    Path running = jdk("b-17", "17.0.1");
    Path beside = jdk("a-25", "25");
    Map<String, String> environment =
        Map.of("JAVA_HOME_21_X64", "/jdk-21", "JDK22_HOME", "/jdk-22", "HOME", "/home/alice");
    assertThat(
        Jdks.candidates("/named", running, environment),
        contains(
            Path.of("/named"), running, Path.of("/jdk-21"), Path.of("/jdk-22"), beside, running));
  }

  @Test
  void versionIsReadFromTheReleaseFile() throws IOException {
    assertThat(Jdks.feature(jdk("old", "1.8.0_402")), is(1));
    assertThat(Jdks.feature(jdk("early", "26-ea")), is(26));
    assertThat(Jdks.feature(jdk("long", "21.0.2")), is(21));
    assertThat(Jdks.feature(jvms.resolve("none")), is(0));
  }

  @Test
  void oneThatRunsIsFound() {
    assertThat(Jdks.atLeast(17).isPresent(), is(true));
    assertThat(Jdks.atLeast(1000).isPresent(), is(false));
  }
}
