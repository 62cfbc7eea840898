package dev.gatehouse.hierarchy;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What has the same signature (JLS 8.4.2), and what only looks the same once generics are erased.
 * The interfaces say admin, the superclasses open: where a superclass implements the method, its
 * own word replaces theirs, and where it only looks so, both must hold.
 */
@Tag("B#1")
class SignatureGuardsTest {

  interface Lists {
    @RolesAllowed("admin")
    default void call(List<String> items) {}
  }

  interface RawLists {
    @RolesAllowed("admin")
    @SuppressWarnings("rawtypes")
    default void call(List items) {}
  }

  interface Arrays {
    @RolesAllowed("admin")
    default void call(List<String>[] items) {}
  }

  interface Wildcards {
    @RolesAllowed("admin")
    default void call(List<? extends Number> items) {}
  }

  interface LowerBounds {
    @RolesAllowed("admin")
    default void call(List<? super Integer> items) {}
  }

  interface TypeParameters {
    @RolesAllowed("admin")
    default <A extends Number, B extends Number> void call(List<A> first, Map<A, B> second) {}
  }

  interface OneTypeParameter {
    @RolesAllowed("admin")
    default <A extends Comparable<A>> void call(A item) {}
  }

  static class OfStrings {
    @PermitAll
    public void call(List<String> items) {}
  }

  static class OfIntegers {
    @PermitAll
    public void call(List<Integer> items) {}
  }

  static class OfT<T> {
    @PermitAll
    public void call(List<T> items) {}
  }

  static class GenericForNoReason<T> extends OfStrings {}

  static class ArraysOfStrings {
    @PermitAll
    public void call(List<String>[] items) {}
  }

  static class ArraysOfIntegers {
    @PermitAll
    public void call(List<Integer>[] items) {}
  }

  static class OfNumbers {
    @PermitAll
    public void call(List<? extends Number> items) {}
  }

  static class OfSuperIntegers {
    @PermitAll
    public void call(List<? super Integer> items) {}
  }

  static class OfSuperNumbers {
    @PermitAll
    public void call(List<? super Number> items) {}
  }

  static class OtherNames {
    @PermitAll
    public <X extends Number, Y extends Number> void call(List<X> first, Map<X, Y> second) {}
  }

  static class OtherOrder {
    @PermitAll
    public <X extends Number, Y extends Number> void call(List<X> first, Map<Y, X> second) {}
  }

  static class OtherBound {
    @PermitAll
    public <X extends Number, Y extends Integer> void call(List<X> first, Map<X, Y> second) {}
  }

  static class OtherParameterOfBound {
    @PermitAll
    public <X extends Comparable<String>> void call(X item) {}
  }

  static class ParameterOfBound {
    @PermitAll
    public <X extends Comparable<X>> void call(X item) {}
  }

  static class SameLists extends OfStrings implements Lists {}

  static class SameByTypeArgument extends OfT<String> implements Lists {}

  @SuppressWarnings("rawtypes")
  static class SameByRawSuperclass extends OfT implements RawLists {}

  /** Only what has type parameters is raw. */
  @SuppressWarnings("rawtypes")
  static class SameBehindRawSuperclass extends GenericForNoReason implements Lists {}

  static class SameArrays extends ArraysOfStrings implements Arrays {}

  static class SameWildcards extends OfNumbers implements Wildcards {}

  static class SameLowerBounds extends OfSuperIntegers implements LowerBounds {}

  static class SameTypeParameters extends OtherNames implements TypeParameters {}

  static class SameBound extends ParameterOfBound implements OneTypeParameter {}

  static class DifferentLists extends OfIntegers implements Lists {}

  static class DifferentByTypeArgument extends OfT<Integer> implements Lists {}

  static class NotRaw extends OfStrings implements RawLists {}

  static class DifferentArrays extends ArraysOfIntegers implements Arrays {}

  static class DifferentWildcards extends OfSuperNumbers implements Wildcards {}

  static class DifferentLowerBounds extends OfSuperNumbers implements LowerBounds {}

  static class DifferentTypeParameters extends OtherOrder implements TypeParameters {}

  static class DifferentBounds extends OtherBound implements TypeParameters {}

  static class DifferentParameterOfBound extends OtherParameterOfBound
      implements OneTypeParameter {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        SameLists.class,
        SameByTypeArgument.class,
        SameByRawSuperclass.class,
        SameBehindRawSuperclass.class,
        SameArrays.class,
        SameWildcards.class,
        SameLowerBounds.class,
        SameTypeParameters.class,
        SameBound.class
      })
  void whatHasTheSameSignatureImplements(Class<?> type) {
    assertThat(ruleOf(type, method(type, "call")), is(AccessRule.permitAll()));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        DifferentLists.class,
        DifferentByTypeArgument.class,
        NotRaw.class,
        DifferentArrays.class,
        DifferentWildcards.class,
        DifferentLowerBounds.class,
        DifferentTypeParameters.class,
        DifferentBounds.class,
        DifferentParameterOfBound.class
      })
  void whatOnlyHasTheSameErasureImplementsNothing(Class<?> type) {
    assertThat(ruleOf(type, method(type, "call")), is(roles("admin")));
  }

  static class Base<T> {
    @RolesAllowed("admin")
    public void call(T item) {}
  }

  static class Plain extends Base<String> {}

  static class OfPlain extends Plain {
    @Override
    public void call(String item) {}
  }

  static class Strings {
    @RolesAllowed("admin")
    public void call(List<String> items) {}
  }

  static class GenericStrings<T> extends Strings {}

  @SuppressWarnings("rawtypes")
  static class OfRawStrings extends GenericStrings {
    @Override
    public void call(List<String> items) {}
  }

  @Test
  void aClassWithoutTypeParametersIsNotRawBehindARawOne() {
    assertThat(ruleOf(OfRawStrings.class, method(OfRawStrings.class, "call")), is(roles("admin")));
  }

  @Test
  void aClassWithoutTypeParametersIsNotRaw() {
    assertThat(ruleOf(OfPlain.class, method(OfPlain.class, "call")), is(roles("admin")));
  }
}
