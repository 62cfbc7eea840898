package dev.gatehouse;

import static dev.gatehouse.internal.fixture.Endpoints.caller;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.internal.caller.Decision;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AccessRuleTest {

  private static final List<AccessRule> ASCENDING =
      List.of(
          AccessRule.permitAll(), AccessRule.authenticated(), roles("admin"), AccessRule.denyAll());

  @Test
  void theStricterOfTwoKindsHoldsInEitherOrder() {
    for (int lax = 0; lax < ASCENDING.size(); lax++) {
      for (int strict = lax; strict < ASCENDING.size(); strict++) {
        AccessRule expected = ASCENDING.get(strict);
        assertThat(ASCENDING.get(lax).and(expected), is(expected));
        assertThat(expected.and(ASCENDING.get(lax)), is(expected));
      }
    }
  }

  @Test
  void ofTwoRoleListsTheCallerNeedsOneEach() {
    AccessRule both = roles("a", "b").and(roles("b", "c"));

    assertThat(caller(both, "b"), is(Decision.PASS));
    assertThat(caller(both, "a", "c"), is(Decision.PASS));
    assertThat(caller(both, "a"), is(Decision.ROLE_MISSING));
    assertThat(caller(both, "c"), is(Decision.ROLE_MISSING));
  }

  @Test
  void threeRoleListsAllHold() {
    AccessRule all = roles("a").and(roles("b")).and(roles("c").and(roles("d")));

    assertThat(caller(all, "a", "b", "c"), is(Decision.ROLE_MISSING));
    assertThat(caller(all, "b", "c", "d"), is(Decision.ROLE_MISSING));
    assertThat(caller(all, "a", "b", "c", "d"), is(Decision.PASS));
  }

  @Test
  void theSameListTwiceIsAskedForOnce() {
    assertThat(roles("a", "b").and(roles("b", "a")), is(roles("a", "b")));
    assertThat(roles("a").and(roles("b")).and(roles("a")).roles(), hasSize(2));
  }

  @Test
  @Tag("J-10")
  void noRolesAtAllDeny() {
    assertThat(AccessRule.rolesAllowed(), is(AccessRule.denyAll()));
  }

  @Test
  @Tag("J-30")
  void twoStarsAmongRolesAdmitAnyCaller() {
    assertThat(AccessRule.rolesAllowed("a", "**"), is(AccessRule.authenticated()));
  }

  @Test
  void aRuleDoesNotChangeWithTheNamesThatItWasMadeFrom() {
    String[] names = {"a"};
    AccessRule rule = AccessRule.rolesAllowed(names);
    names[0] = "b";

    assertThat(caller(rule, "b"), is(Decision.ROLE_MISSING));
    assertThrows(UnsupportedOperationException.class, () -> rule.roles().clear());
    assertThrows(UnsupportedOperationException.class, () -> rule.roles().get(0).add("b"));
  }

  @Test
  void ofTwoSetsOfScopesTheCallerNeedsAll() {
    assertThat(scopes("a", "b").and(scopes("b", "c")), is(scopes("a", "b", "c")));
    assertThat(
        roles("x").and(scopes("a")).and(roles("y").and(scopes("b"))),
        is(roles("x").and(roles("y")).and(scopes("a", "b"))));
  }

  @Test
  void scopesStayWhereTheOtherRuleAsksForAnyCallerOrEverybody() {
    AccessRule scoped = scopes("a");
    AccessRule both = roles("x").and(scoped);

    for (AccessRule lax : List.of(AccessRule.permitAll(), AccessRule.authenticated())) {
      assertThat(scoped.and(lax), is(scoped));
      assertThat(lax.and(scoped), is(scoped));
      assertThat(both.and(lax), is(both));
      assertThat(lax.and(both), is(both));
    }
    assertThat(scoped.and(roles("x")), is(both));
  }

  @Test
  @Tag("J-10")
  void whereNobodyMayCallNoScopeHelps() {
    assertThat(scopes("a").and(AccessRule.denyAll()), is(AccessRule.denyAll()));
    assertThat(AccessRule.denyAll().and(roles("x").and(scopes("a"))), is(AccessRule.denyAll()));
  }

  @Test
  void rulesAreOneWhateverTheOrderOfTheirScopes() {
    assertThat(scopes("a", "b"), is(scopes("b", "a")));
  }

  @Test
  void aRuleIsPutInWords() {
    assertThat(AccessRule.permitAll().toString(), is("everybody"));
    assertThat(AccessRule.denyAll().toString(), is("nobody"));
    assertThat(AccessRule.authenticated().toString(), is("any caller"));
    assertThat(scopes("b", "a").toString(), is("scope b and a"));
    assertThat(roles("y", "x").toString(), is("role y or x"));
    assertThat(
        roles("y", "x").and(roles("z")).and(scopes("b", "a")).toString(),
        is("role y or x, and role z, and scope b and a"));
  }

  @Test
  void namesKeepTheirOrderAndCountOnce() {
    String[] names = {"b", "a", "b"};
    AccessRule rule = AccessRule.scopesRequired(names);
    names[0] = "c";

    assertThat(rule.scopes(), contains("b", "a"));
    assertThat(AccessRule.rolesAllowed("b", "a", "b").roles().get(0), contains("b", "a"));
    assertThrows(UnsupportedOperationException.class, () -> rule.scopes().clear());
  }

  @Test
  void rulesThatDemandTheSameAreEqual() {
    assertThat(roles("a", "b"), is(roles("b", "a")));
    assertThat(roles("a", "b").hashCode(), is(roles("b", "a").hashCode()));
    assertThat(roles("a").hashCode(), is(not(roles("b").hashCode())));
    assertThat(roles("a"), is(not(roles("b"))));
    assertThat(roles("a"), is(not(roles("a").and(scopes("a")))));
    assertThat(scopes(), is(AccessRule.authenticated()));
    assertThat(scopes("a").equals("scope a"), is(false));
  }

  @Test
  void nothingOfARuleIsNull() {
    assertThrows(NullPointerException.class, () -> AccessRule.rolesAllowed("a", null));
    assertThrows(NullPointerException.class, () -> AccessRule.scopesRequired("a", null));
    assertThrows(NullPointerException.class, () -> AccessRule.rolesAllowed((String[]) null));
    assertThrows(NullPointerException.class, () -> AccessRule.scopesRequired((String[]) null));
  }
}
