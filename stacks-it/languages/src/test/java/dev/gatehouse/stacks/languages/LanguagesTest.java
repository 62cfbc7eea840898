package dev.gatehouse.stacks.languages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessTable;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.PathRule;
import dev.gatehouse.stacks.languages.defaultimpls.DefaultImplsShop;
import dev.gatehouse.stacks.languages.kotlin.KotlinShop;
import dev.gatehouse.stacks.languages.scala.ScalaShop;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Scala and Kotlin make of a class has its author's rule; a path says who is served. */
class LanguagesTest {

  private static final Path TABLE = Path.of("src/test/resources/access-table.txt");

  private static HttpServer server;
  private static Client client;

  /** What the running application says of itself. */
  @jakarta.ws.rs.Path("table")
  @PermitAll
  public static class Table {
    @GET
    public String table(@Context Configuration configuration) {
      return AccessTable.ofRunning(configuration).toText();
    }
  }

  @BeforeAll
  static void start() {
    ResourceConfig application =
        new ResourceConfig(Table.class)
            .register(Callers.withAuthenticator())
            .property("gatehouse.unannotated", "deny");
    Stream.of(ScalaShop.components(), KotlinShop.components, DefaultImplsShop.components)
        .flatMap(Arrays::stream)
        .forEach(each -> register(application, each));
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/"), application, true);
    int port = server.getListeners().iterator().next().getPort();
    client = new Client(URI.create("http://127.0.0.1:" + port));
  }

  private static void register(ResourceConfig application, Object component) {
    if (component instanceof Class<?> type) {
      application.register(type);
    } else {
      application.register(component);
    }
  }

  @AfterAll
  static void stop() {
    server.shutdownNow();
  }

  static Stream<String> paths() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .map(row -> row.split(" +")[1].replace("/...", ""))
        .filter(path -> !path.equals("/table"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void whoIsServedIsWhatTheAuthorSays(String path) throws Exception {
    PathRule.assertHolds(client, path);
  }

  /** Jersey serves static methods too. */
  @Test
  void staticMethodHasTheRuleOfItsClass() throws Exception {
    PathRule.assertHolds(client, "/kotlin/admin/companion");
  }

  @Test
  void tableNamesWhatAnAuthorWrote() throws Exception {

    assertThat(client.get("/table", Callers.NOBODY).body(), is(Files.readString(TABLE)));
  }
}
