package dev.gatehouse.hierarchy;

import static dev.gatehouse.internal.fixture.Endpoints.caller;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Authenticated;
import dev.gatehouse.internal.caller.Decision;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decision 3, where interfaces speak. */
@Tag("J-04")
@Tag("B#2")
class InterfaceGuardsTest {

  interface Admins {
    @RolesAllowed("admin")
    void call();
  }

  interface Users {
    @RolesAllowed("user")
    void call();
  }

  interface Open {
    @PermitAll
    void call();
  }

  interface SilentSub extends Admins {
    @Override
    void call();
  }

  interface OpenSub extends Admins {
    @Override
    @PermitAll
    void call();
  }

  interface WithDefault {
    @RolesAllowed("admin")
    default void call() {}
  }

  @RolesAllowed("admin")
  interface GuardedType {
    void call();
  }

  @RolesAllowed("user")
  interface GuardedUserType {
    void call();
  }

  @PermitAll
  interface OpenSubType extends GuardedType {}

  @RolesAllowed("admin")
  interface GuardedDefault {
    default void call() {}
  }

  static class Implements implements Admins {
    @Override
    public void call() {}
  }

  static class ImplementsIndirectly implements SilentSub {
    @Override
    public void call() {}
  }

  static class InheritsDefault implements WithDefault {}

  static class OverridesDefault implements WithDefault {
    @Override
    public void call() {}
  }

  @PermitAll
  static class OpenClass implements Admins {
    @Override
    public void call() {}
  }

  static class OpensItself implements Admins {
    @Override
    @PermitAll
    public void call() {}
  }

  static class Both implements Admins, Users {
    @Override
    public void call() {}
  }

  static class BothReversed implements Users, Open {
    @Override
    public void call() {}
  }

  static class Refined implements OpenSub {
    @Override
    public void call() {}
  }

  static class RefinedSecond implements OpenSub, Admins {
    @Override
    public void call() {}
  }

  static class RefinedFirst implements Admins, OpenSub {
    @Override
    public void call() {}
  }

  static class SuperRefines implements OpenSub {
    @Override
    public void call() {}
  }

  static class RefinedAbove extends SuperRefines implements Admins {
    @Override
    public void call() {}
  }

  static class SuperClosed {
    @DenyAll
    public void call() {}
  }

  static class SuperBeforeInterface extends SuperClosed implements Open {
    @Override
    public void call() {}
  }

  static class InheritedForInterface extends SuperClosed implements Open {}

  static class SilentSuper {
    public void call() {}
  }

  static class SilentSuperMeetsInterface extends SilentSuper implements Admins {}

  static class SuperImplements implements Admins {
    @Override
    public void call() {}
  }

  static class InheritsImplementation extends SuperImplements {}

  static class OfGuardedType implements GuardedType {
    @Override
    public void call() {}
  }

  static class OfTwoGuardedTypes implements GuardedType, GuardedUserType {
    @Override
    public void call() {}
  }

  static class OfOpenSubType implements OpenSubType {
    @Override
    public void call() {}
  }

  @PermitAll
  static class InheritsGuardedDefault implements GuardedDefault {}

  @PermitAll
  static class OpenSuperclass {}

  @Authenticated
  static class KnownSuperclass {}

  static class KnownBeforeInterfaceType extends KnownSuperclass implements GuardedType {
    @Override
    public void call() {}
  }

  static class SuperclassBeforeInterfaceType extends OpenSuperclass implements GuardedType {
    @Override
    public void call() {}
  }

  @Test
  void anInterfaceMethodGuardsItsImplementation() {
    assertThat(ruleOf(Implements.class, "call"), is(roles("admin")));
    assertThat(ruleOf(ImplementsIndirectly.class, "call"), is(roles("admin")));
    assertThat(ruleOf(InheritsImplementation.class, "call"), is(roles("admin")));
  }

  @Test
  void aDefaultMethodsGuardHolds() {
    assertThat(ruleOf(InheritsDefault.class, "call"), is(roles("admin")));
    assertThat(ruleOf(OverridesDefault.class, "call"), is(roles("admin")));
  }

  @Test
  void theInterfaceMethodComesBeforeTheClass() {
    assertThat(ruleOf(OpenClass.class, "call"), is(roles("admin")));
  }

  @Test
  @Tag("J-01")
  void theMethodsOwnAnnotationComesBeforeTheInterface() {
    assertThat(ruleOf(OpensItself.class, "call"), is(AccessRule.permitAll()));
  }

  @Test
  void twoUnrelatedInterfacesMustBothHold() {
    AccessRule rule = ruleOf(Both.class, "call");

    assertThat(caller(rule, "admin"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "user"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "admin", "user"), is(Decision.PASS));
    assertThat(ruleOf(BothReversed.class, "call"), is(roles("user")));
  }

  @Test
  void aSubInterfaceRefinesItsSuperInterface() {
    assertThat(ruleOf(Refined.class, "call"), is(AccessRule.permitAll()));
    assertThat(ruleOf(RefinedSecond.class, "call"), is(AccessRule.permitAll()));
  }

  /** The order of the implements clause says nothing about who overrides whom. */
  @Test
  void aSubInterfaceRefinesASuperInterfaceThatTheClassNamesFirst() {
    assertThat(ruleOf(RefinedFirst.class, "call"), is(AccessRule.permitAll()));
  }

  @Test
  void aSubInterfaceOfTheSuperclassRefinesASuperInterfaceThatTheClassNames() {
    assertThat(ruleOf(RefinedAbove.class, "call"), is(AccessRule.permitAll()));
  }

  @Test
  void aSuperclassComesBeforeAnInterface() {
    assertThat(ruleOf(SuperBeforeInterface.class, "call"), is(AccessRule.denyAll()));
    assertThat(ruleOf(InheritedForInterface.class, "call"), is(AccessRule.denyAll()));
  }

  @Test
  void aSilentSuperclassLeavesTheWordToTheInterface() {
    assertThat(ruleOf(SilentSuperMeetsInterface.class, "call"), is(roles("admin")));
  }

  @Test
  void anAnnotationOnTheInterfaceItselfGuards() {
    assertThat(ruleOf(OfGuardedType.class, "call"), is(roles("admin")));
  }

  @Test
  void twoAnnotatedInterfacesMustBothHold() {
    AccessRule rule = ruleOf(OfTwoGuardedTypes.class, "call");

    assertThat(caller(rule, "admin"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "user"), is(Decision.ROLE_MISSING));
    assertThat(caller(rule, "admin", "user"), is(Decision.PASS));
  }

  @Test
  void anAnnotatedSubInterfaceRefinesItsSuperInterface() {
    assertThat(ruleOf(OfOpenSubType.class, "call"), is(AccessRule.permitAll()));
  }

  @Test
  void theInterfaceThatDeclaresADefaultMethodMustHoldBesideTheClass() {
    assertThat(ruleOf(InheritsGuardedDefault.class, "call"), is(roles("admin")));
  }

  @Test
  void anAnnotatedSuperclassComesBeforeAnAnnotatedInterface() {
    assertThat(ruleOf(KnownBeforeInterfaceType.class, "call"), is(AccessRule.authenticated()));
  }

  @Test
  void anOpenSuperclassOpensNoInterfaceThatItDoesNotKnow() {
    assertThat(ruleOf(SuperclassBeforeInterfaceType.class, "call"), is(roles("admin")));
  }
}
