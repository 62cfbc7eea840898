package dev.gatehouse.jersey.denials;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.LogRecorder;
import dev.gatehouse.testkit.HttpAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What docs/texts.md shows, and what a wrong bundle does at the start. */
class TextsTest {

  private static final String DOCUMENT = "../../docs/texts.md";

  /** They say nothing of the denial. */
  private static final Set<String> DULL = Set.of("content-length", "connection", "date");

  /** The document's resource. */
  @Path("report")
  @RolesAllowed("staff")
  public static class ReportResource {

    /** For the runtime. */
    public ReportResource() {}

    @GET
    public String monthly() {
      return "...";
    }
  }

  private static ResourceConfig application() {
    return new ResourceConfig(ReportResource.class)
        .register(
            GatehouseFeature.builder()
                .realm("orders")
                .texts("com.example.Denials")
                .authenticator(Callers.byPassword())
                .build());
  }

  /** The lines of each block that this test has to compare. */
  private static List<List<String>> blocks() throws IOException {
    List<List<String>> blocks = new ArrayList<>();
    List<String> lines = Files.readAllLines(java.nio.file.Path.of(DOCUMENT));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("<!-- compared by TextsTest -->")) {
        int start = i + 2;
        int end = start + lines.subList(start, lines.size()).indexOf("```");
        blocks.add(lines.subList(start, end));
      }
    }
    return blocks;
  }

  /** Status and header fields, a line each in any order, and the body, wherever it is broken. */
  private static String flat(List<String> lines) {
    int blank = lines.indexOf("");
    return lines.get(0).split(" ")[1]
        + lines.subList(1, blank).stream()
            .map(line -> line.toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining("\n", "\n", "\n\n"))
        + String.join(" ", lines.subList(blank + 1, lines.size())).replace(", \"", ",\"");
  }

  private static String flat(HttpAnswer answer) {
    List<String> lines = new ArrayList<>();
    lines.add("HTTP/1.1 " + answer.status());
    answer
        .headers()
        .forEach(
            (name, values) -> {
              if (!DULL.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> lines.add(name + ": " + value));
              }
            });
    lines.add("");
    lines.add(answer.body());
    return flat(lines);
  }

  @Test
  @DisplayName("the answers are those of the document")
  void answersAreAsShown() throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(application())) {
      List<String> real =
          List.of(
              flat(HttpAnswer.of(jersey.get("/report", "Accept-Language", "de-AT, de;q=0.9"))),
              flat(
                  HttpAnswer.of(
                      jersey.get(
                          "/report", "Authorization", Callers.ALICE, "Accept-Language", "fr"))));
      List<String> shown = blocks().stream().limit(2).map(TextsTest::flat).toList();

      assertThat(shown, is(real));
    }
  }

  private static String failure(String bundle) {
    return assertThrows(
            IllegalArgumentException.class,
            () ->
                new EmbeddedJersey(
                        new ResourceConfig(ReportResource.class)
                            .property("gatehouse.texts", bundle))
                    .close())
        .getMessage();
  }

  @Test
  @DisplayName(
      "a bundle that is not there keeps the application from starting, and the log says so")
  void missingBundleFailsTheStart() throws Exception {
    try (LogRecorder log = new LogRecorder("dev.gatehouse")) {
      String message = failure("com.example.Denial");

      assertThat(
          message,
          is(blocks().get(2).stream().map(String::strip).collect(Collectors.joining(" "))));
      assertThat(
          log.records().stream()
              .filter(line -> line.getLevel().equals(Level.SEVERE))
              .map(LogRecord::getMessage)
              .toList(),
          is(List.of(message)));
    }
    assertThat(
        failure("com/example/Denials.properties"),
        startsWith("Gatehouse's settings are wrong: gatehouse.texts must be the base name of"));
  }

  @Test
  @DisplayName("without the setting the client's language is nobody's business")
  void withoutTheSettingNothingChanges() throws Exception {
    try (EmbeddedJersey jersey = new EmbeddedJersey(new ResourceConfig(ReportResource.class))) {
      String plain = flat(HttpAnswer.of(jersey.get("/report")));

      assertThat(flat(HttpAnswer.of(jersey.get("/report", "Accept-Language", "de"))), is(plain));
      assertThat(plain, containsString("vary: accept\n"));
      assertThat(plain, containsString("content-language: en\n"));
      assertThat(plain, not(containsString("accept-language")));
    }
  }
}
