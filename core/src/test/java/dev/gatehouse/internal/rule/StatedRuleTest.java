package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who counts as stating a rule that several made. */
class StatedRuleTest {

  private static final Source ONE = Source.onClass("@One", "One");
  private static final Source OTHER = Source.onMethod("@Other", "Other", "method");
  private static final Source THIRD = Source.onClass("@Third", "Third");

  private static StatedRule stated(AccessRule rule, Source... by) {
    return new StatedRule(rule, List.of(by));
  }

  @Test
  void theStricterStatesTheRuleAloneInEitherOrder() {
    List<AccessRule> ascending =
        List.of(
            AccessRule.permitAll(), AccessRule.authenticated(), roles("a"), AccessRule.denyAll());
    for (int lax = 0; lax < ascending.size(); lax++) {
      for (int strict = lax + 1; strict < ascending.size(); strict++) {
        StatedRule one = stated(ascending.get(lax), ONE);
        StatedRule other = stated(ascending.get(strict), OTHER);

        assertThat(one.and(other), is(other));
        assertThat(other.and(one), is(other));
      }
    }
  }

  @Test
  void bothStateWhatEachSays() {
    for (AccessRule rule :
        List.of(
            AccessRule.permitAll(), AccessRule.authenticated(), roles("a"), AccessRule.denyAll())) {
      assertThat(stated(rule, ONE).and(stated(rule, OTHER)), is(stated(rule, ONE, OTHER)));
    }
  }

  @Test
  void bothStateWhatNeitherSaysAlone() {
    assertThat(
        stated(roles("a"), ONE).and(stated(roles("b"), OTHER)),
        is(stated(roles("a").and(roles("b")), ONE, OTHER)));
    assertThat(
        stated(roles("a"), ONE).and(stated(scopes("s"), OTHER)),
        is(stated(roles("a").and(scopes("s")), ONE, OTHER)));
  }

  @Test
  void whatIsSaidAlreadyAddsNobody() {
    AccessRule both = roles("a").and(scopes("s", "t"));

    assertThat(
        stated(both, ONE, OTHER).and(stated(scopes("s"), THIRD)), is(stated(both, ONE, OTHER)));
    assertThat(stated(roles("a"), THIRD).and(stated(both, ONE)), is(stated(both, ONE)));
  }

  @Test
  void theSameSourceIsNamedOnce() {
    assertThat(
        stated(roles("a"), ONE, OTHER).and(stated(roles("a"), OTHER, THIRD)),
        is(stated(roles("a"), ONE, OTHER, THIRD)));
  }

  @Test
  void silenceStatesNothing() {
    assertThat(
        StatedRule.PERMIT.and(stated(AccessRule.permitAll(), ONE)).statedBy(), contains(ONE));
    assertThat(stated(AccessRule.denyAll(), ONE).and(StatedRule.DENY).statedBy(), contains(ONE));
    assertThat(StatedRule.PERMIT.and(StatedRule.PERMIT), is(StatedRule.PERMIT));
  }

  @Test
  void aRuleThatNobodyStatesHoldsToo() {
    assertThat(StatedRule.DENY.and(stated(AccessRule.permitAll(), ONE)), is(StatedRule.DENY));
    assertThat(
        StatedRule.AUTHENTICATED.and(stated(AccessRule.permitAll(), ONE)),
        is(StatedRule.AUTHENTICATED));
  }

  @Test
  void itDoesNotChangeWithTheListThatItWasMadeFrom() {
    List<Source> sources = new ArrayList<>(List.of(ONE));
    StatedRule rule = new StatedRule(AccessRule.denyAll(), sources);
    sources.clear();

    assertThat(rule.statedBy(), contains(ONE));
    assertThrows(UnsupportedOperationException.class, () -> rule.statedBy().clear());
  }
}
