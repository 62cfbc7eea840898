package dev.gatehouse;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
  static Optional<AccessRule> resolve(ResourceType type, Method method) {
    List<Method> declarations = type.declarationsOf(method);
    Optional<AccessRule> onMethod = nearest(declarations, Method::getDeclaringClass);
    if (onMethod.isPresent()) {
      return onMethod;
    }
    Class<?> declaringClass = declarations.get(0).getDeclaringClass();
    List<Class<?>> belowDeclaring =
        type.types().stream()
            .takeWhile(inherited -> inherited != declaringClass)
            .filter(inherited -> !inherited.isInterface())
            .toList();
    Optional<AccessRule> both =
        merge(
            nearest(belowDeclaring, Function.identity()), AccessAnnotations.ruleOn(declaringClass));
    return both.isPresent() ? both : nearest(type.types(), Function.identity());
  }

  /** The request method that an annotation like {@code @GET} names, own or inherited. */
  static Optional<String> designator(ResourceType type, Method method) {
    return type.declarationsOf(method).stream()
        .flatMap(declaration -> Arrays.stream(declaration.getAnnotations()))
        .map(Annotation::annotationType)
        .map(annotation -> annotation.getAnnotation(HttpMethod.class))
        .filter(httpMethod -> httpMethod != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  /** The resource methods of a class. */
  static List<Method> resourceMethods(ResourceType type) {
    return publicMethods(type).filter(method -> designator(type, method).isPresent()).toList();
  }

  /** The sub-resource locators of a class: a path and no request method (REST 3.4.1). */
  static List<Method> locators(ResourceType type) {
    return publicMethods(type)
        .filter(method -> designator(type, method).isEmpty())
        .filter(
            method ->
                type.declarationsOf(method).stream()
                    .anyMatch(declaration -> declaration.isAnnotationPresent(Path.class)))
        .toList();
  }

  private static Stream<Method> publicMethods(ResourceType type) {
    return Arrays.stream(type.resourceClass().getMethods())
        .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()));
  }

  static boolean isRootResource(ResourceType type) {
    return type.types().stream().anyMatch(inherited -> inherited.isAnnotationPresent(Path.class));
  }

  /**
   * The rule of the first that states one, superclasses before interfaces. Of interfaces, those
   * count that no other one refines; where two of them speak, both must hold.
   */
  private static <E extends AnnotatedElement> Optional<AccessRule> nearest(
      List<E> elements, Function<E, Class<?>> declaringClass) {
    Map<Class<?>, AccessRule> byInterface = new LinkedHashMap<>();
    for (E element : elements) {
      Class<?> type = declaringClass.apply(element);
      Optional<AccessRule> stated = AccessAnnotations.ruleOn(element);
      if (stated.isPresent() && !type.isInterface()) {
        return stated;
      }
      stated.ifPresent(rule -> byInterface.merge(type, rule, AccessRule::and));
    }
    return byInterface.keySet().stream()
        .filter(type -> byInterface.keySet().stream().noneMatch(other -> refines(other, type)))
        .map(byInterface::get)
        .reduce(AccessRule::and);
  }

  private static boolean refines(Class<?> type, Class<?> refined) {
    return type != refined && refined.isAssignableFrom(type);
  }

  private static Optional<AccessRule> merge(Optional<AccessRule> a, Optional<AccessRule> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return Optional.of(a.get().and(b.get()));
  }
}
