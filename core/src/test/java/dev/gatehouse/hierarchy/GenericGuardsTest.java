package dev.gatehouse.hierarchy;

import static dev.gatehouse.internal.fixture.Endpoints.bridge;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.AccessRule;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decision 3, "generics and bridges resolved". */
@Tag("B#1")
class GenericGuardsTest {

  static class Dto {}

  static class Other {}

  interface Saves<T> {
    @RolesAllowed("admin")
    void save(T item);
  }

  abstract static class SavesBase<T> {
    @RolesAllowed("admin")
    public void save(T item) {}
  }

  interface SavesMore<A, B> extends Saves<B> {}

  interface SavesLists<E> extends Saves<List<E>> {}

  interface SavesArrays<E> extends Saves<E[]> {}

  abstract static class SavesMoreBase<A, B> extends SavesBase<B> {}

  interface SavesMaps<K, V> {
    @RolesAllowed("admin")
    void save(Map<K, V> first, V[] second, List<? extends K> third, int fourth);
  }

  interface SavesBounded<T extends Dto> {
    @RolesAllowed("admin")
    void save(T item);
  }

  interface SavesAny {
    @RolesAllowed("admin")
    <T extends Number> void save(T item);
  }

  interface SavesSub<D> {
    @RolesAllowed("admin")
    <T extends D> void save(T item);
  }

  static class ByInterface implements Saves<Dto> {
    @Override
    public void save(Dto item) {}
  }

  static class BySuperclass extends SavesBase<Dto> {
    @Override
    public void save(Dto item) {}
  }

  static class ByTwoLevels implements SavesMore<Other, Dto> {
    @Override
    public void save(Dto item) {}
  }

  static class ByTwoLevelsOfClasses extends SavesMoreBase<Other, Dto> {
    @Override
    public void save(Dto item) {}
  }

  abstract static class Middle<X> extends SavesMoreBase<Other, X> {}

  static class ByThreeLevels extends Middle<Dto> {
    @Override
    public void save(Dto item) {}
  }

  static class OfLists implements SavesLists<Dto> {
    @Override
    public void save(List<Dto> item) {}
  }

  static class OfArrays implements SavesArrays<Dto> {
    @Override
    public void save(Dto[] item) {}
  }

  static class OfArrayArgument implements Saves<Dto[][]> {
    @Override
    public void save(Dto[][] item) {}
  }

  static class OfMaps implements SavesMaps<String, Dto> {
    @Override
    public void save(
        Map<String, Dto> first, Dto[] second, List<? extends String> third, int fourth) {}
  }

  static class StillGeneric<T extends Dto> implements Saves<T> {
    @Override
    public void save(T item) {}
  }

  static class OfGenericMethod implements SavesAny {
    @Override
    public <N extends Number> void save(N item) {}
  }

  static class OfGenericMethodErased implements SavesAny {
    @Override
    public void save(Number item) {}
  }

  static class OfBoundByTypeArgument implements SavesSub<Dto> {
    @Override
    public <T extends Dto> void save(T item) {}
  }

  @SuppressWarnings("rawtypes")
  static class OfRawType implements Saves {
    @Override
    public void save(Object item) {}
  }

  @SuppressWarnings("rawtypes")
  static class OfRawBoundedType implements SavesBounded {
    @Override
    public void save(Dto item) {}
  }

  abstract static class MiddleBounded<T extends Dto> implements Saves<T> {}

  @SuppressWarnings({"rawtypes", "unchecked"})
  static class OfRawMiddle extends MiddleBounded {
    @Override
    public void save(Object item) {}
  }

  static class WithOverloads implements Saves<Dto> {
    @Override
    public void save(Dto item) {}

    public void save(Other item) {}

    public void save(Object item, Dto more) {}
  }

  static class ImplementsForSub {
    public void save(Dto item) {}
  }

  static class FulfilsBySuperclass extends ImplementsForSub implements Saves<Dto> {}

  interface Gets {
    @RolesAllowed("admin")
    Object get();
  }

  static class GetsNarrower implements Gets {
    @Override
    public String get() {
      return "";
    }
  }

  /** The compiler gives its public subclass a bridge, so that reflection may call the method. */
  static class Hidden {
    @RolesAllowed("admin")
    public void inherited() {}
  }

  public static class Published extends Hidden {}

