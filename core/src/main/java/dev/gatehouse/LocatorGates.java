package dev.gatehouse;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Guards on sub-resource locators hold for all that lies behind them: runtimes run a locator
 * without asking, and then show only what it returned. Thread-safe.
 */
final class LocatorGates {

  /** By the class with the locator, then by the class that it returned. */
  private final ConcurrentMap<Class<?>, ConcurrentMap<Class<?>, AccessRule>> gates =
      new ConcurrentHashMap<>();

  /**
   * What the locators on the way demand.
   *
   * @param matched the resources that a request passed, the last one first (UriInfo)
   */
  AccessRule of(Object[] matched) {
    AccessRule gate = AccessRule.PERMIT;
    for (int i = 1; i < matched.length; i++) {
      gate = gate.and(between(classOf(matched[i]), classOf(matched[i - 1])));
    }
    return gate;
  }

  private AccessRule between(Class<?> locating, Class<?> located) {
    ConcurrentMap<Class<?>, AccessRule> known = gates.get(locating);
    AccessRule gate = known == null ? null : known.get(located);
    if (gate == null) {
      gate = findLate(locating, located);
      gates.computeIfAbsent(locating, c -> new ConcurrentHashMap<>()).put(located, gate);
    }
    return gate;
  }

  private static AccessRule findLate(Class<?> locating, Class<?> located) {
    try {
      return between(new ResourceType(locating), located).rule();
    } catch (AccessRuleException e) {
      return AccessRules.denied(e);
    }
  }

  /**
   * What stands between a class and what its locators return. Nobody tells which locator was taken:
   * all that can have been taken must admit the caller.
   *
   * @throws AccessRuleException where the annotations of one cannot be enforced
   */
  static StatedRule between(ResourceType locating, Class<?> located) {
    List<Method> locators =
        ResourceMethod.all(locating).stream()
            .filter(ResourceMethod::isLocator)
            .map(ResourceMethod::method)
            .toList();
    List<Method> fitting =
        locators.stream()
            .filter(locator -> canReturn(locating.returnedBy(locator), located))
            .toList();
    // None fits where a runtime lets locators return something of its own, such as a model.
    return (fitting.isEmpty() ? locators : fitting)
        .stream()
            .map(locator -> AccessResolver.resolve(locating, locator).orElse(StatedRule.PERMIT))
            .reduce(StatedRule.PERMIT, StatedRule::and);
  }

  /** A locator returns a resource or the class of one (REST 3.4.1). */
  private static boolean canReturn(Class<?> returned, Class<?> located) {
    return returned.isAssignableFrom(located) || returned.isAssignableFrom(Class.class);
  }

  static Class<?> classOf(Object resource) {
    return resource instanceof Class<?> type ? type : resource.getClass();
  }
}
