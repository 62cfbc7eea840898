package dev.gatehouse.internal.caller;

import static dev.gatehouse.internal.fixture.Endpoints.NOBODY;
import static dev.gatehouse.internal.fixture.Endpoints.caller;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pure function (rule, caller) -> pass or denial. */
class DecisionTest {

  private static final Map<String, AccessRule> RULES =
      Map.of(
          "PERMIT", AccessRule.permitAll(),
          "AUTHENTICATED", AccessRule.authenticated(),
          "ROLES", roles("admin"),
          "DENY", AccessRule.denyAll());

  /** A security context of which a part is broken. */
  private record Broken(RuntimeException failure, Principal principal) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      if (principal == null) {
        throw failure;
      }
      return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
      throw failure;
    }

    @Override
    public boolean isSecure() {
      throw failure;
    }

    @Override
    public String getAuthenticationScheme() {
      throw failure;
    }
  }

  static Stream<SecurityContext> anonymous() {
    return Stream.of(
        null,
        new FakeSecurityContext(null, Set.of("visitor")),
        FakeSecurityContext.of("UNAUTHENTICATED", "visitor"));
  }

  @ParameterizedTest
  @MethodSource("anonymous")
  @Tag("J-07")
  @Tag("J-08")
  @Tag("J-09")
  @Tag("J-29")
  @Tag("B#7")
  @Tag("B#27")
  void nobodyIsAskedWhoItIsWhereThatMatters(SecurityContext nobody) {
    assertThat(
        Decision.of(AccessRule.permitAll(), nobody, NOBODY, Endpoints.SCOPES), is(Decision.PASS));
    assertThat(
        Decision.of(AccessRule.authenticated(), nobody, NOBODY, Endpoints.SCOPES),
        is(Decision.UNAUTHENTICATED));
    assertThat(
        Decision.of(roles("admin"), nobody, NOBODY, Endpoints.SCOPES),
        is(Decision.UNAUTHENTICATED));
    assertThat(
        Decision.of(AccessRule.denyAll(), nobody, NOBODY, Endpoints.SCOPES), is(Decision.DENIED));
  }

  @ParameterizedTest
  @CsvSource({
    "PERMIT, user, PASS",
    "AUTHENTICATED, user, PASS",
    "ROLES, user, ROLE_MISSING",
    "DENY, user, DENIED",
    "PERMIT, admin, PASS",
    "AUTHENTICATED, admin, PASS",
    "ROLES, admin, PASS",
    "DENY, admin, DENIED",
    "ROLES, ADMIN, ROLE_MISSING",
    "ROLES, 'admin ', ROLE_MISSING",
  })
  @Tag("J-09")
  @Tag("O-04")
  @Tag("B#23")
  void aKnownCallerIsJudgedByRole(String rule, String role, Decision expected) {
    assertThat(
        Decision.of(
            RULES.get(rule), FakeSecurityContext.of("alice", role), NOBODY, Endpoints.SCOPES),
        is(expected));
  }

  @Test
  void oneRoleOfAListIsEnough() {
    SecurityContext alice = FakeSecurityContext.of("alice", "c");

    assertThat(
        Decision.of(roles("a", "b", "c"), alice, NOBODY, Endpoints.SCOPES), is(Decision.PASS));
  }

  @Test
  void oneRoleOfEachListIsNeeded() {
    AccessRule rule = roles("a", "b").and(roles("c", "d"));

    assertThat(caller(rule, "a", "b"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "c", "d"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "b", "c"), is(Decision.PASS));
  }

  @Test
  @Tag("B#27")
  void whoIsNobodyIsForTheSettingToSay() {
    SecurityContext guest = FakeSecurityContext.of("guest", "admin");
    Nobody guests =
        Nobody.of(SettingsReader.effective(Settings.NONE, Map.of("gatehouse.anonymous", "guest")));

    assertThat(
        Decision.of(AccessRule.authenticated(), guest, NOBODY, Endpoints.SCOPES),
        is(Decision.PASS));
    assertThat(
        Decision.of(AccessRule.authenticated(), guest, guests, Endpoints.SCOPES),
        is(Decision.UNAUTHENTICATED));
    assertThat(Decision.of(roles("admin"), guest, NOBODY, Endpoints.SCOPES), is(Decision.PASS));
    assertThat(
        Decision.of(roles("admin"), guest, guests, Endpoints.SCOPES), is(Decision.UNAUTHENTICATED));
  }

  @Test
  @Tag("J-29")
  @Tag("O-02")
  @Tag("B#20")
  void whatTheSecurityContextThrowsIsThrownOn() {
    RuntimeException failure = new IllegalStateException("database down");
    SecurityContext noPrincipal = new Broken(failure, null);
    SecurityContext noRoles = new Broken(failure, () -> "alice");

    assertThat(thrown(AccessRule.authenticated(), noPrincipal), is(sameInstance(failure)));
    assertThat(thrown(roles("admin"), noPrincipal), is(sameInstance(failure)));
    assertThat(thrown(roles("admin"), noRoles), is(sameInstance(failure)));
  }

  private static RuntimeException thrown(AccessRule rule, SecurityContext context) {
    return assertThrows(
        IllegalStateException.class, () -> Decision.of(rule, context, NOBODY, Endpoints.SCOPES));
  }

  @ParameterizedTest
  @CsvSource({
    "PERMIT, PASS",
    "AUTHENTICATED, UNAUTHENTICATED",
    "ROLES, UNAUTHENTICATED",
    "DENY, DENIED",
  })
  void whatIsDecidedWhoeverTheCallerIsNeedsNone(String rule, Decision expected) {
    assertThat(Decision.withoutCaller(RULES.get(rule)), is(expected));
  }

  @Test
  @Tag("J-07")
  void nobodyLooksAtTheCallerWhereItMakesNoDifference() {
    SecurityContext broken = new Broken(new IllegalStateException(), null);

    assertThat(
        Decision.of(AccessRule.permitAll(), broken, NOBODY, Endpoints.SCOPES), is(Decision.PASS));
    assertThat(
        Decision.of(AccessRule.denyAll(), broken, NOBODY, Endpoints.SCOPES), is(Decision.DENIED));
  }
}
