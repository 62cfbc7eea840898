package dev.gatehouse.hierarchy;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rare shapes in which it takes a second look to see what overrides what (JLS 8.4.8). */
@Tag("B#1")
@Tag("B#2")
class OverridingGuardsTest {

  @RolesAllowed("user")
  interface FirstDefault {
    default void call() {}
  }

  @RolesAllowed("admin")
  interface OverridingDefault extends FirstDefault {
    @Override
    default void call() {}
  }

  static class NamesFirstDefaultFirst implements FirstDefault, OverridingDefault {}

  @PermitAll
  interface OpenDefault {
    default void call() {}
  }

  @RolesAllowed("admin")
  interface InBetween extends OpenDefault {}

  static class ByInBetween implements InBetween {}

  static class Overloads<T> {
    @RolesAllowed("admin")
    public void call(T item) {}

    @PermitAll
    public void call(String item) {}
  }

  static class OverridesBoth extends Overloads<String> {
    @Override
    public void call(String item) {}
  }

  static class OverridesOne extends Overloads<Integer> {
    @Override
    public void call(Integer item) {}
  }

  abstract static class AsksForT<T> {
    @RolesAllowed("admin")
    public abstract void call(T item);

    public void call(String item) {}
  }

  static class AnsweredByTheOther extends AsksForT<String> {}

  static class TakesLists<T> {
    @RolesAllowed("admin")
    public void call(List<T> items) {}
  }

  static class OverridesByErasure extends TakesLists<String> {
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void call(List items) {}
  }

  interface Takes<T> {
    @RolesAllowed("admin")
    default void call(T item) {}
  }

  static class TakesStrings implements Takes<String> {}

  static class TakesMore<T> extends TakesStrings {}

  @SuppressWarnings("rawtypes")
  static class RawBelowStrings extends TakesMore {
    @Override
    public void call(Object item) {}
  }

  static class ForObjects {
    public void call(Object item) {}
  }

  /** To the JVM, ForObjects implements what Takes asks for; to the compiler, it does not. */
  static class LooksTheSame extends ForObjects implements Takes<String> {}

  @PermitAll
  static class LooksTheSameAndIsOpen extends ForObjects implements Takes<String> {}

  @PermitAll
  interface SaysOpen {
    default void call() {}
  }

  @DenyAll
  interface HasNothingToDoWithIt {}

  static class InheritsOpenDefault implements SaysOpen, HasNothingToDoWithIt {}

  @RolesAllowed("admin")
  static class GuardedSuperclass {}

  static class InheritsOpenDefaultBesideGuard extends GuardedSuperclass implements SaysOpen {}

  interface OneOfTwo {
    @RolesAllowed("admin")
    void call();
  }

  interface OtherOfTwo {
    @RolesAllowed("user")
    void call();
  }

  interface BothOfTwo extends OneOfTwo, OtherOfTwo {}

  @Path("looks")
  interface Gets<T> {
    @GET
    @RolesAllowed("user")
    default String call(T item) {
      return "";
    }
  }

  static class GetsObjects {
    @GET
    @RolesAllowed("admin")
    public String call(Object item) {
      return "";
    }
  }

  static class LooksLikeGets extends GetsObjects implements Gets<String> {}

  static class Concrete {
    @RolesAllowed("user")
    public void call() {}
  }

  abstract static class AbstractAgain extends Concrete {
    @Override
    @DenyAll
    public abstract void call();
  }

  static class ConcreteAgain extends AbstractAgain {
    @Override
    public void call() {}
  }

  private static Method declared(Class<?> type, Class<?>... parameters) {
    try {
      return type.getDeclaredMethod("call", parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AccessRule ruleOfCall(Class<?> type, Class<?>... parameters) {
    try {
      return ruleOf(type, type.getMethod("call", parameters));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theDefaultMethodThatRunsDeclares() {
    assertThat(
        ruleOf(NamesFirstDefaultFirst.class, declared(FirstDefault.class)), is(roles("admin")));
    assertThat(ruleOfCall(NamesFirstDefaultFirst.class), is(roles("admin")));
  }

  @Test
  void anInterfaceBetweenTheClassAndTheDeclaringOneMustHold() {
    assertThat(ruleOfCall(ByInBetween.class), is(roles("admin")));
  }

  @Test
  void twoOverriddenOverloadsMustBothHold() {
    assertThat(ruleOfCall(OverridesBoth.class, String.class), is(roles("admin")));
  }

  @Test
  void anOverloadThatIsNotOverriddenSaysNothing() {
    assertThat(ruleOfCall(OverridesOne.class, Integer.class), is(roles("admin")));
    assertThat(ruleOfCall(OverridesOne.class, String.class), is(AccessRule.permitAll()));
  }

  @Test
  void aMethodMayAnswerForAnAbstractOneOfItsOwnClass() {
    assertThat(ruleOfCall(AnsweredByTheOther.class, String.class), is(roles("admin")));
    assertThat(ruleOfCall(AnsweredByTheOther.class, Object.class), is(roles("admin")));
  }

  @Test
  void aMethodMayOverrideByErasure() {
    assertThat(ruleOfCall(OverridesByErasure.class, List.class), is(roles("admin")));
  }

  @Test
  void allThatARawTypeInheritsIsRaw() {
    assertThat(ruleOfCall(RawBelowStrings.class, Object.class), is(roles("admin")));
  }

  @Test
  void whatOnlyLooksTheSameMustHoldToo() {
    assertThat(ruleOfCall(LooksTheSame.class, Object.class), is(roles("admin")));
    assertThat(ruleOfCall(LooksTheSameAndIsOpen.class, Object.class), is(roles("admin")));
  }

  @Test
  void anAbstractMethodOverridesAConcreteOne() {
    assertThat(ruleOfCall(ConcreteAgain.class), is(AccessRule.denyAll()));
  }

  @Test
  void anInterfaceThatDoesNotHaveTheMethodSaysNothingWhereTheDeclaringOneSpeaks() {
    assertThat(ruleOfCall(InheritsOpenDefault.class), is(AccessRule.permitAll()));
  }

  @Test
  void theGuardOfASuperclassHoldsBesideTheInterfaceOfADefaultMethod() {
    assertThat(ruleOfCall(InheritsOpenDefaultBesideGuard.class), is(roles("admin")));
  }

  @Test
  void whatTwoInterfacesAskForMustBothHoldBeforeAnyClassImplementsThem() {
    AccessRule both = roles("admin").and(roles("user"));

    assertThat(ruleOf(BothOfTwo.class, declared(OneOfTwo.class)), is(both));
    assertThat(
        ruleOf(BothOfTwo.class, declared(OtherOfTwo.class)), is(roles("user").and(roles("admin"))));
  }

  @Test
  void whatOnlyLooksTheSameIsOneEndpoint() {
    assertThat(
        AccessTable.of(LooksLikeGets.class).endpoints().stream()
            .map(endpoint -> endpoint.resourceMethod() + ' ' + endpoint.rule())
            .toList(),
        contains("call role admin, and role user"));
  }
}
