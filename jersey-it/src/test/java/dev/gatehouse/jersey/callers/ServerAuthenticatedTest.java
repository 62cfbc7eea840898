package dev.gatehouse.jersey.callers;

import static dev.gatehouse.DenialReason.CREDENTIALS_AMBIGUOUS;
import static dev.gatehouse.DenialReason.CREDENTIALS_INVALID;
import static dev.gatehouse.DenialReason.CREDENTIALS_MALFORMED;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.CREDENTIALS_UNSUPPORTED;
import static dev.gatehouse.DenialReason.DENIED;
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
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The caller is whoever the server says; here a filter of the application stands for it. */
class ServerAuthenticatedTest {

  private static final String BEARER = "Bearer realm=\"application\"";
  private static final String BASIC = "Basic realm=\"application\", charset=\"UTF-8\"";

  private static EmbeddedJersey start(GatehouseFeature.Builder settings) {
    return new EmbeddedJersey(
        new ResourceConfig(GuardedResource.class, Any.class, Callers.OfTheServer.class)
            .register(settings.build()));
  }

  private static EmbeddedJersey start() {
    return start(GatehouseFeature.builder());
  }

  /** Looks at no security context. */
  @Path("any")
  @Authenticated
  public static class Any {

    /** Served. */
    @GET
    public String get() {
      return "served";
    }
  }

  private static void assertServed(HttpResponse<String> response, String body) {
    assertThat(response.body(), is(body));
    assertThat(response.statusCode(), is(200));
    assertThat(response.headers().allValues("WWW-Authenticate").size(), is(0));
  }

