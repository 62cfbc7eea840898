package dev.gatehouse.openliberty;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.server.ServerProcess;
import dev.gatehouse.contract.smoke.SmokeWar;
import dev.gatehouse.testkit.HttpAnswer;
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
    Path directory =
        Path.of(System.getProperty("noharm.directory"), "smoke", features.replace(' ', '+'));
    Path war = SmokeWar.write(directory);
    String serverXml =
        "<featureManager><feature>%s</feature></featureManager>%n<webApplication location=\"%s\" contextRoot=\"/smoke\"/>"
            .formatted(features.replace(" ", "</feature><feature>"), war);
    try (LibertyProcess server =
        new LibertyProcess(directory, ServerProcess.freePort(), serverXml, Map.of())) {
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
