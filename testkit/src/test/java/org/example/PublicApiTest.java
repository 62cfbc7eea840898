package org.example;

import static dev.gatehouse.testkit.DenialMatchers.isForbidden;
import static dev.gatehouse.testkit.DenialMatchers.isUnauthorized;
import static dev.gatehouse.testkit.DenialMatchers.withChallenge;
import static dev.gatehouse.testkit.DenialMatchers.withReason;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.Authenticated;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.Unannotated;
import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.testkit.HttpAnswer;
import dev.gatehouse.testkit.TestAuthenticationRequest;
import dev.gatehouse.testkit.TestDeniedRequest;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An application that has nothing but the public API: it is fine if this compiles. */
class PublicApiTest {

  /** A scheme of one's own. */
  static class ApiKeyAuthenticator implements Authenticator {

    @Override
    public Challenge challenge(String realm) {
      return Challenge.of("ApiKey", realm);
    }

    @Override
    public AuthenticationResult authenticate(AuthenticationRequest request) {
      Credentials credentials = request.credentials();
      if (!credentials.hasScheme("ApiKey")) {
        return AuthenticationResult.notMine();
      }
      return credentials
          .token68()
          .filter("s3cret"::equals)
          .map(key -> AuthenticationResult.accepted(Caller.of("robot", "machine")))
          .orElseGet(AuthenticationResult::invalid);
    }
  }

  /** A body of one's own. */
  static class CodeRenderer implements DenialRenderer {

    @Override
    public List<MediaType> mediaTypes() {
      return List.of(MediaType.TEXT_PLAIN_TYPE);
    }

    @Override
    public String render(Denial denial, MediaType mediaType, DeniedRequest request) {
      return denial.status() + " " + denial.reason().code() + " " + request.path();
    }
  }

  @Authenticated
  static class Resource {

    @Authenticated
    public void call() {}
  }

  private final Denial denial =
      Denial.of(401, DenialReason.CREDENTIALS_MISSING, List.of(Challenge.of("ApiKey", "orders")))
          .withExtensions(Map.of("support", "https://example.com/help"));
  private final DeniedRequest request = TestDeniedRequest.get("/orders");

  @Test
  void everySettingCanBeMade() {
    GatehouseFeature feature =
        GatehouseFeature.builder()
            .realm("orders")
            .schemes("ApiKey", "Basic")
            .authenticator(new ApiKeyAuthenticator())
            .authenticator(new BasicAuthenticator((userId, password) -> Optional.empty()))
            .authenticator(new BearerAuthenticator(token -> AuthenticationResult.expired()))
            .unannotated(Unannotated.DENY)
            .typeBase(URI.create("https://errors.example.com/"))
            .instance(true)
            .exposeChallenge(true)
            .resourceMetadata(URI.create("https://orders.example.com/metadata"))
            .resource(URI.create("https://orders.example.com/"))
            .authorizationServers(URI.create("https://login.example.com"))
            .scopesSupported("profile", "-internal")
            .renderer(new CodeRenderer())
            .listener((refused, of) -> {})
            .audit(false)
            .anonymous(principal -> principal.getName().isEmpty())
            .build();

    assertThat(feature, is(instanceOf(Feature.class)));
    assertThat(new GatehouseFeature(), is(instanceOf(Feature.class)));
  }

  @Test
  void anAuthenticatorOfOnesOwnCanTellEveryOutcome() {
    Authenticator authenticator = new ApiKeyAuthenticator();

    for (String header : List.of("ApiKey wrong", "ApiKey")) {
      assertThat(result(authenticator, header), is(AuthenticationResult.invalid()));
    }
    assertThat(result(authenticator, "Basic YTpi"), is(AuthenticationResult.notMine()));
    assertThat(
        result(authenticator, "apikey s3cret").caller(),
        is(Optional.of(Caller.of("robot", "machine"))));
  }

  private static AuthenticationResult result(Authenticator authenticator, String header) {
    try {
      return authenticator.authenticate(TestAuthenticationRequest.of(header));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aRendererAndAListenerOfOnesOwnSeeTheDenial() {
    List<String> told = new ArrayList<>();
    DenialListener listener =
        (refused, of) -> told.add(refused.reason() + " " + of.method() + " " + of.caller());
    listener.denied(denial, request);

    assertThat(told, contains("CREDENTIALS_MISSING GET Optional.empty"));
    assertThat(
        new CodeRenderer().render(denial, MediaType.TEXT_PLAIN_TYPE, request),
        is("401 credentials-missing /orders"));
  }

  @Test
  void aRendererMayBeALambdaThatWritesJson() {
    DenialRenderer lambda = (refused, mediaType, of) -> "{}";

    assertThat(lambda.mediaTypes(), contains(MediaType.APPLICATION_JSON_TYPE));
  }

  @Test
  void theMatchersGoWithAnyResponse() {
    HttpAnswer answer =
        new HttpAnswer(
            401,
            Map.of("WWW-Authenticate", List.of("ApiKey realm=\"orders\"")),
            "{\"reason\":\"credentials-missing\"}");

    assertThat(answer, isUnauthorized());
    assertThat(answer, both(isUnauthorized()).and(withReason(DenialReason.CREDENTIALS_MISSING)));
    assertThat(answer, allOf(withChallenge("ApiKey realm=\"orders\""), not(isForbidden())));
  }
}
