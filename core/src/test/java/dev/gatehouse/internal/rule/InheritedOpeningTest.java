package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.bridge;
import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.resource.ResourceType;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a class states of the methods that it declares holds beside what they inherit: servers that
 * read Jakarta Annotations by the letter know nothing else (section 2.1).
 */
@Tag("J-02")
@Tag("J-03")
class InheritedOpeningTest {

  interface OpenApi {
    @PermitAll
    void call();
  }

  @PermitAll
  interface OpenType {
    void call();
  }

  interface OpenDefault {
    @PermitAll
    default void call() {}
  }

  interface OpenGeneric<T> {
    @PermitAll
    void call(T item);
  }

  static class OpenBase {
    @PermitAll
    public void call() {}
  }

  @RolesAllowed("admin")
  static class OfApi implements OpenApi {
    @Override
    public void call() {}
  }

  static class SilentBelow extends OfApi {
    @Override
    public void call() {}
  }

  static class SilentBelowAgain extends SilentBelow {}

  static class Reopened extends OfApi {
    @Override
    @PermitAll
    public void call() {}
  }

  @RolesAllowed("admin")
  static class OfType implements OpenType {
    @Override
    public void call() {}
  }

  @RolesAllowed("admin")
  static class OverridesDefault implements OpenDefault {
    @Override
    public void call() {}
  }

  @RolesAllowed("admin")
  static class InheritsDefault implements OpenDefault {}

  @RolesAllowed("admin")
  interface Refining extends OpenDefault {
    @Override
    default void call() {}
  }

  static class OfRefining implements Refining {}

  @RolesAllowed("admin")
  static class OfGeneric implements OpenGeneric<String> {
    @Override
    public void call(String item) {}
  }

  static class GenericBase<T> {
    @PermitAll
    public void call(T item) {}
  }

  @RolesAllowed("admin")
  static class GenericMiddle<T> extends GenericBase<T> {
    @Override
    public void call(T item) {}
  }

  static class OfGenericMiddle extends GenericMiddle<String> {
    @Override
    public void call(String item) {}
  }

  @DenyAll
  static class ClosedOverriding extends OpenBase {
    @Override
    public void call() {}
  }

  @DenyAll
  static class ClosedInheriting extends OpenBase {}

  static class SilentOverriding extends OpenBase {
    @Override
    public void call() {}
  }

  @RolesAllowed("admin")
  static class BelowSilentOverriding extends SilentOverriding {}

  @RolesAllowed("admin")
  interface GuardedType {
    void call();
  }

  interface GuardedMethod {
    @RolesAllowed("admin")
    void call();
  }

  @PermitAll
  static class OpenSuperclass {
    public void call() {}
  }

  static class OpenSuperclassMeetsType extends OpenSuperclass implements GuardedType {}

  static class OverridesOpenSuperclass extends OpenSuperclass implements GuardedType {
    @Override
    public void call() {}
  }

  static class OpenMethodMeetsMethod extends OpenBase implements GuardedMethod {
    @Override
    public void call() {}
  }

  @PermitAll
  static class OpensKnowingly implements GuardedType {
    @Override
    public void call() {}
  }

  static class BelowOpensKnowingly extends OpensKnowingly {
    @Override
    public void call() {}
  }

  interface ForCallers {
    @Authenticated
    void call();
  }

  interface ForUsers {
    @RolesAllowed("user")
    void call();
  }

  interface WithScope {
    @ScopesRequired("s")
    void call();
  }

  @RolesAllowed("admin")
  static class AdminOfCallers implements ForCallers {
    @Override
    public void call() {}
  }

  @RolesAllowed("admin")
  static class AdminOfUsers implements ForUsers {
    @Override
    public void call() {}
  }

  @RolesAllowed("admin")
  static class AdminWithScope implements WithScope {
    @Override
    public void call() {}
  }

  @DenyAll
  static class NobodyOfUsers implements ForUsers {
    @Override
    public void call() {}
  }

  static class Located {}

