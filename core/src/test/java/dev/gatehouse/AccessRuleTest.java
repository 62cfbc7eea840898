package dev.gatehouse;

import static dev.gatehouse.Endpoints.caller;
import static dev.gatehouse.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
}
