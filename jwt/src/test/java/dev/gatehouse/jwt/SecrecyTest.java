package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.gatehouse.jwt.LocalServer.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What logs and clients see of tokens. */
class SecrecyTest {

  private final LocalServer server = new LocalServer(Answer.json(Issuer.published(Issuer.RSA)));
  private GuardedApplication application = GuardedApplication.with(server.uri());

  private final StringBuffer log = new StringBuffer();
  private final StringBuffer answers = new StringBuffer();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          StringWriter text = new StringWriter();
          text.append(entry.getLoggerName()).append(' ').append(entry.getMessage());
          if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text, true));
          }
          log.append(text).append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    root.setLevel(Level.ALL);
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
  }

  @AfterEach
  void stop() {
    root.removeHandler(handler);
    root.setLevel(before);
    server.close();
  }

  private void get(String path, String token) throws Exception {
    answers.append(application.get(path, "Bearer " + token)).append('\n');
  }

  /** The audit line names the caller; nothing else of a token gets anywhere. */
  @Test
  void nothingOfATokenGetsIntoLogsOrAnswers() throws Exception {
    List<JWTClaimsSet.Builder> several =
        List.of(
            marked(),
            marked().issuer("marked-issuer"),
            marked().audience("marked-audience"),
            marked().expirationTime(Issuer.in(Duration.ofHours(-1))),
            marked().notBeforeTime(Issuer.in(Duration.ofHours(1))),
            marked().subject(null),
            marked().claim("cnf", Map.of("jkt", "marked-thumbprint")));
    for (JWTClaimsSet.Builder claims : several) {
      hides(Issuer.signed(claims));
      hides(Issuer.signed(Issuer.OTHER_RSA, JWSAlgorithm.PS512, null, claims));
      hides(new PlainJWT(claims.build()).serialize());
    }
    hides("marked-garbage");
    hides("marked-one.marked-two.marked-three");
    hides("marked" + "x".repeat(17_000));
    server.close();
    application = GuardedApplication.with(server.uri());
    hides(Issuer.signed(marked()));
    assertThat(log.toString(), containsString("The keys of the authorization server cannot"));
    for (String sink : List.of(log.toString(), answers.toString())) {
      assertThat(sink, not(containsString("marked")));
    }
    assertThat(
        log.toString().lines().filter(line -> !line.startsWith("dev.gatehouse.audit ")).toList(),
        not(hasItem(containsString("alice"))));
  }

  private static JWTClaimsSet.Builder marked() {
    return Issuer.claims()
        .jwtID("marked-id")
        .claim("email", "marked@example.com")
        .claim("groups", List.of("marked-role"))
        .claim("scope", "marked-scope");
  }

  private void hides(String token) throws Exception {
    for (String path : List.of("orders/all", "orders/scoped", "orders/strong", "orders/public")) {
      get(path, token);
    }
    for (String part : token.split("\\.")) {
      assertThat(log.toString(), not(containsString(part)));
      assertThat(answers.toString(), not(containsString(part)));
    }
  }
}
