package dev.gatehouse;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
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
    Optional<StatedRule> onMethods =
        nearest(declarations, Method::getDeclaringClass, type::overrides);
    Optional<StatedRule> stated =
        onMethods.isPresent()
            ? onMethods
            : ofTypes(type.types(), declarations.get(0).getDeclaringClass());
    return merge(stated, all(type.replacedByChance(declarations.get(0))));
  }

  private static Optional<StatedRule> all(Collection<Method> methods) {
    return methods.stream()
        .map(AccessAnnotations::ruleOn)
        .flatMap(Optional::stream)
        .reduce(StatedRule::and);
  }

  /** What classes say of a method: both those below the declaring one and that one must hold. */
  private static Optional<StatedRule> ofTypes(List<Class<?>> types, Class<?> declaring) {
    List<Class<?>> below =
        types.stream().filter(inherited -> isBelow(inherited, declaring)).toList();
    Optional<StatedRule> both = merge(nearestType(below), AccessAnnotations.ruleOn(declaring));
    return both.isPresent() ? both : nearestType(types);
  }

  /** Every class is nearer than an interface. */
  private static boolean isBelow(Class<?> inherited, Class<?> declaring) {
    return refines(inherited, declaring) || declaring.isInterface() && !inherited.isInterface();
  }

  private static Optional<StatedRule> nearestType(List<Class<?>> types) {
    return nearest(types, Function.identity(), AccessResolver::refines);
  }

  private static boolean refines(Class<?> type, Class<?> refined) {
    return type != refined && refined.isAssignableFrom(type);
  }

  /**
   * The rule of the nearest that state one, superclasses before interfaces. Where two of them speak
   * and neither overrides the other, both must hold.
   */
  private static <E extends AnnotatedElement> Optional<StatedRule> nearest(
      List<E> elements, Function<E, Class<?>> declaring, BiPredicate<E, E> overrides) {
    if (elements.size() == 1) {
      return AccessAnnotations.ruleOn(elements.get(0));
    }
    Map<E, StatedRule> onClasses = new LinkedHashMap<>();
    Map<E, StatedRule> onInterfaces = new LinkedHashMap<>();
    for (E element : elements) {
      Map<E, StatedRule> stated = declaring.apply(element).isInterface() ? onInterfaces : onClasses;
      AccessAnnotations.ruleOn(element).ifPresent(rule -> stated.put(element, rule));
    }
    Map<E, StatedRule> nearest = onClasses.isEmpty() ? onInterfaces : onClasses;
    return nearest.keySet().stream()
        .filter(element -> nearest.keySet().stream().noneMatch(o -> overrides.test(o, element)))
        .map(nearest::get)
        .reduce(StatedRule::and);
  }

  private static Optional<StatedRule> merge(Optional<StatedRule> a, Optional<StatedRule> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return Optional.of(a.get().and(b.get()));
  }
}
