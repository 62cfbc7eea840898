package dev.gatehouse.stacks.jersey.docs;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.DenialReason;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.HttpExample;
import dev.gatehouse.stacks.Page;
import dev.gatehouse.stacks.jersey.GuardedGrizzly;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

  private final GuardedGrizzly usual = new GuardedGrizzly(DocumentedOrders.with(new Properties()));
  private GuardedGrizzly typed;
  private Page page;

  @BeforeAll
  void readPage() throws IOException {
    page = Page.of("reasons.md");
  }

  /** With the properties that the page shows. */
  @BeforeAll
  void startWithTypes() throws IOException {
    Properties properties = new Properties();
    try (InputStream shown = getClass().getResourceAsStream("/reasons.properties")) {
      properties.load(shown);
    }
    typed = new GuardedGrizzly(DocumentedOrders.with(properties));
  }

  @AfterAll
  void stop() {
    usual.close();
    typed.close();
  }

  private static void assertComes(GuardedGrizzly orders, String block) throws Exception {
    HttpExample shown = HttpExample.read(block);
    assertThat(shown.asked(new Client(orders.get())), is(shown));
  }

  @ParameterizedTest
  @EnumSource
  void eachReasonHasASectionWithARealAnswer(DenialReason reason) throws Exception {
    Page section = page.section(reason.code());
    List<String> examples = section.blocks("http");
    assertThat(examples, is(not(empty())));
    for (String example : examples) {
      assertThat(example, containsString("\"reason\": \"" + reason.code() + "\""));
      assertComes(usual, example);
    }
    for (String question : List.of("**What happened.**", "**The client**", "**The operator**")) {
      assertThat(section.text(), containsString(question));
    }
  }

  @Test
  void aTypeOfItsOwnIsAnAddressOnThePage() throws Exception {
    List<String> examples = page.section("A type for each reason").blocks("http");
    assertThat(examples.size(), is(1));
    assertComes(typed, examples.get(0));
  }
}
