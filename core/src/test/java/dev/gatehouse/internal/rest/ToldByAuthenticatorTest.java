package dev.gatehouse.internal.rest;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialResponses;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.NotAuthorizedByRuleException;
import dev.gatehouse.internal.denial.Refusal;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResponse;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an authenticator has to say of a refusal, as the client reads it. */
class ToldByAuthenticatorTest {

  private static final String BASIC = "Basic realm=\"orders\", charset=\"UTF-8\"";
  private static final String BEARER = "Bearer realm=\"orders\"";

  private final Authenticator basic = new BasicAuthenticator((user, password) -> Optional.empty());
  private final Authenticator bearer =
      new BearerAuthenticator(
          token ->
              AuthenticationResult.invalid()
                  .withDescription("The access token was revoked")
                  .withHeader("DPoP-Nonce", "a")
                  .withHeader("DPoP-Nonce", "b"));
  private final FakeContainerRequest request = new FakeContainerRequest(null);

  private LazyDenialWriter writer(Authenticator... authenticators) {
    GatehouseFeature.Builder builder = GatehouseFeature.builder().realm("orders");
    for (Authenticator authenticator : authenticators) {
      builder.authenticator(authenticator);
    }
    Settings settings = GivenSettings.of(builder.build());
    return new LazyDenialWriter(settings, DenialBodies.of(settings), Container.NONE, false);
  }

  private Refusal check(AccessRule rule, LazyDenialWriter writer) {
    request.ruledBy(rule);
    return new AccessCheck(writer, Container.NONE)
        .check(rule, request.guarded(), request.context());
  }

  /** The response as it goes out. */
  private FakeResponse answer(AccessRule rule, LazyDenialWriter writer) {
    check(rule, writer).abort(request.context());
    return filtered(request.aborted().get(0), writer);
  }

  private FakeResponse filtered(Response made, LazyDenialWriter writer) {
    FakeResponse response = new FakeResponse(made);
    new DenialResponseFilter(writer, Container.NONE, new ResponseRewriter(Container.NONE))
        .filter(request.context(), response.context());
    return response;
  }

  private void send(String line) {
    request.sending("Authorization", line).authenticatedBy(basic, bearer);
  }

  @Test
  @Tag("B-04")
  void itsDescriptionIsTheErrorDescriptionOfItsScheme() {
    send("Bearer old");

    FakeResponse response = answer(AccessRule.authenticated(), writer(bearer));

    assertThat(response.status(), is(401));
    assertThat(
        response.headers().get("WWW-Authenticate"),
        contains(
            BEARER
                + ", error=\"invalid_token\", error_description=\"The access token was revoked\""));
  }

  @Test
  @Tag("B-04")
  @Tag("BA-05")
  void ofSeveralSchemesOnlyTheOneThatWasUsedTells() {
    send("Bearer old");

    assertThat(
        answer(AccessRule.authenticated(), writer(basic, bearer)).headers().get("WWW-Authenticate"),
        contains(
            BEARER
                + ", error=\"invalid_token\", error_description=\"The access token was revoked\"",
            BASIC));
  }

  @Test
  void whereTheOtherOneWasUsedNothingIsTold() {
    send("Basic YTpi");

    FakeResponse response = answer(AccessRule.authenticated(), writer(basic, bearer));

    assertThat(response.headers().get("WWW-Authenticate"), contains(BEARER, BASIC));
    assertThat(response.headers().get("DPoP-Nonce"), is(nullValue()));
  }

  @Test
  void theBodySaysNothingOfIt() {
    send("Bearer old");

    FakeResponse response = answer(AccessRule.authenticated(), writer(bearer));

    assertThat(
        new String((byte[]) response.entity(), StandardCharsets.UTF_8).contains("revoked"),
        is(false));
  }

  @Test
  void itsHeadersAreOnThe401LineByLine() {
    send("Bearer old");

    assertThat(
        answer(roles("admin"), writer(bearer)).headers().get("DPoP-Nonce"), contains("a", "b"));
  }

