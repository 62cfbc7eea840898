package dev.gatehouse.payara;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The JDKs of this machine, as far as they can be found without knowing it. */
final class Jdks {

  /** Names a JDK to run servers on: its home directory. */
  static final String PROPERTY = "gatehouse.jdk";

  private Jdks() {}

  /** The JDK that was named, else the one that runs this, else one of the environment or beside. */
  static Optional<Path> atLeast(int feature) {
    return candidates(
            System.getProperty(PROPERTY), Path.of(System.getProperty("java.home")), System.getenv())
        .stream()
        .filter(home -> feature(home) >= feature)
        .findFirst();
  }

  static List<Path> candidates(String named, Path running, Map<String, String> environment) {
    List<Path> homes = new ArrayList<>();
    if (named != null && !named.isBlank()) {
      homes.add(Path.of(named));
    }
    homes.add(running);
    // JAVA_HOME_21_X64, JDK21_HOME, JAVA_21_HOME and whatever else installers came up with.
    environment.entrySet().stream()
        .filter(variable -> variable.getKey().matches("(JAVA|JDK).*HOME.*"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(variable -> homes.add(Path.of(variable.getValue())));
    if (running.getParent() != null) {
      try (Stream<Path> beside = Files.list(running.getParent())) {
        beside.sorted().forEach(homes::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return homes;
  }

  /** What the JDK's own release file says, for example 21; 0 where there is no JDK. */
  static int feature(Path home) {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    } catch (IOException noJdk) {
      return 0;
    }
    boolean runs =
        Files.isExecutable(home.resolve("bin/java"))
            || Files.isExecutable(home.resolve("bin/java.exe"));
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    return runs && version.matches("\\d+.*") ? Integer.parseInt(version.split("\\D", 2)[0]) : 0;
  }
}
