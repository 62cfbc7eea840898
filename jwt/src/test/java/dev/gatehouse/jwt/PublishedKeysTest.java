package dev.gatehouse.jwt;

import static dev.gatehouse.jwt.Results.accepted;
import static dev.gatehouse.jwt.Results.assertRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import dev.gatehouse.jwt.LocalServer.Answer;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that an authorization server publishes, while it changes them, fails and comes back. */
class PublishedKeysTest {

  private static final String UNKNOWN = "The key of the token is not known";

  private final LocalServer server = new LocalServer(keys(Issuer.RSA));

  @AfterEach
  void stop() {
    server.close();
  }

  private static Answer keys(JWK... keys) {
    return Answer.json(Issuer.published(keys));
  }

  private JwtAuthenticator.Builder usual() {
    return JwtAuthenticator.builder()
        .keysAt(server.uri().toString())
        .issuer(Issuer.NAME)
        .audiences(Issuer.AUDIENCE)
        .timeout(Duration.ofSeconds(1));
  }

  private static String ofOtherKey() {
    return Issuer.signed(Issuer.OTHER_RSA, JWSAlgorithm.RS256, null, Issuer.claims());
  }

  private static ServiceUnavailableException failure(JwtAuthenticator authenticator, String token) {
    return assertThrows(ServiceUnavailableException.class, () -> Results.of(authenticator, token));
  }

  @Test
  void keysAreGotOnceForManyTokens() throws Exception {
    JwtAuthenticator authenticator = usual().build();
    assertThat("nobody asks at the start", server.asked().size(), is(0));
    for (int i = 0; i < 20; i++) {
      accepted(authenticator, Issuer.token());
    }
    assertThat(server.asked().size(), is(1));
  }

  @Test
  void aNewKeyIsFoundWhileRunningAndTheOldOneIsGone() throws Exception {
    JwtAuthenticator authenticator = usual().build();
    accepted(authenticator, Issuer.token());
    server.answers(keys(Issuer.OTHER_RSA));
    accepted(authenticator, ofOtherKey());
    assertThat(server.asked().size(), is(2));
    assertRefused(authenticator, Issuer.token(), Outcome.INVALID, UNKNOWN);
  }

  @Test
  void tokensOfUnknownKeysAreRefusedAndDoNotMakeTheServerBusy() throws Exception {
    JwtAuthenticator authenticator = usual().build();
    for (int i = 0; i < 50; i++) {
      assertRefused(authenticator, ofOtherKey(), Outcome.INVALID, UNKNOWN);
    }
    assertThat(server.asked().size(), is(2));
    accepted(authenticator, Issuer.token());
  }

  @Test
  void afterTheIntervalKeysAreGotAgain() throws Exception {
    JwtAuthenticator authenticator = usual().keysMinInterval(Duration.ofMillis(300)).build();
    for (int i = 0; i < 10; i++) {
      assertRefused(authenticator, ofOtherKey(), Outcome.INVALID, UNKNOWN);
    }
    server.answers(keys(Issuer.OTHER_RSA));
    Thread.sleep(400);
    accepted(authenticator, ofOtherKey());
  }

  @Test
  void keysAreGotAheadOfTheirEndWhileTokensComeIn() throws Exception {
    JwtAuthenticator authenticator =
        usual().keysMaxAge(Duration.ofSeconds(2)).keysMinInterval(Duration.ofMillis(10)).build();
    accepted(authenticator, Issuer.token());
    assertThat(server.asked().size(), is(1));
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (server.asked().size() < 3 && System.nanoTime() < end) {
      accepted(authenticator, Issuer.token());
      Thread.sleep(20);
    }
    assertThat(server.asked().size(), greaterThan(2));
  }

  @Test
  void whereKeysCannotBeHadNobodyCanTell() throws Exception {
    server.answers(new Answer(500, "text/plain", "down"));
    JwtAuthenticator authenticator = usual().keysMinInterval(Duration.ofMillis(300)).build();
    for (int i = 0; i < 5; i++) {
      ServiceUnavailableException failure = failure(authenticator, Issuer.token());
      assertThat(failure.getResponse().getHeaderString("Retry-After"), is("1"));
    }
    assertThat("asked no more often than it bears", server.asked().size() <= 4, is(true));
    server.answers(keys(Issuer.RSA));
    Thread.sleep(400);
    accepted(authenticator, Issuer.token());
  }

  @Test
  void theAnswerSaysWhenToTryAgain() {
    server.answers(Answer.json("no keys"));
    assertThat(
        failure(usual().build(), Issuer.token()).getResponse().getHeaderString("Retry-After"),
        is("30"));
  }

  @Test
  void duringAnOutageKnownKeysCountAndOfOthersNobodyCanTell() throws Exception {
    JwtAuthenticator authenticator = usual().build();
    accepted(authenticator, Issuer.token());
    server.close();
    failure(authenticator, ofOtherKey());
    failure(authenticator, ofOtherKey());
    accepted(authenticator, Issuer.token());
  }

  @Test
  void aServerThatDoesNotAnswerIsNotWaitedForLong() {
    server.answers(
        request -> {
          try {
            Thread.sleep(4000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return keys(Issuer.RSA);
        });
    JwtAuthenticator authenticator = usual().timeout(Duration.ofMillis(200)).build();
    long start = System.nanoTime();
    failure(authenticator, Issuer.token());
    assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis() < 3000, is(true));
  }

  @Test
  void aSecretThatIsPublishedIsNoKey() throws Exception {
    server.answers(
        Answer.json(
            "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"hs\",\"k\":\""
                + "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC1zZWNyZXQ"
                + "\"}]}"));
    assertRefused(usual().build(), Issuer.token(), Outcome.INVALID, UNKNOWN);
  }

  @Test
  void aTokenThatCannotBeGoodNeedsNoKeys() throws Exception {
    JwtAuthenticator authenticator = usual().build();
    assertRefused(authenticator, "garbage", Outcome.MALFORMED, "The token is not a JWT");
    assertThat(server.asked().size(), is(0));
  }

  @Test
  void keysThatNeverCountAreAMistake() {
    JwtAuthenticator.Builder builder = usual().keysMaxAge(Duration.ofSeconds(30));
    assertThrows(IllegalArgumentException.class, builder::build);
  }
}
