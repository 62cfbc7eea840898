package dev.gatehouse.contract.tokens;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens that do not say of the caller's authentication what an endpoint asks (RFC 9470). */
interface StepUpContract extends ScopeContract {

  private static String insufficient(String demands) {
    return TokenContract.CHALLENGE
        + ", error=\"insufficient_user_authentication\","
        + " error_description=\"Another authentication is required\""
        + demands;
  }

  private static void assertInsufficient(HttpAnswer answer, String demands, String members) {
    ExpectedDenial.INSUFFICIENT.assertHeaders(answer, List.of(insufficient(demands)));
    assertThat(
        answer.body(),
        is(
            ExpectedDenial.INSUFFICIENT
                .json()
                .replace("insufficient\"}", "insufficient\"," + members + "}")));
  }

  private static long secondsAgo(long seconds) {
    return Instant.now().getEpochSecond() - seconds;
  }

  @Tag("S-01")
  @Tag("S-02")
  @Test
  @DisplayName("S-01 a token without one of the acr values: 401, and they are named in order")
  default void acrIsAsked() {
    String demands = ", acr_values=\"phrh phr\"";
    String members = "\"acr_values\":\"phrh phr\"";
    assertInsufficient(get("/token/strong", tokenWith(Map.of(), "user")), demands, members);
    assertInsufficient(
        get("/token/strong", tokenWith(Map.of("acr", "0"), "user")), demands, members);
    assertInsufficient(
        get("/token/strong", tokenWith(Map.of("acr", List.of("phr")), "user")), demands, members);
    Served.assertIs(get("/token/strong", tokenWith(Map.of("acr", "phr"), "user")), "served");
    Served.assertIs(get("/token/strong", tokenWith(Map.of("acr", "phrh"), "user")), "served");
  }

  @Tag("S-01")
  @Tag("S-03")
  @Tag("S-04")
  @Test
  @DisplayName("S-03 too old an authentication: 401 with max_age, before roles and scopes")
  default void ageIsAsked() {
    String demands = ", scope=\"orders:pay\", acr_values=\"phr\", max_age=\"300\"";
    String members = "\"acr_values\":\"phr\",\"max_age\":300";
    for (Map<String, ?> claims :
        List.<Map<String, ?>>of(
            Map.of("acr", "phr"),
            Map.of("acr", "phr", "auth_time", secondsAgo(3_600)),
            Map.of("acr", "0", "auth_time", secondsAgo(10)),
            // A genuine token with a strange claim says nothing, and is no check that failed.
            Map.of("acr", "phr", "auth_time", "yesterday"),
            Map.of("acr", "phr", "auth_time", true),
            Map.of("acr", 7, "auth_time", secondsAgo(10)))) {
      assertInsufficient(get("/token/payment", tokenWith(claims, "nobody")), demands, members);
    }
    Map<String, ?> enough = Map.of("acr", "phr", "auth_time", secondsAgo(10));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/token/payment", tokenWith(enough, "nobody")));
    HttpAnswer withoutScope = get("/token/payment", tokenWith(enough, "user"));
    ExpectedDenial.SCOPE_MISSING.assertHeaders(
        withoutScope,
        List.of(TokenContract.CHALLENGE + ", error=\"insufficient_scope\", scope=\"orders:pay\""));
    Served.assertIs(
        get(
            "/token/payment",
            tokenWith(
                Map.of("acr", "phr", "auth_time", secondsAgo(10), "scope", "orders:pay"), "user")),
        "served");
  }

  @Tag("S-05")
  @Test
  @DisplayName("S-05 who is not known is not told how to authenticate")
  default void whoIsNotKnownIsNotToldHow() {
    ExpectedDenial.MISSING.assertIs(get("/token/strong"), List.of(TokenContract.CHALLENGE));
    ExpectedDenial.INVALID.assertIs(
        get("/token/strong", "Authorization: Bearer a.b.c"), List.of(TokenContract.INVALID_TOKEN));
  }
}
