package dev.gatehouse.contract.tokens;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What tokens that the server checks do not cover. */
interface ScopeContract extends TokenContract {

  private String token(String scope, String... groups) {
    return tokenWith(scope == null ? Map.of() : Map.of("scope", scope), groups);
  }

  private static void assertScopeMissing(HttpAnswer answer) {
    ExpectedDenial.SCOPE_MISSING.assertHeaders(
        answer,
        List.of(
            TokenContract.CHALLENGE
                + ", error=\"insufficient_scope\", scope=\"orders:read orders:write\""));
    assertThat(
        answer.body(),
        is(
            ExpectedDenial.SCOPE_MISSING
                .json()
                .replace("missing\"}", "missing\",\"scope\":\"orders:read orders:write\"}")));
  }

  @Tag("B-09")
  @Test
  @DisplayName("B-09 a token that lacks a scope of the endpoint: 403, and its scopes are named")
  default void tokenWithoutScopeGets403() {
    assertScopeMissing(get("/token/scoped", token("orders:read", "user")));
    assertScopeMissing(get("/token/scoped", token("orders:read orders:writer", "user")));
    assertScopeMissing(get("/token/scoped", token(null, "user")));
  }

  @Test
  @DisplayName("a token with every scope is served, where it has the role too")
  default void tokenWithScopesIsServed() {
    HttpAnswer served = get("/token/scoped", token("openid orders:write orders:read", "user"));
    Served.assertIs(served, "served");
    ExpectedDenial.ROLE_MISSING.assertIs(
        get("/token/scoped", token("orders:write orders:read", "other")));
  }

  @Test
  @DisplayName("scopes are read from each claim, and in each form, that issuers write")
  default void scopesAreReadInEachForm() {
    List<String> both = List.of("orders:read", "orders:write");
    for (Map<String, ?> claims :
        List.of(
            Map.of("scope", both),
            Map.of("scp", both),
            Map.of("scp", "orders:write orders:read"),
            Map.of("scope", "orders:write orders:read", "scp", "other"))) {
      Served.assertIs(get("/token/scoped", tokenWith(claims, "user")), "served");
    }
  }

  @Test
  @DisplayName("a genuine token with strange claims has no scope: that is no check that failed")
  default void strangeClaimsNameNoScope() {
    for (Map<String, ?> claims :
        List.of(
            Map.of("scope", 7),
            Map.of("scp", true),
            Map.of("scope", Map.of("orders:read", "orders:write")),
            Map.of("scp", List.of(7, List.of("orders:read"), "orders:write")),
            Map.of("scope", "", "scp", "orders:read orders:write"),
            Map.of("scope", "orders:write,orders:read"))) {
      assertScopeMissing(get("/token/scoped", tokenWith(claims, "user")));
    }
  }
}
