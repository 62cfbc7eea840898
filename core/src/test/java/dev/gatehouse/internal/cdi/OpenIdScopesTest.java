package dev.gatehouse.internal.cdi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.fixture.FakeCdi;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.security.enterprise.identitystore.openid.AccessToken;
import jakarta.security.enterprise.identitystore.openid.IdentityToken;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.security.enterprise.identitystore.openid.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of callers who have logged in by OpenID Connect. */
class OpenIdScopesTest {

  private static final Map<String, Object> BOB = Map.of("sub", "bob", "groups", List.of("user"));

  private OpenIdContext kept;
  private OpenIdContext made;
  private boolean active = true;
  private int created;
  private int destroyed;

  private static AccessToken token(Map<String, Object> claims, String scope) {
    return FakeExchange.fake(
        AccessToken.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getClaims" -> claims;
              case "getClaim" -> claims.get(arguments[0]);
              case "getScope" -> scope == null ? null : Scope.parse(scope);
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private static OpenIdContext context(
      AccessToken token, Map<String, Object> identity, JsonObject userInfo) {
    return FakeExchange.fake(
        OpenIdContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAccessToken" -> token;
              case "getIdentityToken" -> identity == null ? null : identity(identity);
              case "getClaimsJson" -> userInfo;
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private static IdentityToken identity(Map<String, Object> claims) {
    return FakeExchange.fake(IdentityToken.class, (self, method, arguments) -> claims);
  }

  private static OpenIdContext ofBob(Map<String, Object> claims, String scope) {
    return context(token(claims, scope), BOB, null);
  }

  private Bean<?> bean() {
    return FakeExchange.fake(
        Bean.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getScope" -> SessionScoped.class;
              case "create" -> {
                created++;
                yield made;
              }
              case "destroy" -> {
                assertThat(arguments[0] == made, is(true));
                destroyed++;
                yield null;
              }
              case "hashCode" -> System.identityHashCode(self);
              case "equals" -> self == arguments[0];
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private Context session() {
    if (!active) {
      throw new ContextNotActiveException("no session here");
    }
    return FakeExchange.fake(
        Context.class,
        (self, method, arguments) -> {
          // With a creational context it would begin a session.
          assertThat(method.getName() + arguments.length, is("get1"));
          return kept;
        });
  }

  private BeanManager manager(Set<Bean<?>> beans) {
    return FakeExchange.fake(
        BeanManager.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getBeans" -> arguments[0] == OpenIdContext.class ? beans : Set.of();
              case "resolve" -> ((Set<?>) arguments[0]).stream().findFirst().orElse(null);
              case "getContext" -> session();
              case "createCreationalContext" ->
                  FakeExchange.fake(CreationalContext.class, (s, m, a) -> null);
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private Optional<Set<String>> scopesOf(String caller) {
    try (FakeCdi cdi = new FakeCdi(manager(Set.of(bean())))) {
      assertThat(cdi.getBeanManager() == null, is(false));
      return CdiLookup.scopes(() -> caller);
    } finally {
      assertThat(destroyed, is(created));
    }
  }

  @Test
  void thoseThatTheSessionKeepsAreTheCallers() {
    kept = ofBob(Map.of(), "openid orders:read");

    assertThat(scopesOf("bob"), is(Optional.of(Set.of("openid", "orders:read"))));
    assertThat(created, is(0));
  }

  @Test
  void whereNoSessionHasThemABeanIsMadeAndGivenBack() {
    made = ofBob(Map.of(), "openid");

    assertThat(scopesOf("bob"), is(Optional.of(Set.of("openid"))));
    assertThat(destroyed, is(1));
  }

  @Test
  void theContextOfSessionsNeedNotBeActive() {
    active = false;
    made = ofBob(Map.of(), "openid");

    assertThat(scopesOf("bob"), is(Optional.of(Set.of("openid"))));
    made = null;
    assertThat(scopesOf("bob"), is(Optional.empty()));
  }

  @Test
  void theClaimsOfTheTokenGoBeforeTheAnswerThatBroughtIt() {
    kept = ofBob(Map.of("scope", List.of("a", "b")), "answer");
    assertThat(scopesOf("bob"), is(Optional.of(Set.of("a", "b"))));

    kept = ofBob(Map.of("scp", "c d"), null);
    assertThat(scopesOf("bob"), is(Optional.of(Set.of("c", "d"))));
  }

  @Test
  void whereNothingSaysScopesNoneAreKnown() {
    kept = ofBob(Map.of("sub", "bob"), null);

    assertThat(scopesOf("bob"), is(Optional.empty()));
  }

  @Test
  void whoHasNotLoggedInHasNone() {
    made = context(null, null, Json.createObjectBuilder().build());

    assertThat(scopesOf("bob"), is(Optional.empty()));
  }

  @Test
  void somebodyElseInTheSameSessionHasNone() {
    kept = ofBob(Map.of(), "openid");

    assertThat(scopesOf("alice"), is(Optional.empty()));
    assertThat(scopesOf("user"), is(Optional.empty()));
  }

  @Test
  void aCallerIsNamedByAClaimOfAnyOfThem() {
    AccessToken token = token(Map.of("upn", "by-token"), "openid");
    JsonObject userInfo =
        Json.createObjectBuilder().add("preferred_username", "by-info").add("n", 1).build();
    kept = context(token, BOB, userInfo);

    for (String name : List.of("bob", "by-token", "by-info")) {
      assertThat(scopesOf(name), is(Optional.of(Set.of("openid"))));
    }
    assertThat(scopesOf("1"), is(Optional.empty()));
  }

  @Test
  void withoutCdiOrTheBeanNoneAreKnown() {
    assertThat(CdiLookup.scopes(() -> "bob"), is(Optional.empty()));
    try (FakeCdi cdi = new FakeCdi(manager(Set.of()))) {
      assertThat(cdi.getBeanManager() == null, is(false));
      assertThat(CdiLookup.scopes(() -> "bob"), is(Optional.empty()));
    }
  }
}
