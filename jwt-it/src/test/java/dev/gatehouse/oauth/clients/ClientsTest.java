package dev.gatehouse.oauth.clients;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.oauth.clients.EmittedHeaders.Emitted;
import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import dev.gatehouse.oauth.embedded.Node;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What clients that people use make of the denials, ours and those of others. */
class ClientsTest {

  @Test
  @DisplayName("the headers that the clients are given are those that Gatehouse sends")
  void headersAreThoseOfGatehouse() throws Exception {
    Map<GuardedOrders, EmbeddedJersey> running = new EnumMap<>(GuardedOrders.class);
    List<String> differing = new ArrayList<>();
    try {
      for (Emitted emitted : EmittedHeaders.all()) {
        EmbeddedJersey application =
            running.computeIfAbsent(emitted.application(), GuardedOrders::start);
        URI uri = URI.create(application.uri() + emitted.path());
        HttpResponse<String> response =
            application.get(
                emitted.path(),
                emitted.application().headers(emitted.credentials(), uri).toArray(String[]::new));
        List<String> lines = response.headers().allValues("WWW-Authenticate");
        boolean same =
            response.statusCode() == emitted.sent().status()
                && lines.equals(emitted.sent().lines());
        if (!same) {
          differing.add(emitted.sent() + "\n  is " + response.statusCode() + " " + lines);
        }
      }
    } finally {
      running.values().forEach(EmbeddedJersey::close);
    }
    assertThat(String.join("\n", differing), is(""));
  }

  @Test
  @DisplayName("Apache HttpClient, OkHttp, Jetty's client and Nimbus read every header of ours")
  void clientsOfJavaReadEveryHeader() throws Exception {
    List<SentChallenges> sent = sent();
    try (HeaderServer server = new HeaderServer(sent)) {
      assertReadBy(Client.ofJava().toList(), sent, server);
    }
  }

  @Test
  @DisplayName("oauth4webapi and the SDKs of MCP read every header of ours")
  void clientsOnNodeReadEveryHeader() throws Exception {
    Node node = Node.installed();
    List<SentChallenges> sent = sent();
    try (HeaderServer server = new HeaderServer(sent)) {
      List<URI> uris = IntStream.range(0, sent.size()).mapToObj(server::uri).toList();
      assertReadBy(NodeClient.of(node, uris), sent, server);
    }
  }

  private static List<SentChallenges> sent() {
    return Stream.concat(
            EmittedHeaders.all().stream().map(Emitted::sent), PeerHeaders.all().stream())
        .toList();
  }

  private static void assertReadBy(
      List<Client> clients, List<SentChallenges> sent, HeaderServer server) {
    ReadingTable table = new ReadingTable(clients);
    List<String> misread = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      for (String problem : table.add(sent.get(i), server.uri(i))) {
        if (sent.get(i).sender().equals(EmittedHeaders.SENDER)) {
          misread.add(problem);
        }
      }
    }
    System.out.println(table);
    assertThat(String.join("\n", misread), is(""));
  }
}
