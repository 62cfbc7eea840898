package dev.gatehouse.jersey.startup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gatehouse, the testkit and Jersey as modules, in a Java of their own. */
class ModulePathTest {

  /** What is a module there; folders of classes are this build's. */
  private static final String MODULES =
      "(gatehouse|gatehouse-testkit|jersey-(common|server|client|hk2|container-grizzly2-http)|hk2"
          + "|osgi-resource-locator|aopalliance-repackaged|javassist|parsson|hamcrest"
          + "|grizzly-(framework|http|http-server)"
          + "|jakarta\\.(ws\\.rs|annotation|json|inject|validation|activation|xml\\.bind)-api"
          + ")[-.].*";

  private static boolean isModule(Path entry) {
    return Files.isDirectory(entry)
        ? Files.exists(entry.resolve("module-info.class"))
        : entry.getFileName().toString().matches(MODULES)
            && !entry.getFileName().toString().startsWith("gatehouse-contract");
  }

  private static String joined(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  @DisplayName("as modules, Jersey finds Gatehouse, makes its filters and injects into them")
  void guardsAsModule(@TempDir Path folder) throws Exception {
    Map<Boolean, List<Path>> entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            // In Jersey 4 these extend what its own modules do not export; nobody needs them here.
            .filter(entry -> !entry.getFileName().toString().startsWith("jersey-media-"))
            .collect(Collectors.partitioningBy(ModulePathTest::isModule));
    Path told = folder.resolve("told.txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                joined(entries.get(true)),
                "--add-modules",
                "ALL-MODULE-PATH",
                "--class-path",
                joined(entries.get(false)),
                OnModulePath.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    try {
      assertThat("it ends", java.waitFor(2, TimeUnit.MINUTES), is(true));
    } finally {
      java.destroyForcibly();
    }
    List<String> lines =
        Files.readAllLines(told, StandardCharsets.UTF_8).stream()
            .filter(line -> line.matches("(module|found|registered|in German).*"))
            .map(line -> line.replaceFirst(" [a-z.]*jersey[a-z.]*server$", " Jersey"))
            .toList();
    String bearer = "Bearer realm=\"application\"";
    String basic = "Basic realm=\"application\", charset=\"UTF-8\"";
    assertThat(
        Files.readString(told),
        lines,
        is(
            List.of(
                "module dev.gatehouse by module Jersey",
                "found: 401 " + bearer + " application/problem+json",
                "found: 403 - application/problem+json",
                "found: 200 - text/plain",
                "registered: 401 " + basic + " application/problem+json",
                "registered: 403 - application/problem+json",
                "registered: 200 - text/plain",
                "in German: \"Bitte melden Sie sich an.\"")));
  }
}
