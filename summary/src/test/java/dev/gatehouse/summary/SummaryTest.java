package dev.gatehouse.summary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From reports to the lines that end a build. */
class SummaryTest {

  private static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");
  private static final List<Part> PARTS =
      Part.read(
          """
          # a comment
          The library = core
          Payara 6 = payara-it/-payara-6
          Payara 7 = payara-it/-payara-7
          Spring Boot = stacks-it/spring-boot-3 stacks-it/spring-boot-4
          Other runtimes = stacks-it
          Clients = jwt-it
          """);

  @TempDir Path root;

  @BeforeEach
  void makeProject() throws IOException {
    Files.createFile(root.resolve("pom.xml"));
  }

  private Path report(String module, String kind, String name, String suite, String... tests)
      throws IOException {
    Path folder = root;
    for (String part : module.split("/")) {
      folder = Files.createDirectories(folder.resolve(part));
      if (!Files.exists(folder.resolve("pom.xml"))) {
        Files.createFile(folder.resolve("pom.xml"));
      }
    }
    Path reports = Files.createDirectories(folder.resolve("target/" + kind + "-reports"));
    Path report = reports.resolve("TEST-" + name + ".xml");
    Files.writeString(
        report,
        "<?xml version=\"1.0\"?><testsuite name=\"x\" "
            + suite
            + ">"
            + String.join("", tests)
            + "</testsuite>");
    Files.setLastModifiedTime(report, FileTime.from(BEGAN));
    return report;
  }

  private static String suite(int tests, int failures, int errors, int skipped, String time) {
    return "tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"%s\""
        .formatted(tests, failures, errors, skipped, time);
  }

  private static String aborted(String trace) {
    return "<testcase name=\"t\"><skipped type=\"A\"><![CDATA["
        + trace
        + "]]></skipped></testcase>";
  }

  private static String skipped(String message) {
    return "<testcase name=\"t\"><skipped message=\"" + message + "\"/></testcase>";
  }

  private String text() throws IOException {
    return new Summary(Reports.below(root, BEGAN), PARTS, Duration.ofSeconds(3_723)).text();
  }

  @Test
  void eachPartHasALineAndEachReasonOfWhatWasSkipped() throws IOException {
    report("core", "surefire", "dev.A", suite(40, 0, 0, 0, "61.25"));
    report("core", "surefire", "dev.B", suite(3, 0, 0, 0, "1,000"));
    report("payara-it", "failsafe", "dev.CIT-payara-6", suite(7, 0, 0, 0, "9"));
    report(
        "payara-it",
        "failsafe",
        "dev.CIT-payara-7",
        suite(1, 0, 0, 1, "0"),
        skipped("it needs a JDK 21,&#10;  and none was found"));
    report("stacks-it/spring-boot-3", "surefire", "dev.D", suite(5, 0, 0, 0, "2"));
    report("stacks-it/spring-boot-4", "surefire", "dev.D", suite(5, 0, 0, 0, "2"));
    report("stacks-it/helidon", "surefire", "dev.E", suite(2, 0, 0, 0, "2"));
    report(
        "jwt-it",
        "surefire",
        "dev.F",
        suite(7, 0, 0, 4, "2"),
        skipped("node is not on the path"),
        skipped("node is not on the path"),
        aborted(
            "org.opentest4j.TestAbortedException: Assumption failed: no Chromium\n"
                + "\tat dev.F.f(F.java:1)"),
        skipped(""));

    assertThat(
        text(),
        is(
            """
            ------------------------------------------------------------------------
            What was tested, in 1 h 02 min:

              The library                         43 passed  17 min 41 s
              Payara 6                             7 passed          9 s
              Payara 7                         NOT TESTED: see SKIPPED below
              Spring Boot                         10 passed          4 s
              Other runtimes                       2 passed          2 s
              Clients                              3 passed          2 s  4 skipped

            65 tests passed, none failed, 5 skipped.
              SKIPPED (2): node is not on the path
              SKIPPED (1): it needs a JDK 21, and none was found
              SKIPPED (1): no Chromium
              SKIPPED (1): no reason was given
            Next: `mvn -q -pl example -am compile exec:java` starts the example; README.md says how to use Gatehouse.
            ------------------------------------------------------------------------
            """));
  }

  @Test
  void whatFailedIsSaidInItsLineAndWithWhereToLook() throws IOException {
    report("core", "surefire", "dev.A", suite(4, 1, 2, 0, "1"));
    report("stacks-it/helidon", "surefire", "dev.E", suite(2, 0, 0, 0, "2"));

    assertThat(text(), containsString("    1 passed          1 s  3 FAILED\n"));
    assertThat(text(), containsString("\n3 tests passed, 3 FAILED, none was skipped.\n"));
    assertThat(
        text(),
        containsString(
            "\nNext: what failed is told in target/surefire-reports and target/failsafe-reports of"
                + " core.\n"));
  }

  @Test
  void whatWasLeftOutOfTheBuildIsSaid() throws IOException {
    report("core", "surefire", "dev.A", suite(4, 0, 0, 0, "1"));

    assertThat(
        text(),
        containsString(
            "\n  Not in this build: Payara 6, Payara 7, Spring Boot, Other runtimes, Clients.\n"));
  }

  @Test
  void aModuleThatNoPartKnowsHasALineOfItsOwn() throws IOException {
    report("quarkus-it", "surefire", "dev.A", suite(4, 0, 0, 0, "1"));

    assertThat(text(), containsString("\n  quarkus-it                           4 passed "));
  }

  @Test
  void reportsOfAnEarlierBuildDoNotCount() throws IOException {
    Path old = report("core", "surefire", "dev.Gone", suite(4, 0, 0, 0, "1"));
    Files.setLastModifiedTime(old, FileTime.from(BEGAN.minusSeconds(1)));

    assertThat(
        text(),
        is(
            """
            ------------------------------------------------------------------------
            No tests ran in this build.
            ------------------------------------------------------------------------
            """));
  }

  @Test
  void foldersThatAreNoModulesAreLeftAlone() throws IOException {
    report("core", "surefire", "dev.A", suite(4, 0, 0, 0, "1"));
    Path elsewhere = Files.createDirectories(root.resolve("servers/target/surefire-reports"));
    Files.writeString(elsewhere.resolve("TEST-x.xml"), "no report");

    assertThat(text(), not(containsString("servers")));
  }

  @Test
  void aReportThatCannotBeReadIsNamed() throws IOException {
    Path broken = report("core", "surefire", "dev.A", "tests=");

    IOException thrown = assertThrows(IOException.class, this::text);

    assertThat(thrown.getMessage(), is(broken + " is no report of tests"));
  }

  @Test
  void everyPartOfThisProjectHasFoldersThatExist() throws IOException {
    for (Part part : Part.all()) {
      for (String place : part.places()) {
        Path module = Path.of("..", place.replaceAll("/-.*", ""));
        assertThat(module.toString(), Files.exists(module.resolve("pom.xml")), is(true));
      }
      assertThat(part.title(), not(containsString("$")));
    }
  }
}
