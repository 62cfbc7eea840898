package dev.gatehouse.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.example.Service.Answer;
import jakarta.ws.rs.SeBootstrap;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {

  /** A command; then a status, perhaps a reason, perhaps a challenge or else some words. */
  private static final Pattern SUGGESTION =
      Pattern.compile(
          " *curl -i (?:-u (\\S+) )?(\\S+)\n"
              + " *# (\\d{3})(?: ([a-z-]+))?"
              + ", (?:WWW-Authenticate: (.+)|.+)\n");

  @Test
  void answersTheSuggestedCommandsAsItSays() throws Exception {
    try (Service service = new Service()) {
      String welcome = Main.welcome(service.baseUri());
      List<MatchResult> suggestions = SUGGESTION.matcher(welcome).results().toList();

      assertThat(suggestions.size(), is(5));
      for (MatchResult suggestion : suggestions) {
        String said = suggestion.group();
        Answer answer = service.send("GET", suggestion.group(2), suggestion.group(1));
        assertThat(said, answer.status(), is(Integer.parseInt(suggestion.group(3))));
        if (suggestion.group(4) != null) {
          assertThat(said, answer.reason(), is(suggestion.group(4)));
        }
        List<String> challenges =
            suggestion.group(5) == null ? List.of() : List.of(suggestion.group(5));
        assertThat(said, answer.challenges(), equalTo(challenges));
      }
    }
  }

  @Test
  void namesFirstThePageThatIsToBeOpened() throws Exception {
    try (Service service = new Service()) {
      String address =
          Main.welcome(service.baseUri())
              .lines()
              .filter(line -> line.contains("http"))
              .findFirst()
              .orElseThrow()
              .strip();

      assertThat(address, is(service.pageUri().toString()));
      assertThat(
          service.send("GET", address, Service.NOBODY).response().body(),
          startsWith("<!doctype html>"));
    }
  }

  /** The servers print no commands: whoever runs one has them from the README. */
  @Test
  void suggestsWhatTheReadmeDoes() throws Exception {
    String welcome = Main.welcome(URI.create("http://127.0.0.1:8080/api"));

    assertThat(
        Files.readString(Path.of("README.md")),
        containsString(welcome.substring(welcome.indexOf("  curl")).stripTrailing().stripIndent()));
  }

  @Test
  void choosesAnotherPortWhereTheWantedOneIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      SeBootstrap.Instance server = Main.startNear(taken.getLocalPort());
      try {
        assertThat(Main.baseUri(server).getPort(), is(not(taken.getLocalPort())));
        assertThat(Main.baseUri(server).getHost(), is("127.0.0.1"));
      } finally {
        server.stop().toCompletableFuture().join();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "-1", "65536", "99999999999", "80 "})
  void refusesAPortThatIsNone(String text) {
    Exception refusal = assertThrows(IllegalArgumentException.class, () -> Main.port(text));

    assertThat(refusal.getMessage(), containsString("\"" + text + "\""));
  }
}
