package dev.gatehouse.stacks.springboot;

import static dev.gatehouse.stacks.Callers.ALICE;
import static dev.gatehouse.stacks.Callers.BOB;
import static dev.gatehouse.stacks.Callers.NOBODY;
import static dev.gatehouse.stacks.Denied.unauthorized;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.example.orders.OrdersApplication;
import dev.gatehouse.DenialReason;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.Denied;
import dev.gatehouse.stacks.HttpExample;
import dev.gatehouse.stacks.Page;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about Spring Boot: what it says to write is what runs here, and answers as it shows. */
class SpringBootPageTest {

  private static final String CHALLENGE = "Basic realm=\"orders\", charset=\"UTF-8\"";
  private static final Path SPRING_BOOT = Path.of("../spring-boot");
  private static final Path SOURCES = SPRING_BOOT.resolve("src/test/java");

  private static Page page() throws IOException {
    return Page.of("spring-boot.md");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String source(Class<?> type) throws IOException {
    return flat(Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java")));
  }

  /** The application that somebody writes in ten minutes. */
  @Test
  void filesOfTheFirstApplicationAreThoseThatRunHere() throws IOException {
    Page section = page().section("Ten minutes");
    assertThat(
        section.blocks("xml").get(0),
        is(Files.readString(SPRING_BOOT.resolve("orders/pom.xml")).strip()));
    assertThat(
        Files.readString(SPRING_BOOT.resolve("src/test/resources/application.properties")),
        containsString(section.blocks("properties").get(0)));
    assertThat(source(OrdersApplication.class), is(flat(section.blocks("java").get(0))));
  }

  @Test
  void versionsAreThoseThatAreTested() throws IOException {
    String pom = Files.readString(SPRING_BOOT.resolve("orders/pom.xml"));
    List<String> tested = List.of(System.getProperty("stack.versions").split(" "));
    for (String version : List.of("3.5.16", "4.1.2")) {
      assertThat(version, tested.contains(version), is(true));
      assertThat(page().text(), containsString(version));
    }
    assertThat(pom, containsString("<version>4.1.2</version>"));
    assertThat(
        pom, containsString("<version>" + System.getProperty("parsson.version") + "</version>"));
  }

  @Test
  void answersOfTheFirstApplicationAreThoseThatThePageShows() throws Exception {
    try (RunningSpring orders = new RunningSpring(OrdersApplication.class)) {
      List<String> shown = page().section("Ten minutes").blocks("http");
      assertThat(shown.size(), is(4));
      for (String block : shown) {
        HttpExample example = HttpExample.read(block);
        assertThat(example.asked(new Client(orders.uri())), is(example));
      }
    }
  }

  @Test
  void otherSnippetsStandInSourcesThatRunHere() throws IOException {
    for (String snippet : page().section("What is not REST").blocks("java")) {
      assertThat(source(TwoChainsConfiguration.class), containsString(flat(snippet)));
    }
    for (String snippet : page().section("Scopes").blocks("java")) {
      assertThat(source(ScopedOrders.class), containsString(flat(snippet)));
    }
  }

  @Test
  void aPostNeedsNoTokenAgainstForgeryWhereThatCheckIsOff() throws Exception {
    try (RunningSpring orders = new RunningSpring(OrdersApplication.class)) {
      Client client = new Client(orders.uri());
      assertThat(
          client.send("POST", "/report", Callers.basic("bob", "builder")).body(), is("ordered"));
      assertThat(
          client.send("POST", "/report", NOBODY),
          unauthorized(DenialReason.CREDENTIALS_MISSING, CHALLENGE));
    }
  }

  @Test
  void whereItIsOnSpringAnswersAPostWithItsOwn403() throws Exception {
    try (RunningSpring shop = new RunningSpring(Shop.USUAL, LenientBasicConfiguration.class)) {
      HttpAnswer answer = new Client(shop.uri()).send("POST", "/shop/admin", BOB);
      assertThat(answer.toString(), answer.status(), is(403));
      assertThat(answer.lines("Content-Type").toString(), startsWith("[text/html"));
    }
  }

  @Test
  void whatIsNotRestHasAChainOfItsOwn() throws Exception {
    try (RunningSpring shop =
        new RunningSpring(
            Shop.USUAL, TwoChainsConfiguration.class, "--spring.jersey.application-path=/api")) {
      Client client = new Client(shop.uri());
      assertThat(
          client.get("/api/shop/admin", Callers.basic("bob", "guess")),
          unauthorized(DenialReason.CREDENTIALS_INVALID, Callers.BASIC));
      assertThat(client.get("/status", NOBODY), new SpringsOwn401());
      assertThat(client.get("/status", BOB).body(), is("up"));
    }
  }

  @Test
  void authoritiesOfSpringAreScopes() throws Exception {
    try (RunningSpring orders =
        new RunningSpring(ScopedOrders.class, LenientBasicConfiguration.class)) {
      Client client = new Client(orders.uri());
      assertThat(client.get("/orders", ALICE), Denied.forbidden(DenialReason.SCOPE_MISSING));
      assertThat(client.get("/orders", BOB).body(), is("orders"));
      assertThat(
          client.get("/orders", NOBODY), unauthorized(DenialReason.CREDENTIALS_MISSING, CHALLENGE));
    }
  }
}
