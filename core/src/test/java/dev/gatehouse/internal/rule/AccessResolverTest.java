package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.caller;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Authenticated;
import dev.gatehouse.internal.caller.Decision;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decisions 2 and 3, where classes inherit from classes. */
class AccessResolverTest {

  @RolesAllowed("admin")
  static class OnClass {
    @PermitAll
    public void open() {}

    @Authenticated
    public void known() {}

    @DenyAll
    public void closed() {}

    @RolesAllowed("user")
    public void byUser() {}

    public void silent() {}
  }

  @DenyAll
  static class ClosedClass {
    public void silent() {}

    @PermitAll
    public void open() {}
  }

  static class Silent {
    public void silent() {}
  }

  static class GuardsMethod {
    @RolesAllowed("admin")
    public void guarded() {}
  }

  static class Overriding extends GuardsMethod {
    @Override
    public void guarded() {}
  }

  static class OverridingTwice extends Overriding {
    @Override
    public void guarded() {}
  }

  static class OpensAgain extends GuardsMethod {
    @Override
    @PermitAll
    public void guarded() {}
  }

  static class OverridingOpened extends OpensAgain {
    @Override
    public void guarded() {}
  }

  @PermitAll
  static class OpenClassOverriding extends GuardsMethod {
    @Override
    public void guarded() {}
  }

  @DenyAll
  static class ClosedClassInheriting extends GuardsMethod {}

  @RolesAllowed("base")
  static class GuardedBase {
    public void inherited() {}

    public void overridden() {}
  }

  @RolesAllowed("sub")
  static class GuardedSub extends GuardedBase {
    @Override
    public void overridden() {}
  }

  static class SilentSub extends GuardedBase {
    @Override
    public void overridden() {}
  }

  @PermitAll
  static class OpenSub extends GuardedBase {}

  @Authenticated
  static class KnownSub extends GuardedBase {}

  @RolesAllowed("sub")
  static class GuardedSubOfSilent extends Silent {}

  static class SilentSubOfSub extends GuardedSub {
    @Override
    public void overridden() {}
  }

  static class WithOverload extends GuardsMethod {
    public void guarded(String other) {}
  }

  static class Contradicting {
    @PermitAll
    @DenyAll
    public void guarded() {}
  }

  static class OverridingContradiction extends Contradicting {
    @Override
    public void guarded() {}
  }

  @Test
  @Tag("J-01")
  void theMethodsAnnotationReplacesThatOfItsClass() {
    assertThat(ruleOf(OnClass.class, "open"), is(AccessRule.permitAll()));
    assertThat(ruleOf(OnClass.class, "known"), is(AccessRule.authenticated()));
    assertThat(ruleOf(OnClass.class, "closed"), is(AccessRule.denyAll()));
    assertThat(ruleOf(OnClass.class, "byUser"), is(roles("user")));
    assertThat(ruleOf(ClosedClass.class, "open"), is(AccessRule.permitAll()));
  }

  @Test
  void aSilentMethodHasTheRuleOfItsClass() {
    assertThat(ruleOf(OnClass.class, "silent"), is(roles("admin")));
  }

  @Test
  @Tag("J-31")
  @Tag("B#5")
  void denyAllOnTheClassHolds() {
    assertThat(ruleOf(ClosedClass.class, "silent"), is(AccessRule.denyAll()));
  }

  @Test
  void noAnnotationAnywhereIsNoRule() {
    assertThat(ruleOf(Silent.class, "silent"), is(nullValue()));
  }

  @Test
  @Tag("J-03")
  void anOverriddenMethodKeepsItsGuard() {
    assertThat(ruleOf(Overriding.class, "guarded"), is(roles("admin")));
    assertThat(ruleOf(OverridingTwice.class, "guarded"), is(roles("admin")));
  }

  @Test
  void theMethodsOwnAnnotationBeatsThatOfTheOverriddenOne() {
    assertThat(ruleOf(OpensAgain.class, "guarded"), is(AccessRule.permitAll()));
  }

  @Test
  void theNearestOverriddenMethodSpeaks() {
    assertThat(ruleOf(OverridingOpened.class, "guarded"), is(AccessRule.permitAll()));
  }

  @Test
  @Tag("J-01")
  void anInheritedMethodsAnnotationBeatsTheClass() {
    assertThat(ruleOf(OpenClassOverriding.class, "guarded"), is(roles("admin")));
    assertThat(ruleOf(ClosedClassInheriting.class, "guarded"), is(roles("admin")));
  }

  @Test
  @Tag("J-02")
  void anInheritedMethodKeepsTheRuleOfTheClassThatDeclaresIt() {
    assertThat(ruleOf(SilentSub.class, "inherited"), is(roles("base")));
  }

  @Test
  @Tag("B#3")
  void theConcreteClassGuardsWhatItInherits() {
    assertThat(ruleOf(GuardedSubOfSilent.class, "silent"), is(roles("sub")));
  }

  @Test
  @Tag("J-02")
  @Tag("B#3")
  void theConcreteAndTheDeclaringClassMustBothHold() {
    AccessRule rule = ruleOf(GuardedSub.class, "inherited");

    assertThat(caller(rule, "sub"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "base"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "sub", "base"), is(Decision.PASS));
  }

  @Test
  @Tag("J-02")
  void aLaxerSubclassDoesNotOpenWhatItInherits() {
    assertThat(ruleOf(OpenSub.class, "inherited"), is(roles("base")));
    assertThat(ruleOf(KnownSub.class, "inherited"), is(roles("base")));
  }

  @Test
  void anOverridingMethodHasTheRuleOfItsOwnClassOnly() {
    assertThat(ruleOf(GuardedSub.class, "overridden"), is(roles("sub")));
  }

  @Test
  void aSilentClassHasTheRuleOfTheNearestSuperclass() {
    assertThat(ruleOf(SilentSub.class, "overridden"), is(roles("base")));
    assertThat(ruleOf(SilentSubOfSub.class, "overridden"), is(roles("sub")));
  }

  @Test
  void anOverloadIsNoOverride() throws NoSuchMethodException {
    assertThat(
        ruleOf(WithOverload.class, WithOverload.class.getMethod("guarded", String.class)),
        is(nullValue()));
  }

  @Test
  @Tag("B#24")
  void aContradictionOnTheOverriddenMethodNamesTheClassThatHasIt() {
    assertThat(
        assertThrows(
                AccessRuleException.class, () -> ruleOf(OverridingContradiction.class, "guarded"))
            .getMessage(),
        containsString(Contradicting.class.getName() + "#guarded"));
  }

  @RolesAllowed("admin")
  static class GuardedMiddle extends OpenDeclaring {}

  @PermitAll
  static class OpenDeclaring {
    public void inherited() {}
  }

  static class SilentBelowMiddle extends GuardedMiddle {}

  /**
   * "Nothing gets lost by inheritance": not between the concrete and the declaring class either.
   */
  @Test
  @Tag("B#3")
  void aClassBetweenTheConcreteAndTheDeclaringOneKeepsItsGuard() {
    assertThat(ruleOf(SilentBelowMiddle.class, "inherited"), is(roles("admin")));
  }
}
