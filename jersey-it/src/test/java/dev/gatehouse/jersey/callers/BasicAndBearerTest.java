package dev.gatehouse.jersey.callers;

import static dev.gatehouse.DenialReason.CREDENTIALS_AMBIGUOUS;
import static dev.gatehouse.DenialReason.CREDENTIALS_EXPIRED;
import static dev.gatehouse.DenialReason.CREDENTIALS_INVALID;
import static dev.gatehouse.DenialReason.CREDENTIALS_MALFORMED;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.CREDENTIALS_UNSUPPORTED;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Authenticated;
import dev.gatehouse.DenialReason;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two authenticators side by side. */
class BasicAndBearerTest {

  private static final String BASIC = "Basic realm=\"orders\", charset=\"UTF-8\"";
  private static final String BEARER = "Bearer realm=\"orders\"";
  private static final String INVALID_TOKEN = BEARER + ", error=\"invalid_token\"";

  private static EmbeddedJersey jersey;

  @BeforeAll
  static void start() {
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(GuardedResource.class, SchemeResource.class)
                .register(
                    GatehouseFeature.builder()
                        .realm("orders")
                        .authenticator(Callers.byPassword())
                        .authenticator(Callers.byToken())
                        .build()));
  }

  @AfterAll
  static void stop() {
    jersey.close();
  }

  private static HttpResponse<String> get(String path, String authorization) throws Exception {
    return jersey.get(path, "Authorization", authorization);
  }

  /** Says by which scheme the caller came. */
  @Path("scheme")
  @Authenticated
  public static class SchemeResource {

    /** The scheme and the name. */
    @GET
    public String get(@Context SecurityContext context) {
      return context.getAuthenticationScheme() + " " + context.getUserPrincipal().getName();
    }
  }

  @Tag("H-08")
  @Test
  @DisplayName("H-08 without credentials: a line of challenge for each authenticator, Bearer first")
  void everyAuthenticatorHasItsChallenge() throws Exception {
    assertThat(jersey.get("/guarded/user"), denial(CREDENTIALS_MISSING, BEARER, BASIC));
  }

  static Stream<Arguments> tokens() {
    return Stream.of(
        Arguments.of("Bearer mallory", CREDENTIALS_INVALID, INVALID_TOKEN),
        Arguments.of("Bearer", CREDENTIALS_MALFORMED, INVALID_TOKEN),
        Arguments.of("Bearer a b", CREDENTIALS_MALFORMED, INVALID_TOKEN),
        Arguments.of(
            "bearer old",
            CREDENTIALS_EXPIRED,
            INVALID_TOKEN + ", error_description=\"The access token expired\""));
  }

  @Tag("D-06")
  @ParameterizedTest(name = "[{0}]")
  @MethodSource("tokens")
  @DisplayName("D-06 a bad token: the error is on the Bearer challenge, and only there")
  void errorIsOnTheBearerChallenge(String credentials, DenialReason reason, String challenge)
      throws Exception {
    assertThat(get("/guarded/user", credentials), denial(reason, challenge, BASIC));
  }

  static Stream<Arguments> noTokens() {
    return Stream.of(
        Arguments.of(Callers.WRONG, CREDENTIALS_INVALID),
        Arguments.of("Basic !!!", CREDENTIALS_MALFORMED),
        Arguments.of("Basic", CREDENTIALS_MALFORMED),
        Arguments.of("Digest username=\"alice\"", CREDENTIALS_UNSUPPORTED));
  }

  @Tag("D-06")
  @Tag("B-06")
  @ParameterizedTest(name = "[{0}]")
  @MethodSource("noTokens")
  @DisplayName("D-06 B-06 no token was sent: no challenge has an error")
  void noErrorWhereNoTokenWasSent(String credentials, DenialReason reason) throws Exception {
    assertThat(get("/guarded/user", credentials), denial(reason, BEARER, BASIC));
  }

  @Tag("H-18")
  @Tag("B-07")
  @Test
  @DisplayName("H-18 B-07 a line of each scheme: 400, and the Bearer challenge says why")
  void oneOfEachSchemeIsAmbiguous() throws Exception {
    String[][] orders = {{Callers.ALICE, "Bearer alice"}, {"Bearer alice", Callers.ALICE}};
    for (String[] order : orders) {
      assertThat(
          jersey.get("/guarded/user", "Authorization", order[0], "Authorization", order[1]),
          denial(CREDENTIALS_AMBIGUOUS, BEARER + ", error=\"invalid_request\""));
    }
  }

  @Tag("B-12")
  @Test
  @DisplayName("B-12 a token in the query is no credentials: beside a password it changes nothing")
  void tokenInTheQueryBesidePasswordIsIgnored() throws Exception {
    assertThat(get("/guarded/user?access_token=bob", Callers.ALICE).body(), is("served alice"));
    assertThat(
        get("/guarded/user?access_token=bob", "Bearer alice"),
        denial(CREDENTIALS_AMBIGUOUS, BEARER + ", error=\"invalid_request\""));
  }

  @ParameterizedTest(name = "[{0}]")
  @ValueSource(strings = {"Bearer alice", "Basic YWxpY2U6YWxpY2UtcHc="})
  @DisplayName("the caller of each scheme is served, and lacks the same roles")
  void callersOfBothSchemesAreServed(String credentials) throws Exception {
    assertThat(get("/guarded/user", credentials).body(), is("served alice"));
    assertThat(get("/guarded/admin", credentials), denial(ROLE_MISSING));
  }

  @Tag("J-29")
  @Test
  @DisplayName("the application sees by which scheme: SecurityContext's constant, in any case sent")
  void theSchemeIsKnownToTheApplication() throws Exception {
    assertThat(get("/scheme", Callers.ALICE).body(), is(SecurityContext.BASIC_AUTH + " alice"));
    assertThat(
        get("/scheme", Callers.BOB.replace("Basic", "bAsIc")).body(),
        is(SecurityContext.BASIC_AUTH + " bob"));
    assertThat(get("/scheme", "Bearer alice").body(), is("BEARER alice"));
    assertThat(get("/scheme", "bearer bob").body(), is("BEARER bob"));
  }
}
