package dev.gatehouse.jersey.callers;

import static dev.gatehouse.DenialReason.CREDENTIALS_AMBIGUOUS;
import static dev.gatehouse.DenialReason.CREDENTIALS_EXPIRED;
import static dev.gatehouse.DenialReason.CREDENTIALS_INVALID;
import static dev.gatehouse.DenialReason.CREDENTIALS_MALFORMED;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.CREDENTIALS_UNSUPPORTED;
import static dev.gatehouse.DenialReason.DENIED;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static dev.gatehouse.testkit.DenialMatchers.isUnauthorized;
import static dev.gatehouse.testkit.DenialMatchers.withChallenge;
import static dev.gatehouse.testkit.DenialMatchers.withReason;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.rules.GuardedResource;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An API that is called with access tokens (RFC 6750). */
class BearerTest {

  private static final String BEARER = "Bearer realm=\"orders\"";
  private static final String INVALID_TOKEN = BEARER + ", error=\"invalid_token\"";
  private static final String INVALID_REQUEST = BEARER + ", error=\"invalid_request\"";

  private static EmbeddedJersey jersey;

  @BeforeAll
  static void start() {
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(GuardedResource.class)
                .register(
                    GatehouseFeature.builder()
                        .realm("orders")
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

  @Tag("B-02")
  @Tag("B-06")
  @Test
  @DisplayName("B-02 B-06 without a token: 401, a challenge with a realm and without error")
  void missingTokenGets401WithoutError() throws Exception {
    assertThat(jersey.get("/guarded/user"), denial(CREDENTIALS_MISSING, BEARER));
    assertThat(
        jersey.get("/guarded/user"),
        allOf(isUnauthorized(), withChallenge(BEARER), withReason(CREDENTIALS_MISSING)));
  }

  @Tag("B-08")
  @Tag("B-11")
  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {"Bearer", "bearer", "Bearer a b", "Bearer a,b", "Bearer \"alice\"", "Bearer a=b"})
  @DisplayName("B-08 B-11 no token where one should be: malformed, error=invalid_token")
  void unreadableTokenIsMalformed(String credentials) throws Exception {
    assertThat(get("/guarded/user", credentials), denial(CREDENTIALS_MALFORMED, INVALID_TOKEN));
  }

  @Tag("B-04")
  @Tag("B-08")
  @ParameterizedTest(name = "[{0}]")
  @ValueSource(strings = {"Bearer mallory", "bearer mallory", "BEARER ALICE", "Bearer alice="})
  @DisplayName("B-04 B-08 a refused token: 401, error=invalid_token")
  void refusedTokenIsInvalid(String credentials) throws Exception {
    assertThat(get("/guarded/user", credentials), denial(CREDENTIALS_INVALID, INVALID_TOKEN));
  }

  @Tag("B-04")
  @Tag("B-08")
  @Test
  @DisplayName("B-04 B-08 an expired token says so, in the challenge and in the body")
  void expiredTokenSaysSo() throws Exception {
    HttpResponse<String> response = get("/guarded/user", "Bearer old");
    assertThat(
        response,
        denial(
            CREDENTIALS_EXPIRED,
            INVALID_TOKEN + ", error_description=\"The access token expired\""));
    assertThat(
        response.body(),
        is(
            "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"The"
                + " credentials in the Authorization header were valid and have expired. Obtain new"
                + " ones and send the request again with them.\","
                + "\"reason\":\"credentials-expired\"}"));
  }

  @Tag("B-07")
  @Tag("B-10")
  @ParameterizedTest(name = "?{0}")
  @ValueSource(
      strings = {
        "access_token=alice",
        "access_token=bob",
        "access_token=",
        "x=1&access_token=alice",
        "access%5Ftoken=alice",
        "%61ccess_token=alice"
      })
  @DisplayName("B-07 B-10 a token in header and query: 400, error=invalid_request")
  void tokenInTwoPlacesIsAmbiguous(String query) throws Exception {
    assertThat(
        get("/guarded/user?" + query, "Bearer alice"),
        denial(CREDENTIALS_AMBIGUOUS, INVALID_REQUEST));
  }

  @Tag("B-07")
  @ParameterizedTest(name = "?{0}")
  @ValueSource(strings = {"my_access_token=alice", "x=access_token=alice", "Access_Token=alice"})
  @DisplayName("a parameter of another name is no token")
  void otherParametersAreNoToken(String query) throws Exception {
    assertThat(get("/guarded/user?" + query, "Bearer alice").body(), is("served alice"));
  }

  @Tag("H-18")
  @Tag("B-07")
  @Test
  @DisplayName("H-18 B-07 two Authorization lines: 400, error=invalid_request, in either order")
  void severalTokensAreAmbiguous() throws Exception {
    for (String[] two :
        new String[][] {
          {"Bearer alice", "Bearer bob"},
          {"Bearer bob", "Bearer alice"},
          {"Bearer alice", "Bearer alice"},
          {"Basic YTpi", "Bearer alice"}
        }) {
      assertThat(
          jersey.get("/guarded/user", "Authorization", two[0], "Authorization", two[1]),
          denial(CREDENTIALS_AMBIGUOUS, INVALID_REQUEST));
    }
  }

  @Tag("B-12")
  @Test
  @DisplayName("B-12 a token in the query alone is no credentials")
  void tokenInTheQueryIsMissing() throws Exception {
    assertThat(jersey.get("/guarded/user?access_token=alice"), denial(CREDENTIALS_MISSING, BEARER));
  }

  @Tag("B-06")
  @Tag("MP-02")
  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {"Basic YWxpY2U6YWxpY2U=", "Basic !!!", "Basic", "Digest username=\"a\"", "alice"})
  @DisplayName("B-06 another scheme: unsupported, and no error for a token that was never sent")
  void otherSchemeIsUnsupported(String credentials) throws Exception {
    assertThat(get("/guarded/user", credentials), denial(CREDENTIALS_UNSUPPORTED, BEARER));
  }

  @Tag("B-13")
  @Test
  @DisplayName("B-13 a good token without the role: 403, and no challenge")
  void goodTokenWithoutRoleGets403() throws Exception {
    assertThat(get("/guarded/admin", "Bearer alice"), denial(ROLE_MISSING));
    assertThat(get("/guarded/denied", "Bearer bob"), denial(DENIED));
  }

  @ParameterizedTest(name = "{0} serves {1}")
  @CsvSource({
    "/guarded/user, Bearer alice, alice",
    "/guarded/authenticated, bearer alice, alice",
    "/guarded/any-caller, BEARER alice, alice",
    "/guarded/admin, Bearer bob, bob",
    "/guarded/permit, Bearer alice, alice",
    "/guarded/permit, Bearer mallory, nobody",
    "/guarded/permit, Bearer, nobody",
    "/guarded/open, Bearer old, nobody"
  })
  @DisplayName("whoever holds a good token is served; an open endpoint serves everybody")
  void goodTokenIsServed(String path, String credentials, String caller) throws Exception {
    HttpResponse<String> response = get(path, credentials);
    assertThat(response.statusCode(), is(200));
    assertThat(response.body(), is("served " + caller));
    assertThat(response.headers().allValues("WWW-Authenticate").size(), is(0));
  }
}
