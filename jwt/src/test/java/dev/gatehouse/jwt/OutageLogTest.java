package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.jwt.LocalServer.Answer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the log has of an outage that each request meets. */
@DisplayName("While the authorization server is away, each request is a line of the log,")
class OutageLogTest {

  private static final int REQUESTS = 20;

  private URI away;

  @BeforeEach
  void goAway() {
    LocalServer server = new LocalServer(Answer.json("{}"));
    away = server.uri();
    server.close();
  }

  private static List<String> logged(Authenticator authenticator, String token) throws Exception {
    LogCapture log = new LogCapture();
    String text;
    log.start();
    try (JerseyOnWire server = new JerseyOnWire(authenticator)) {
      for (int i = 0; i < REQUESTS; i++) {
        String answer = server.get("Authorization: Bearer " + token);
        assertThat(answer, answer.substring(0, 3), is("503"));
      }
    } finally {
      text = log.stop();
    }
    return text.lines().toList();
  }

  /** Of an exception that is logged, the first line behind the message. */
  private static long stackTraces(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("jakarta.ws.rs.Service")).count();
  }

  private static long withoutStackTrace(List<String> lines) {
    return lines.stream().filter(line -> line.contains(". Again: jakarta.ws.rs.Service")).count();
  }

  @Test
  @DisplayName("and a few a stack trace: keys that cannot be had")
  void keysThatCannotBeHad() throws Exception {
    List<String> lines =
        logged(
            JwtAuthenticator.builder()
                .keysAt(away.toString())
                .issuer(Issuer.NAME)
                .audiences(Issuer.AUDIENCE)
                .build(),
            Issuer.token());

    // Keys that were asked for, and keys that are not asked for again so soon.
    assertThat(stackTraces(lines), is(lessThanOrEqualTo(2L)));
    assertThat(stackTraces(lines) + withoutStackTrace(lines), is((long) REQUESTS));
  }

  @Test
  @DisplayName("and one a stack trace: introspection that fails")
  void introspectionThatFails() throws Exception {
    List<String> lines =
        logged(
            IntrospectionAuthenticator.builder()
                .endpoint(away)
                .client("orders", "secret")
                .audiences(Issuer.AUDIENCE)
                .build(),
            "opaque");

    assertThat(stackTraces(lines), is(1L));
    assertThat(withoutStackTrace(lines), is(REQUESTS - 1L));
  }
}
