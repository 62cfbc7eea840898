package dev.gatehouse.jersey.docs;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.DenialReason;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue of reasons: it has each of them, and shows what really comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReasonsPageTest {

  private static final Path PAGE = Path.of("../../docs/reasons.md");

  private final EmbeddedJersey usual = new EmbeddedJersey(DocumentedOrders.with(new Properties()));
  private EmbeddedJersey typed;
  private Map<String, String> sections;

  /** What stands below each heading, by the heading's text, which is its anchor too. */
  @BeforeAll
  void readPage() throws IOException {
    sections = new LinkedHashMap<>();
    for (String section : Files.readString(PAGE).split("\n## ")) {
      String[] headingAndText = section.split("\n", 2);
      sections.put(headingAndText[0], headingAndText[1]);
    }
  }

  /** With the properties that the page shows. */
  @BeforeAll
  void startWithTypes() throws IOException {
    Properties properties = new Properties();
    try (InputStream shown = getClass().getResourceAsStream("/reasons.properties")) {
      properties.load(shown);
    }
    typed = new EmbeddedJersey(DocumentedOrders.with(properties));
  }

  @AfterAll
  void stop() {
    usual.close();
    typed.close();
  }

  private static List<String> examples(String section) {
    List<String> examples = new ArrayList<>();
    for (String part : section.split("```")) {
      if (part.startsWith("http\n")) {
        examples.add(part.substring("http\n".length()));
      }
    }
    return examples;
  }

  private static HttpResponse<String> ask(EmbeddedJersey orders, List<String> request)
      throws Exception {
    String[] methodAndTarget = request.get(0).split(" ");
    String[] headers =
        request.stream()
            .skip(1)
            .flatMap(line -> Arrays.stream(line.split(": ", 2)))
            .toArray(String[]::new);
    return orders.send(methodAndTarget[0], methodAndTarget[1], headers);
  }

  private static void assertComes(EmbeddedJersey orders, String block) throws Exception {
    HttpExample shown = HttpExample.read(block);
    assertThat(HttpExample.of(shown.request(), ask(orders, shown.request())), is(shown));
  }

  @ParameterizedTest
  @EnumSource
  void eachReasonHasASectionWithARealAnswer(DenialReason reason) throws Exception {
    String section = sections.get(reason.code());
    List<String> examples = examples(section);
    assertThat(section, examples.size(), greaterThan(0));
    for (String example : examples) {
      assertThat(example.contains("\"reason\": \"" + reason.code() + "\""), is(true));
      assertComes(usual, example);
    }
    for (String question : List.of("**What happened.**", "**The client**", "**The operator**")) {
      assertThat(question, section.contains(question), is(true));
    }
  }

  @Test
  void aTypeOfItsOwnIsAnAddressOnThePage() throws Exception {
    List<String> examples = examples(sections.get("A type for each reason"));
    assertThat(examples.size(), is(1));
    assertComes(typed, examples.get(0));
  }
}
