package dev.gatehouse.openliberty;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.server.GatehouseJar;
import dev.gatehouse.contract.server.ServerProcess;
import dev.gatehouse.contract.smoke.SmokeWar;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar starts and guards with each usual set of features, whatever API is absent in it. */
class LibertySmokeIT {

  @ParameterizedTest(name = "{0}")
  @DisplayName("a WAR with the jar starts and is guarded")
  @ValueSource(
      strings = {
        "microProfile-6.1 servlet-6.0",
        "restfulWS-3.1 servlet-6.0",
        "restfulWS-3.1 mpJwt-2.1 servlet-6.0",
        "webProfile-10.0",
        "jakartaee-10.0"
      })
  void warStartsAndIsGuarded(String features) throws Exception {
    assertGuarded(features, GatehouseJar.file());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("where features show no Servlet API, a WAR with the jar without servlets is guarded")
  @ValueSource(strings = {"microProfile-6.1", "restfulWS-3.1", "restfulWS-3.1 mpJwt-2.1"})
  void warWithoutServletsStartsAndIsGuarded(String features) throws Exception {
    assertGuarded(features, GatehouseJar.withoutServlet());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("where features show no Servlet API, the log says what to add")
  @ValueSource(strings = {"microProfile-6.1", "restfulWS-3.1"})
  void whatIsMissingIsSaidBeforeTheServerGivesUp(String features) throws Exception {
    try (LibertyProcess server = start(features, GatehouseJar.file())) {
      assertThat(get(server, "open").status(), is(404));
      assertThat(
          errors(server.log()),
          contains(
              endsWith(
                  "This web application will not start: Gatehouse's jar has a servlet initializer,"
                      + " and the features of this server show applications no Servlet API. Add"
                      + " <feature>servlet-6.0</feature> to server.xml, or depend on gatehouse with"
                      + " <classifier>without-servlet</classifier>."
                      + " See docs/troubleshooting.md#no-servlet-api")));
    }
  }

  private static LibertyProcess start(String features, File jar) throws IOException {
    Path directory =
        Path.of(
            System.getProperty("noharm.directory"),
            "smoke",
            features.replace(' ', '+') + '-' + jar.getName());
    Path war = SmokeWar.write(directory, jar);
    String serverXml =
        "<featureManager><feature>%s</feature></featureManager>%n<webApplication location=\"%s\" contextRoot=\"/smoke\"/>"
            .formatted(features.replace(" ", "</feature><feature>"), war);
    return new LibertyProcess(directory, ServerProcess.freePort(), serverXml, Map.of());
  }

  private static void assertGuarded(String features, File jar) throws Exception {
    try (LibertyProcess server = start(features, jar)) {
      HttpAnswer open = get(server, "open");
      assertThat(open.toString(), open.status(), is(200));

      HttpAnswer anonymous = get(server, "admin");
      assertThat(anonymous.toString(), anonymous.status(), is(401));
      assertThat(anonymous.body(), containsString("\"reason\":\"credentials-missing\""));
      assertThat(anonymous.lines("Cache-Control"), is(List.of("no-store")));

      HttpAnswer denied = get(server, "closed");
      assertThat(denied.toString(), denied.status(), is(403));
      assertThat(denied.body(), containsString("\"reason\":\"denied\""));

      assertThat(errors(server.log()), is(empty()));
    }
  }

  private static HttpAnswer get(LibertyProcess server, String path) throws Exception {
    URI address = URI.create(server.root() + "/smoke/api/" + path);
    return HttpAnswer.of(
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()));
  }

  private static List<String> errors(String log) {
    return log.lines()
        .filter(line -> line.startsWith("[ERROR") || line.startsWith("[err]"))
        .filter(line -> line.toLowerCase(Locale.ROOT).contains("gatehouse"))
        .toList();
  }
}