  interface OpenLocating {
    @Path("next")
    @PermitAll
    Located next();
  }

  @RolesAllowed("admin")
  static class Locating implements OpenLocating {
    @Override
    public Located next() {
      return new Located();
    }
  }

  @Test
  void theClassHoldsBesideAnOpenMethodOfItsInterface() {
    assertThat(ruleOf(OfApi.class, "call"), is(roles("admin")));
    assertThat(ruleOf(OfType.class, "call"), is(roles("admin")));
    assertThat(ruleOf(OverridesDefault.class, "call"), is(roles("admin")));
  }

  @Test
  void aSubclassThatSaysNothingSaysTheSame() {
    assertThat(ruleOf(SilentBelow.class, "call"), is(roles("admin")));
    assertThat(ruleOf(SilentBelowAgain.class, "call"), is(roles("admin")));
  }

  @Test
  @Tag("J-01")
  void anAnnotationOnTheMethodItselfReplacesTheClass() {
    assertThat(ruleOf(Reopened.class, "call"), is(AccessRule.permitAll()));
    assertThat(ruleOf(InheritsDefault.class, "call"), is(AccessRule.permitAll()));
    assertThat(ruleOf(ClosedInheriting.class, "call"), is(AccessRule.permitAll()));
  }

  @Test
  void anInterfaceHoldsBesideAnOpenDefaultMethodThatItOverrides() {
    assertThat(ruleOf(OfRefining.class, "call"), is(roles("admin")));
  }

  @Test
  @Tag("B#1")
  void theClassHoldsThroughGenericsAndBridges() {
    assertThat(ruleOf(OfGeneric.class, "call"), is(roles("admin")));
    assertThat(ruleOf(OfGeneric.class, bridge(OfGeneric.class, "call")), is(roles("admin")));
    assertThat(ruleOf(OfGenericMiddle.class, "call"), is(roles("admin")));
    assertThat(
        ruleOf(OfGenericMiddle.class, method(GenericBase.class, "call")), is(roles("admin")));
  }

  @Test
  void theClassHoldsBesideAnOpenMethodOfItsSuperclass() {
    assertThat(ruleOf(ClosedOverriding.class, "call"), is(AccessRule.denyAll()));
  }

  @Test
  void theConcreteClassHoldsBesideASilentMethodThatItInherits() {
    assertThat(ruleOf(BelowSilentOverriding.class, "call"), is(roles("admin")));
  }

  @Test
  void anOpenSuperclassLiftsNoGuardOfAnInterfaceThatItDoesNotKnow() {
    assertThat(ruleOf(OpenSuperclassMeetsType.class, "call"), is(roles("admin")));
    assertThat(ruleOf(OverridesOpenSuperclass.class, "call"), is(roles("admin")));
    assertThat(ruleOf(OpenMethodMeetsMethod.class, "call"), is(roles("admin")));
  }

  @Test
  void anOpenSuperclassLiftsTheGuardOfItsOwnInterface() {
    assertThat(ruleOf(OpensKnowingly.class, "call"), is(AccessRule.permitAll()));
    assertThat(ruleOf(BelowOpensKnowingly.class, "call"), is(AccessRule.permitAll()));
  }

  @Test
  void theClassHoldsBesideAnInheritedGuardToo() {
    assertThat(ruleOf(AdminOfCallers.class, "call"), is(roles("admin")));
    assertThat(ruleOf(AdminOfUsers.class, "call"), is(roles("user").and(roles("admin"))));
    assertThat(ruleOf(AdminWithScope.class, "call"), is(scopes("s").and(roles("admin"))));
    assertThat(ruleOf(NobodyOfUsers.class, "call"), is(AccessRule.denyAll()));
  }

  @Test
  @Tag("B#8")
  void theClassOfALocatorHoldsBesideAnInheritedOpening() {
    assertThat(
        LocatorStep.statedAlone(
                new ResourceType(Locating.class), Endpoints.method(Locating.class, "next"))
            .rule(),
        is(roles("admin")));
  }
}
