package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResourceInfo;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.rule.RuntimeWord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OPTIONS: what a runtime answers by itself, and what an application wrote. */
class RuntimeAnswersTest {

  static class Own {
    @OPTIONS
    @RolesAllowed("admin")
    public void guarded() {}

    @OPTIONS
    @jakarta.ws.rs.Path("silent")
    public void silent() {}

    public void programmatic() {}
  }

  private static AccessRule of(
      Unannotated policy, String verb, String name, boolean ofRuntime, boolean preflight) {
    RuntimeWord word =
        new RuntimeWord() {
          @Override
          public boolean isOfRuntime(UriInfo uri) {
            return ofRuntime;
          }
        };
    Method method = name.isEmpty() ? null : method(Own.class, name);
    UriInfo uri = FakeExchange.fake(UriInfo.class, (self, called, arguments) -> List.of(new Own()));
    ContainerRequestContext request =
        FakeExchange.fake(
            ContainerRequestContext.class,
            (self, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> verb;
                  case "getUriInfo" -> uri;
                  default -> preflight ? "there" : null;
                });
    ResourceInfo info = new FakeResourceInfo(Own.class, method);
    return new RequestRules(new AccessRules(policy, word))
        .of(GuardedRequest.of(request), request, info);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("B#17")
  @Tag("J-27")
  void aRuntimesOwnAnswerToOptionsIsForEverybody(Unannotated policy) {
    assertThat(of(policy, "OPTIONS", "programmatic", true, false), is(AccessRule.permitAll()));
    assertThat(of(policy, "OPTIONS", "programmatic", true, true), is(AccessRule.permitAll()));
  }

  @ParameterizedTest
  @CsvSource({
    "PERMIT, PERMIT",
    "AUTHENTICATED, AUTHENTICATED",
    "DENY, DENY",
    "FAIL, DENY",
  })
  @Tag("B#15")
  void whateverElseItAddsHasTheRuleOfTheSetting(Unannotated policy, AccessRule.Kind kind) {
    for (String verb : List.of("GET", "HEAD", "options", "Options")) {
      assertThat(of(policy, verb, "programmatic", true, false).kind(), is(kind));
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  @Tag("X-02")
  void aGuardOnAnOptionsMethodHoldsWhateverHeadersCome(boolean preflight) {
    for (Unannotated policy : Unannotated.values()) {
      assertThat(of(policy, "OPTIONS", "guarded", false, preflight), is(roles("admin")));
    }
    assertThat(
        of(Unannotated.DENY, "OPTIONS", "silent", false, preflight), is(AccessRule.denyAll()));
    assertThat(
        of(Unannotated.DENY, "OPTIONS", "programmatic", false, preflight),
        is(AccessRule.denyAll()));
  }

  @Test
  @Tag("X-01")
  void aPreflightThatNoMethodHandlesIsForEverybody() {
    assertThat(of(Unannotated.DENY, "OPTIONS", "", false, true), is(AccessRule.permitAll()));
    assertThat(of(Unannotated.DENY, "OPTIONS", "", false, false), is(AccessRule.denyAll()));
    assertThat(of(Unannotated.DENY, "GET", "", false, true), is(AccessRule.denyAll()));
  }
}