  private static AccessRule ruleOfSave(Class<?> type, Class<?>... parameters) {
    try {
      return ruleOf(type, type.getMethod("save", parameters));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aGenericInterfacesGuardHolds() {
    assertThat(ruleOfSave(ByInterface.class, Dto.class), is(roles("admin")));
  }

  @Test
  void aGenericSuperclassesGuardHolds() {
    assertThat(ruleOfSave(BySuperclass.class, Dto.class), is(roles("admin")));
  }

  @Test
  void typeArgumentsArePassedThroughEveryLevel() {
    assertThat(ruleOfSave(ByTwoLevels.class, Dto.class), is(roles("admin")));
    assertThat(ruleOfSave(ByTwoLevelsOfClasses.class, Dto.class), is(roles("admin")));
    assertThat(ruleOfSave(ByThreeLevels.class, Dto.class), is(roles("admin")));
  }

  @Test
  void typeArgumentsMayBeListsAndArrays() {
    assertThat(ruleOfSave(OfLists.class, List.class), is(roles("admin")));
    assertThat(ruleOfSave(OfArrays.class, Dto[].class), is(roles("admin")));
    assertThat(ruleOfSave(OfArrayArgument.class, Dto[][].class), is(roles("admin")));
    assertThat(
        ruleOfSave(OfMaps.class, Map.class, Dto[].class, List.class, int.class),
        is(roles("admin")));
  }

  @Test
  void typeVariablesThatStayOpenStandForTheirBounds() {
    assertThat(ruleOfSave(StillGeneric.class, Dto.class), is(roles("admin")));
  }

  @Test
  void genericMethodsMatchByTheirBounds() {
    assertThat(ruleOfSave(OfGenericMethod.class, Number.class), is(roles("admin")));
    assertThat(ruleOfSave(OfGenericMethodErased.class, Number.class), is(roles("admin")));
  }

  @Test
  void aBoundMayBeATypeArgumentOfTheInterface() {
    assertThat(ruleOfSave(OfBoundByTypeArgument.class, Dto.class), is(roles("admin")));
  }

  @Test
  void rawTypesMatchByErasure() {
    assertThat(ruleOfSave(OfRawType.class, Object.class), is(roles("admin")));
    assertThat(ruleOfSave(OfRawBoundedType.class, Dto.class), is(roles("admin")));
  }

  @Test
  void whatARawTypeInheritsIsRawToo() {
    assertThat(ruleOfSave(OfRawMiddle.class, Object.class), is(roles("admin")));
  }

  @Test
  void overloadsDoNotMatch() {
    assertThat(ruleOfSave(WithOverloads.class, Dto.class), is(roles("admin")));
    assertThat(ruleOfSave(WithOverloads.class, Other.class), is(nullValue()));
    assertThat(ruleOfSave(WithOverloads.class, Object.class, Dto.class), is(nullValue()));
  }

  @Test
  void aSuperclassMayImplementTheGuardedInterfaceMethodUnknowingly() {
    assertThat(ruleOfSave(FulfilsBySuperclass.class, Dto.class), is(roles("admin")));
  }

  @Test
  void aBridgeHandedOutByTheRuntimeHasTheRuleOfItsMethod() {
    assertThat(ruleOf(ByInterface.class, bridge(ByInterface.class, "save")), is(roles("admin")));
    assertThat(ruleOf(BySuperclass.class, bridge(BySuperclass.class, "save")), is(roles("admin")));
    assertThat(ruleOf(GetsNarrower.class, bridge(GetsNarrower.class, "get")), is(roles("admin")));
    assertThat(ruleOf(Published.class, bridge(Published.class, "inherited")), is(roles("admin")));
  }

  @Test
  void aBridgeBesideOverloadsHasTheRuleOfItsMethod() {
    assertThat(
        ruleOf(WithOverloads.class, bridge(WithOverloads.class, "save")), is(roles("admin")));
  }

  @Test
  void theInterfacesOwnMethodHandedOutByTheRuntimeHasTheRuleOfItsImplementation()
      throws NoSuchMethodException {
    assertThat(
        ruleOf(ByTwoLevels.class, Saves.class.getMethod("save", Object.class)), is(roles("admin")));
  }

  @Test
  void aNarrowerReturnTypeOverrides() {
    assertThat(ruleOf(GetsNarrower.class, "get"), is(roles("admin")));
  }
}
