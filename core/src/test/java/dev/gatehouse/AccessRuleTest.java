package dev.gatehouse;

import static dev.gatehouse.Endpoints.caller;
import static dev.gatehouse.Endpoints.roles;
import static dev.gatehouse.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessRuleTest {

  private static final List<AccessRule> ASCENDING =
      List.of(AccessRule.PERMIT, AccessRule.AUTHENTICATED, roles("admin"), AccessRule.DENY);

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
    assertThat(AccessRule.rolesAllowed(Set.of()), is(AccessRule.DENY));
  }

  @Test
  @Tag("J-30")
  void twoStarsAmongRolesAdmitAnyCaller() {
    assertThat(AccessRule.rolesAllowed(Set.of("a", "**")), is(AccessRule.AUTHENTICATED));
  }

  @Test
  void aRuleDoesNotChangeWithTheSetThatItWasMadeFrom() {
    Set<String> names = new HashSet<>(Set.of("a"));
    List<Set<String>> lists = new ArrayList<>(List.of(names));
    AccessRule rule = AccessRule.rolesAllowed(names);
    AccessRule canonical = new AccessRule(AccessRule.Kind.ROLES, lists, Set.of());
    names.add("b");
    lists.clear();

    assertThat(caller(rule, "b"), is(Decision.ROLE_MISSING));
    assertThat(canonical.roles(), hasSize(1));
    assertThrows(UnsupportedOperationException.class, () -> rule.roles().clear());
    assertThrows(UnsupportedOperationException.class, () -> rule.roles().get(0).add("b"));
  }

  private static Set<String> inOrder(String... texts) {
    return new LinkedHashSet<>(List.of(texts));
  }

  private static AccessRule rule(AccessRule.Kind kind, List<Set<String>> roles, String... scopes) {
    return new AccessRule(kind, roles, inOrder(scopes));
  }

  @Test
  void ofTwoSetsOfScopesTheCallerNeedsAll() {
    assertThat(scopes("a", "b").and(scopes("b", "c")), is(scopes("a", "b", "c")));
    assertThat(
        roles("x").and(scopes("a")).and(roles("y").and(scopes("b"))),
        is(rule(AccessRule.Kind.ROLES, List.of(Set.of("x"), Set.of("y")), "a", "b")));
  }

  @Test
  void scopesStayWhereTheOtherRuleAsksForAnyCallerOrEverybody() {
    AccessRule scoped = scopes("a");
    AccessRule both = roles("x").and(scoped);

    for (AccessRule lax : List.of(AccessRule.PERMIT, AccessRule.AUTHENTICATED)) {
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
    assertThat(scopes("a").and(AccessRule.DENY), is(AccessRule.DENY));
    assertThat(AccessRule.DENY.and(roles("x").and(scopes("a"))), is(AccessRule.DENY));
  }

  @Test
  void rulesAreOneWhateverTheOrderOfTheirScopes() {
    assertThat(
        rule(AccessRule.Kind.AUTHENTICATED, List.of(), "a", "b"),
        is(rule(AccessRule.Kind.AUTHENTICATED, List.of(), "b", "a")));
  }

  @Test
  void aRuleIsPutInWords() {
    assertThat(AccessRule.PERMIT.toString(), is("everybody"));
    assertThat(AccessRule.DENY.toString(), is("nobody"));
    assertThat(AccessRule.AUTHENTICATED.toString(), is("any caller"));
    assertThat(
        rule(AccessRule.Kind.AUTHENTICATED, List.of(), "b", "a").toString(), is("scope b and a"));
    assertThat(
        rule(AccessRule.Kind.ROLES, List.of(inOrder("y", "x"))).toString(), is("role y or x"));
    assertThat(
        rule(AccessRule.Kind.ROLES, List.of(inOrder("y", "x"), Set.of("z")), "b", "a").toString(),
        is("role y or x, and role z, and scope b and a"));
  }

  @Test
  void scopesDoNotChangeWithTheSetThatTheRuleWasMadeFrom() {
    Set<String> names = inOrder("b", "a");
    AccessRule rule = AccessRule.scopesRequired(names);
    names.clear();

    assertThat(rule.scopes(), contains("b", "a"));
    assertThrows(UnsupportedOperationException.class, () -> rule.scopes().clear());
  }

  private static String refusal(AccessRule.Kind kind, List<Set<String>> roles, String... scopes) {
    return assertThrows(IllegalArgumentException.class, () -> rule(kind, roles, scopes))
        .getMessage();
  }

  @ParameterizedTest
  @EnumSource(names = "ROLES", mode = EnumSource.Mode.EXCLUDE)
  void onlyTheKindRolesHasRoles(AccessRule.Kind kind) {
    assertThat(
        refusal(kind, List.of(Set.of("a"))), containsString("this is " + kind + " with [[a]]"));
  }

  @Test
  void theKindRolesHasRoles() {
    assertThat(refusal(AccessRule.Kind.ROLES, List.of()), containsString("this is ROLES with []"));
    assertThat(
        refusal(AccessRule.Kind.ROLES, List.of(Set.of("a"), Set.of())),
        containsString("this is ROLES with [[a], []]"));
  }

  @Test
  void anyCallerIsNoRole() {
    assertThat(
        refusal(AccessRule.Kind.ROLES, List.of(Set.of("a"), Set.of("**", "b"))),
        is("The role ** stands for any caller: make a rule of kind AUTHENTICATED of it"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PERMIT", "DENY"})
  void whereCallersMakeNoDifferenceThereAreNoScopes(AccessRule.Kind kind) {
    assertThat(refusal(kind, List.of(), "a"), containsString("of kind " + kind));
  }

  @Test
  void nothingOfARuleIsNull() {
    Set<String> withNull = new HashSet<>(Arrays.asList("a", null));

    assertThrows(NullPointerException.class, () -> rule(null, List.of()));
    assertThrows(NullPointerException.class, () -> rule(AccessRule.Kind.ROLES, List.of(withNull)));
    assertThrows(
        NullPointerException.class,
        () -> new AccessRule(AccessRule.Kind.AUTHENTICATED, List.of(), withNull));
    assertThrows(
        NullPointerException.class, () -> new AccessRule(AccessRule.Kind.PERMIT, null, Set.of()));
    assertThrows(
        NullPointerException.class, () -> new AccessRule(AccessRule.Kind.PERMIT, List.of(), null));
  }
}
