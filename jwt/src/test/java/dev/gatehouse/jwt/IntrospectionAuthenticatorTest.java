package dev.gatehouse.jwt;

import static dev.gatehouse.jwt.Results.accepted;
import static dev.gatehouse.jwt.Results.assertRefused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.authentication.AuthenticationResult.Outcome;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.jwt.LocalServer.Answer;
import dev.gatehouse.jwt.LocalServer.Asked;
import dev.gatehouse.testkit.TestAuthenticationRequest;
import jakarta.ws.rs.ServiceUnavailableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntrospectionAuthenticatorTest {

  private static final String TOKEN = "2YotnFZFEjr1zCsicMWpAA";
  private static final String INACTIVE = "The token is not active";
  private static final Answer NOT_ACTIVE = Answer.json("{\"active\":false}");

  private final LocalServer server = new LocalServer(active(""));

  @AfterEach
  void stop() {
    server.close();
  }

  private static Answer active(String members) {
    return Answer.json("{\"active\":true,\"sub\":\"" + Issuer.SUBJECT + "\"" + members + "}");
  }

  private static String expiring(Duration time) {
    return ",\"exp\":" + Instant.now().plus(time).getEpochSecond();
  }

  private IntrospectionAuthenticator.Builder usual() {
    return IntrospectionAuthenticator.builder()
        .endpoint(server.uri())
        .client("orders", "s3cr3t:+ü")
        .timeout(Duration.ofSeconds(2));
  }

  private ServiceUnavailableException failure(IntrospectionAuthenticator authenticator) {
    ServiceUnavailableException failure =
        assertThrows(ServiceUnavailableException.class, () -> Results.of(authenticator, TOKEN));
    assertThat(failure.getResponse().getHeaderString("Retry-After"), is("5"));
    for (Throwable t = failure; t != null; t = t.getCause()) {
      assertThat(String.valueOf(t), not(containsString(TOKEN)));
      assertThat(String.valueOf(t), not(containsString("s3cr3t")));
      assertThat(String.valueOf(t), not(containsString("answered-text")));
    }
    return failure;
  }

  @Test
  void challengesForBearerAndLeavesOtherSchemesToOthers() throws Exception {
    IntrospectionAuthenticator authenticator = usual().build();
    assertThat(authenticator.challenges("orders"), contains(Challenge.of("Bearer", "orders")));
    assertThat(authenticator.challenge("orders"), is(Challenge.of("Bearer", "orders")));
    assertThat(
        authenticator.authenticate(TestAuthenticationRequest.of("Basic YTpi")).outcome(),
        is(Outcome.NOT_MINE));
    assertThat(server.asked().size(), is(0));
  }

  @Test
  void asksAsAClient() throws Exception {
    accepted(usual().build(), TOKEN);
    Asked asked = server.asked().get(0);
    assertThat(asked.method(), is("POST"));
    assertThat(asked.contentType(), containsString("application/x-www-form-urlencoded"));
    assertThat(
        Set.of(asked.body().split("&")),
        is(Set.of("token=" + TOKEN, "token_type_hint=access_token")));
    // RFC 6749, section 2.3.1: both parts are form-encoded first.
    assertThat(
        asked.authorization(),
        is(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(
                        "orders:s3cr3t%3A%2B%C3%BC".getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void takesCallerRolesScopesAcrAndAuthenticationTime() throws Exception {
    server.answers(
        active(
            ",\"username\":\"alice\",\"scope\":\"a b\",\"groups\":[\"customer\"],\"acr\":\"phr\","
                + "\"auth_time\":1700000000"
                + expiring(Duration.ofMinutes(5))));
    Caller caller = accepted(usual().build(), TOKEN);
    assertThat(caller.principal().getName(), is("alice"));
    assertThat(caller.scopes(), is(Set.of("a", "b")));
    assertThat(caller.roles(), is(Set.of("customer")));
    assertThat(caller.acr(), is(Optional.of("phr")));
    assertThat(caller.authenticationTime(), is(Optional.of(Instant.ofEpochSecond(1_700_000_000L))));
  }

  @Test
  void aClientIsACallerToo() throws Exception {
    server.answers(Answer.json("{\"active\":true,\"client_id\":\"batch\"}"));
    assertThat(accepted(usual().build(), TOKEN).principal().getName(), is("batch"));
    server.answers(Answer.json("{\"active\":true}"));
    assertRefused(usual().build(), TOKEN, Outcome.INVALID, "The token does not say whose it is");
  }

  @Test
  void rolesMayBeWithinOthers() throws Exception {
    server.answers(active(",\"realm_access\":{\"roles\":[\"admin\"]},\"s\":[\"x\"],\"n\":\"bob\""));
    Caller caller =
        accepted(
            usual()
                .rolesClaims("realm_access.roles")
                .scopesClaims("s")
                .principalClaims("n")
                .build(),
            TOKEN);
    assertThat(caller.roles(), is(Set.of("admin")));
    assertThat(caller.scopes(), is(Set.of("x")));
    assertThat(caller.principal().getName(), is("bob"));
  }

  @Test
  void refusesWhatIsNotActive() throws Exception {
    server.answers(NOT_ACTIVE);
    assertRefused(usual().build(), TOKEN, Outcome.INVALID, INACTIVE);
  }

  @Test
  void tellsThatATokenHasExpiredWhereTheAnswerShowsIt() throws Exception {
    server.answers(active(expiring(Duration.ofMinutes(-2))));
    assertRefused(usual().build(), TOKEN, Outcome.EXPIRED, "The token has expired");
    server.answers(active(expiring(Duration.ofSeconds(-5))));
    assertRefused(
        usual().clockSkew(Duration.ZERO).build(), TOKEN, Outcome.EXPIRED, "The token has expired");
  }

  @Test
  void refusesOtherIssuersAndAudiences() throws Exception {
    server.answers(active(",\"iss\":\"https://a.example\",\"aud\":\"orders\""));
    accepted(usual().issuer("https://a.example").audiences("orders").build(), TOKEN);
    assertRefused(
        usual().issuer("https://b.example").build(),
        TOKEN,
        Outcome.INVALID,
        "The issuer of the token is not accepted");
    assertRefused(
        usual().audiences("stock").build(),
        TOKEN,
        Outcome.INVALID,
        "The token is for another audience");
  }

  @Test
  void refusesBoundTokensAsBearerTokens() throws Exception {
    server.answers(active(",\"cnf\":{\"jkt\":\"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I\"}"));
    assertRefused(
        usual().build(),
        TOKEN,
        Outcome.INVALID,
        "The token is bound to a key and is not accepted as a bearer token");
  }

  @Test
  void refusesTokensThatAreTooLongWithoutAsking() throws Exception {
    assertRefused(usual().build(), "x".repeat(20_000), Outcome.MALFORMED, "The token is too long");
    assertThat(server.asked().size(), is(0));
  }

  @Test
  void remembersAnswersForAWhile() throws Exception {
    IntrospectionAuthenticator authenticator = usual().maxAge(Duration.ofMillis(600)).build();
    for (int i = 0; i < 5; i++) {
      accepted(authenticator, TOKEN);
    }
    assertThat(server.asked().size(), is(1));
    accepted(authenticator, "another");
    assertThat(server.asked().size(), is(2));
    server.answers(NOT_ACTIVE);
    Thread.sleep(700);
    assertRefused(authenticator, TOKEN, Outcome.INVALID, INACTIVE);
    assertThat(server.asked().size(), is(3));
  }

  @Test
  void remembersBrieflyThatATokenIsNotActive() throws Exception {
    server.answers(NOT_ACTIVE);
    IntrospectionAuthenticator authenticator = usual().maxAge(Duration.ofSeconds(5)).build();
    for (int i = 0; i < 3; i++) {
      assertRefused(authenticator, TOKEN, Outcome.INVALID, INACTIVE);
    }
    assertThat(server.asked().size(), is(1));
    server.answers(active(""));
    Thread.sleep(600);
    accepted(authenticator, TOKEN);
  }

  @Test
  void remembersNothingLongerThanTheTokenLives() throws Exception {
    IntrospectionAuthenticator authenticator = usual().maxAge(Duration.ofHours(1)).build();
    server.answers(active(expiring(Duration.ofSeconds(-3))));
    accepted(authenticator, TOKEN);
    accepted(authenticator, TOKEN);
    assertThat("it counts for the skew, unremembered", server.asked().size(), is(2));
  }

  @Test
  void remembersNothingWhereItShallNot() throws Exception {
    IntrospectionAuthenticator authenticator = usual().maxAge(Duration.ZERO).build();
    accepted(authenticator, TOKEN);
    accepted(authenticator, TOKEN);
    assertThat(server.asked().size(), is(2));
  }

  @Test
  void whereTheServerGivesNoAnswerNobodyCanTell() throws Exception {
    IntrospectionAuthenticator authenticator = usual().timeout(Duration.ofMillis(300)).build();
    for (Answer answer :
        new Answer[] {
          new Answer(500, "text/plain", "answered-text"),
          new Answer(401, "application/json", "{\"error\":\"answered-text\"}"),
          new Answer(302, "text/plain", "answered-text"),
          new Answer(200, "text/html", "<p>answered-text"),
          Answer.json("answered-text"),
          Answer.json("{\"answered-text\":true}"),
          Answer.json("{\"active\":\"answered-text\"}"),
          active(",\"exp\":\"answered-text\""),
          Answer.json("")
        }) {
      server.answers(answer);
      failure(authenticator);
    }
    server.answers(
        request -> {
          try {
            Thread.sleep(1000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return active("");
        });
    failure(authenticator);
    server.answers(active(""));
    accepted(authenticator, TOKEN);
    server.close();
    accepted(authenticator, TOKEN);
    failure(usual().build());
  }

  @Test
  void theFailureNamesTheEndpoint() {
    server.answers(new Answer(401, "text/plain", "answered-text"));
    assertThat(
        failure(usual().build()).getCause().getMessage(),
        is("The introspection endpoint " + server.uri() + " answers 401"));
  }

  @Test
  void isAskedAboutWhatIsNoJwtOnly() throws Exception {
    JwtAuthenticator both =
        JwtAuthenticator.builder()
            .keys(Issuer.published(Issuer.RSA))
            .opaqueTokens(usual().build())
            .build();
    accepted(both, Issuer.token());
    assertRefused(both, "a.b.c", Outcome.MALFORMED, "The token is not a JWT");
    assertThat(server.asked().size(), is(0));
    accepted(both, TOKEN);
    assertThat(server.asked().size(), is(1));
    assertThat(
        both.authenticate(TestAuthenticationRequest.of("DPoP " + TOKEN)).outcome(),
        is(Outcome.NOT_MINE));
  }

  @Test
  void needsAnEndpointAndAClient() {
    assertThrows(
        IllegalStateException.class,
        () -> IntrospectionAuthenticator.builder().endpoint(server.uri()).build());
    assertThrows(
        IllegalStateException.class,
        () -> IntrospectionAuthenticator.builder().client("a", "b").build());
    for (String url : new String[] {"introspect", "ftp://host/x", "mailto:a@b"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> IntrospectionAuthenticator.builder().endpoint(URI.create(url)));
    }
  }
}