  @Tag("B#7")
  @Tag("B#27")
  @Tag("H-01")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"null", "UNAUTHENTICATED", "no-context"})
  @DisplayName("B#7 B#27 nobody by any other name gets 401")
  void nobodyGets401(String caller) throws Exception {
    try (EmbeddedJersey jersey = start()) {
      for (String path :
          new String[] {"/guarded/authenticated", "/guarded/user", "/guarded/any-caller", "/any"}) {
        assertThat(jersey.get(path, "X-Caller", caller), denial(CREDENTIALS_MISSING, BEARER));
      }
      assertThat(jersey.get("/guarded/denied", "X-Caller", caller), denial(DENIED));
    }
  }

  @Test
  @DisplayName("a real principal is served by the roles that the server says it has")
  void rolesAreTheServers() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertServed(jersey.get("/guarded/user", "X-Caller", "alice"), "served alice");
      assertServed(jersey.get("/guarded/either", "X-Caller", "alice"), "served alice");
      assertServed(jersey.get("/guarded/authenticated", "X-Caller", "carol"), "served carol");
      assertServed(jersey.get("/guarded/admin", "X-Caller", "bob"), "served bob");
      assertThat(jersey.get("/guarded/admin", "X-Caller", "alice"), denial(ROLE_MISSING));
      assertThat(jersey.get("/guarded/user", "X-Caller", "carol"), denial(ROLE_MISSING));
    }
  }

  @Tag("J-30")
  @Test
  @DisplayName("J-30 ** is any caller, although the server says that nobody is in such a role")
  void anyCallerNeedsNoRole() throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertServed(jersey.get("/guarded/any-caller", "X-Caller", "carol"), "served carol");
    }
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({
    "null, Bearer x, CREDENTIALS_INVALID, true",
    "UNAUTHENTICATED, bearer x, CREDENTIALS_INVALID, true",
    "null, Bearer, CREDENTIALS_MALFORMED, true",
    "null, =, CREDENTIALS_MALFORMED, true",
    "null, Basic YTpi, CREDENTIALS_INVALID, false",
    "null, Basic !!!, CREDENTIALS_MALFORMED, false",
    "null, Basic YQ==, CREDENTIALS_MALFORMED, false",
    "no-context, Bearer x, CREDENTIALS_INVALID, true",
    "no-context, Basic YTpi, CREDENTIALS_INVALID, false"
  })
  @Tag("B-04")
  @Tag("B-06")
  @DisplayName("B-04 B-06 credentials that made nobody known are invalid or malformed, not missing")
  void credentialsOfNobodyAreInvalid(
      String caller, String credentials, DenialReason reason, boolean token) throws Exception {
    try (EmbeddedJersey jersey = start(GatehouseFeature.builder().schemes("Basic", "Bearer"))) {
      assertThat(
          jersey.get("/any", "X-Caller", caller, "Authorization", credentials),
          denial(reason, BASIC, token ? BEARER + ", error=\"invalid_token\"" : BEARER));
    }
  }

  @Tag("MP-02")
  @Test
  @DisplayName("a scheme that no challenge names is unsupported where the setting says which do")
  void schemeThatTheSettingLeavesOutIsUnsupported() throws Exception {
    try (EmbeddedJersey jersey = start(GatehouseFeature.builder().schemes("Basic", "Bearer"))) {
      assertThat(
          jersey.get("/any", "X-Caller", "UNAUTHENTICATED", "Authorization", "Digest a=b"),
          denial(CREDENTIALS_UNSUPPORTED, BASIC, BEARER));
    }
  }

  @Test
  @DisplayName("where nobody says which schemes there are, none is called unsupported")
  void noSchemeIsUnsupportedByGuess() throws Exception {
    try (EmbeddedJersey jersey = start(GatehouseFeature.builder())) {
      assertThat(
          jersey.get("/any", "X-Caller", "null", "Authorization", "Basic YTpi"),
          denial(CREDENTIALS_INVALID, "Bearer realm=\"application\""));
    }
  }

  @Tag("H-18")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"null", "UNAUTHENTICATED", "alice", "no-context"})
  @DisplayName("H-18 several Authorization lines: 400, whoever the server took it for")
  void severalLinesAreAmbiguous(String caller) throws Exception {
    try (EmbeddedJersey jersey = start()) {
      assertThat(
          jersey.get(
              "/any",
              "X-Caller",
              caller,
              "Authorization",
              Callers.ALICE,
              "Authorization",
              "Bearer x"),
          denial(CREDENTIALS_AMBIGUOUS, BEARER + ", error=\"invalid_request\""));
    }
  }

  @Tag("H-18")
  @Test
  @DisplayName("H-18 where no Bearer is offered, ambiguous credentials have no challenge")
  void severalLinesWithoutBearer() throws Exception {
    try (EmbeddedJersey jersey = start(GatehouseFeature.builder().schemes("Basic"))) {
      assertThat(
          jersey.get("/any", "Authorization", Callers.ALICE, "Authorization", Callers.BOB),
          denial(CREDENTIALS_AMBIGUOUS));
    }
  }

  @Test
  @DisplayName("the application says which principals are nobody")
  void customPredicateSaysWhoIsNobody() throws Exception {
    GatehouseFeature.Builder settings =
        GatehouseFeature.builder().anonymous(principal -> principal.getName().startsWith("guest"));
    try (EmbeddedJersey jersey = start(settings)) {
      assertThat(
          jersey.get("/guarded/user", "X-Caller", "guest-7"), denial(CREDENTIALS_MISSING, BEARER));
      assertThat(
          jersey.get("/guarded/user", "X-Caller", "null"), denial(CREDENTIALS_MISSING, BEARER));
      assertServed(jersey.get("/guarded/user", "X-Caller", "alice"), "served alice");
      assertThat(
          jersey.get("/guarded/user", "X-Caller", "UNAUTHENTICATED"),
          denial(CREDENTIALS_MISSING, BEARER));
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"Basic YWxpY2U6czNjcmV0, false", "Basic !!!, true", "Basic, true"})
  @DisplayName("refused credentials beat a caller that the server knows by a cookie")
  void rejectionBeatsTheServersCaller(String credentials, boolean malformed) throws Exception {
    GatehouseFeature.Builder settings =
        GatehouseFeature.builder().authenticator(Callers.byPassword());
    try (EmbeddedJersey jersey = start(settings)) {
      for (String path : new String[] {"/guarded/user", "/guarded/admin", "/any"}) {
        assertThat(
            jersey.get(path, "X-Caller", "bob", "Authorization", credentials),
            denial(malformed ? CREDENTIALS_MALFORMED : CREDENTIALS_INVALID, BASIC));
      }
      assertServed(
          jersey.get("/guarded/permit", "X-Caller", "bob", "Authorization", credentials),
          "served nobody");
    }
  }

  @Test
  @DisplayName("accepted credentials beat it too, and without any it stays the caller")
  void authenticatorBesideTheServer() throws Exception {
    GatehouseFeature.Builder settings =
        GatehouseFeature.builder().authenticator(Callers.byPassword());
    try (EmbeddedJersey jersey = start(settings)) {
      assertThat(
          jersey.get("/guarded/admin", "X-Caller", "bob", "Authorization", Callers.ALICE),
          denial(ROLE_MISSING));
      assertServed(jersey.get("/guarded/admin", "X-Caller", "bob"), "served bob");
      assertThat(
          jersey.get("/guarded/admin", "X-Caller", "UNAUTHENTICATED"),
          denial(CREDENTIALS_MISSING, BASIC));
    }
  }
}
