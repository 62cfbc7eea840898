package dev.gatehouse.stacks.helidon;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK that runs Helidon 4: the one that was named, that runs this, of the environment, beside.
 */
final class Jdk21 {

  /** Names a JDK to run servers on: its home directory. */
  static final String PROPERTY = "gatehouse.jdk";

  private Jdk21() {}

  static Optional<Path> find() {
    Path running = Path.of(System.getProperty("java.home"));
    return Stream.of(
            Stream.ofNullable(System.getProperty(PROPERTY)).map(Path::of),
            Stream.of(running),
            System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().matches("(JAVA|JDK).*HOME.*"))
                .map(variable -> Path.of(variable.getValue())),
            beside(running))
        .flatMap(homes -> homes)
        .filter(home -> feature(home) >= 21)
        .findFirst();
  }

  private static Stream<Path> beside(Path home) {
    try (Stream<Path> siblings = Files.list(home.resolveSibling("."))) {
      return siblings.sorted().toList().stream();
    } catch (IOException unreadable) {
      return Stream.empty();
    }
  }

  /** What the JDK's own release file says, for example 21; 0 where there is no JDK. */
  private static int feature(Path home) {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    } catch (IOException noJdk) {
      return 0;
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    return version.matches("\\d+.*") ? Integer.parseInt(version.split("\\D", 2)[0]) : 0;
  }
}
