package dev.gatehouse.internal.rule;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.resource.ResourceMethod;
import dev.gatehouse.internal.resource.ResourceType;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The locators of a class that can have led to another class.
 *
 * @param all what they demand together
 * @param alike whether each demands that, so that it is all the same which one was taken
 */
record LocatorStep(List<Candidate> candidates, AccessRule all, boolean alike) {

  /**
   * A locator.
   *
   * @param templates of its path, by each method that says it
   */
  record Candidate(AccessRule rule, List<PathTemplate> templates) {}

  static LocatorStep of(
      ResourceType locating, Class<?> located, BiFunction<ResourceType, Method, AccessRule> rules) {
    List<Candidate> candidates =
        fitting(locating, located).stream()
            .map(
                locator ->
                    new Candidate(rules.apply(locating, locator), templates(locating, locator)))
            .toList();
    AccessRule all =
        candidates.stream().map(Candidate::rule).reduce(AccessRule.permitAll(), AccessRule::and);
    return new LocatorStep(
        candidates, all, candidates.stream().allMatch(candidate -> candidate.rule().equals(all)));
  }

  /**
   * What a locator's way demands, where nobody tells which locator was taken: its own guard, and
   * those of others that the same path can mean.
   *
   * @throws AccessRuleException where the annotations of one cannot be enforced
   */
  static StatedRule stated(ResourceType locating, Method locator, Class<?> located) {
    List<PathTemplate> own = templates(locating, locator);
    return fitting(locating, located).stream()
        .filter(other -> !other.equals(locator))
        .filter(other -> overlap(own, templates(locating, other)))
        .map(other -> statedAlone(locating, other))
        .reduce(statedAlone(locating, locator), StatedRule::and);
  }

  /**
   * What a locator itself demands.
   *
   * @throws AccessRuleException where its annotations cannot be enforced
   */
  static StatedRule statedAlone(ResourceType locating, Method locator) {
    return AccessResolver.resolve(locating, locator).orElse(StatedRule.PERMIT);
  }

  private static boolean overlap(List<PathTemplate> own, List<PathTemplate> others) {
    return own.stream().anyMatch(template -> others.stream().anyMatch(template::overlaps));
  }

  private static List<Method> fitting(ResourceType locating, Class<?> located) {
    List<Method> locators =
        ResourceMethod.all(locating).stream()
            .filter(ResourceMethod::isLocator)
            .map(ResourceMethod::method)
            .toList();
    List<Method> fitting =
        locators.stream()
            .filter(locator -> canReturn(locating.returnedBy(locator), located))
            .toList();
    return fitting.isEmpty() ? locators : fitting;
  }

  /**
   * A locator returns a resource or the class of one (REST 3.4.1), or what a runtime makes a
   * resource of by itself: a model, say, or a stage that completes with one.
   */
  private static boolean canReturn(Class<?> returned, Class<?> located) {
    return returned.isAssignableFrom(located)
        || returned.isAssignableFrom(Class.class)
        || ResourceMethod.all(new ResourceType(returned)).isEmpty();
  }

  /** The templates of a method's path, by each declaration that has one. */
  static List<PathTemplate> templates(ResourceType type, Method method) {
    return templates(
        type.declarationsOf(method).stream()
            .map(declaration -> declaration.getAnnotation(Path.class)));
  }

  /** The templates of a root resource class, by each type that has one. */
  static List<PathTemplate> templates(ResourceType type) {
    return templates(type.types().stream().map(inherited -> inherited.getAnnotation(Path.class)));
  }

  private static List<PathTemplate> templates(Stream<Path> paths) {
    List<String> templates =
        paths
            .flatMap(path -> Optional.ofNullable(path).stream())
            .map(Path::value)
            .distinct()
            .toList();
    return (templates.isEmpty() ? List.of("") : templates).stream().map(PathTemplate::of).toList();
  }
}
