package dev.gatehouse;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what annotations demand for a method of a resource class. Jakarta REST inherits
 * {@code @GET} from interfaces and superclasses, Jakarta Annotations inherits nothing: read by the
 * letter, an endpoint would keep its address and lose its guard. Here nothing gets lost by
 * inheritance.
 */
final class AccessResolver {

  private AccessResolver() {}

  /**
   * The rule for a method: its own, else the nearest overridden method's, else the class's.
   *
   * @return empty where no annotation says anything
   * @throws AccessRuleException where the annotations cannot be enforced as they stand
   */
  static Optional<StatedRule> resolve(ResourceType type, Method method) {
    List<Method> declarations = type.declarationsOf(method);
    Optional<StatedRule> onMethod = nearest(declarations, Method::getDeclaringClass);
    if (onMethod.isPresent()) {
      return onMethod;
    }
    Class<?> declaringClass = declarations.get(0).getDeclaringClass();
    List<Class<?>> belowDeclaring =
        type.types().stream()
            .takeWhile(inherited -> inherited != declaringClass)
            .filter(inherited -> !inherited.isInterface())
            .toList();
    Optional<StatedRule> both =
        merge(
            nearest(belowDeclaring, Function.identity()), AccessAnnotations.ruleOn(declaringClass));
    return both.isPresent() ? both : nearest(type.types(), Function.identity());
  }

  /**
   * The rule of the first that states one, superclasses before interfaces. Of interfaces, those
   * count that no other one refines; where two of them speak, both must hold.
   */
  private static <E extends AnnotatedElement> Optional<StatedRule> nearest(
      List<E> elements, Function<E, Class<?>> declaringClass) {
    Map<Class<?>, StatedRule> byInterface = new LinkedHashMap<>();
    for (E element : elements) {
      Class<?> type = declaringClass.apply(element);
      Optional<StatedRule> stated = AccessAnnotations.ruleOn(element);
      if (stated.isPresent() && !type.isInterface()) {
        return stated;
      }
      stated.ifPresent(rule -> byInterface.merge(type, rule, StatedRule::and));
    }
    return byInterface.keySet().stream()
        .filter(type -> byInterface.keySet().stream().noneMatch(other -> refines(other, type)))
        .map(byInterface::get)
        .reduce(StatedRule::and);
  }

  private static boolean refines(Class<?> type, Class<?> refined) {
    return type != refined && refined.isAssignableFrom(type);
  }

  private static Optional<StatedRule> merge(Optional<StatedRule> a, Optional<StatedRule> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return Optional.of(a.get().and(b.get()));
  }
}