  @Test
  void theyAreOnWhatAMapperOfTheApplicationMakesOfItToo() {
    send("Bearer old");
    LazyDenialWriter writer = writer(bearer);
    Refusal refusal = check(AccessRule.authenticated(), writer);
    assertThrows(NotAuthorizedByRuleException.class, () -> refusal.raise(request.context()));

    FakeResponse mapped = filtered(Response.status(401).build(), writer);

    assertThat(mapped.status(), is(401));
    assertThat(mapped.headers().get("DPoP-Nonce"), contains("a", "b"));
    assertThat(
        mapped.headers().get("WWW-Authenticate"),
        contains(
            BEARER
                + ", error=\"invalid_token\", error_description=\"The access token was revoked\""));
  }

  @Test
  void theyAreOnThe401ThatIsMadeOfABeansRefusalToo() {
    send("Bearer old");

    FakeResponse response = filtered(DenialResponses.ofBean(), writer(bearer));

    assertThat(response.status(), is(401));
    assertThat(response.headers().get("DPoP-Nonce"), contains("a", "b"));
  }

  @Test
  void a401OfTheApplicationItselfHasNoneOfThem() {
    send("Bearer old");

    FakeResponse response = filtered(Response.status(401).build(), writer(bearer));

    assertThat(response.status(), is(401));
    assertThat(response.headers().get("DPoP-Nonce"), is(nullValue()));
  }

  @Test
  void a403HasNoneOfThem() {
    send("Bearer old");
    // A filter of the application knows the caller by other means.
    request.context().setSecurityContext(FakeSecurityContext.of("alice", "user"));

    FakeResponse missing = answer(roles("admin"), writer(bearer));

    assertThat(missing.status(), is(403));
    assertThat(missing.headers().get("DPoP-Nonce"), is(nullValue()));
    assertThat(missing.headers().get("WWW-Authenticate"), is(nullValue()));
  }

  @Test
  void neitherHasOneThatDeniesEverybody() {
    send("Bearer old");

    FakeResponse denied = answer(AccessRule.denyAll(), writer(bearer));

    assertThat(denied.status(), is(403));
    assertThat(denied.headers().get("DPoP-Nonce"), is(nullValue()));
  }

  @Test
  void a503HasNoneOfThem() {
    send("Bearer old");
    request
        .context()
        .setSecurityContext(
            FakeExchange.fake(
                SecurityContext.class,
                (self, method, arguments) -> {
                  throw new IllegalStateException("directory down");
                }));

    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      FakeResponse unavailable = answer(AccessRule.authenticated(), writer(bearer));

      assertThat(unavailable.status(), is(503));
      assertThat(unavailable.headers().get("DPoP-Nonce"), is(nullValue()));
      assertThat(log.messages(Level.SEVERE).size(), is(1));
    }
  }

  @Test
  void whoeverMayComeAnywayIsToldNothing() {
    send("Bearer old");

    assertThat(check(AccessRule.permitAll(), writer(bearer)), is(nullValue()));
    assertThat(request.aborted(), is(empty()));
  }

  @Test
  void severalLinesAreNobodysToJudge() {
    request.sending("Authorization", "Bearer old", "Bearer older").authenticatedBy(bearer);

    FakeResponse response = answer(AccessRule.authenticated(), writer(bearer));

    assertThat(response.status(), is(400));
    assertThat(
        response.headers().get("WWW-Authenticate"),
        is(List.of(BEARER + ", error=\"invalid_request\"")));
    assertThat(response.headers().get("DPoP-Nonce"), is(nullValue()));
  }

  @Test
  @Tag("X-04")
  void whereScriptsMayReadTheChallengeTheyMayReadItsHeadersToo() {
    send("Bearer old");
    Settings settings =
        GivenSettings.of(
            GatehouseFeature.builder()
                .realm("orders")
                .exposeChallenge(true)
                .authenticator(bearer)
                .build());

    FakeResponse response =
        answer(
            AccessRule.authenticated(),
            new LazyDenialWriter(settings, DenialBodies.of(settings), Container.NONE, false));

    assertThat(
        response.headers().get("Access-Control-Expose-Headers"),
        contains("WWW-Authenticate", "DPoP-Nonce"));
  }
}
