package dev.gatehouse;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which of the methods that a class has and inherits overrides or implements which (JLS 8.4.8.1).
 * Whether parameters are the same depends on where one looks from: {@code m(T)} and {@code
 * m(String)} are two methods of a generic class, and one and the same to a class that binds T to
 * String. Not thread-safe.
 */
final class Overriding {

  private final Class<?> inClass;
  private final Map<Class<?>, Supertypes> views = new HashMap<>();

  Overriding(Class<?> inClass, Supertypes supertypes) {
    this.inClass = inClass;
    views.put(inClass, supertypes);
  }

  /**
   * The method that runs where a method is called; in an abstract class, what comes nearest to it.
   *
   * @param candidates the methods of its name, nearest first
   */
  Method implementation(Method called, List<Method> candidates) {
    Set<Method> overriding = reach(called, candidates, (from, to) -> overrides(to, from));
    overriding.add(called);
    return candidates.stream()
        .filter(overriding::contains)
        .filter(method -> overriding.stream().noneMatch(other -> overrides(other, method)))
        .findFirst()
        .orElse(called);
  }

  /** All that a method overrides or implements. */
  Set<Method> overridden(Method method, List<Method> candidates) {
    return reach(method, candidates, this::overrides);
  }

  /** The same, and what unrelated interfaces ask of the class that implements them all. */
  Set<Method> fulfilled(Method method, List<Method> candidates) {
    return reach(method, candidates, (from, to) -> overrides(from, to) || isTwin(from, to));
  }

  private static Set<Method> reach(
      Method start, List<Method> candidates, BiPredicate<Method, Method> leadsTo) {
    Set<Method> reached = new LinkedHashSet<>();
    Deque<Method> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      Method from = open.removeFirst();
      for (Method to : candidates) {
        if (leadsTo.test(from, to) && reached.add(to)) {
          open.add(to);
        }
      }
    }
    return reached;
  }

  private boolean overrides(Method method, Method other) {
    return overridesDirectly(method, other)
        || implementsByInheritance(method, other) && !overridesDirectly(other, method);
  }

  private boolean overridesDirectly(Method method, Method other) {
    Class<?> by = method.getDeclaringClass();
    Class<?> of = other.getDeclaringClass();
    return by != of
        && of.isAssignableFrom(by)
        && isInherited(other, by)
        && haveSameParameters(by, method, other);
  }

  /**
   * A class may find what an interface or an abstract class asks of it in another superclass, or in
   * another method of the same one, which know nothing of that.
   */
  private boolean implementsByInheritance(Method method, Method other) {
    return method != other
        && !method.getDeclaringClass().isInterface()
        && !Modifier.isAbstract(method.getModifiers())
        && (other.isDefault() || Modifier.isAbstract(other.getModifiers()))
        && haveSameParameters(inClass, method, other);
  }

  private boolean isTwin(Method method, Method other) {
    Class<?> one = method.getDeclaringClass();
    Class<?> two = other.getDeclaringClass();
    return one.isInterface()
        && two.isInterface()
        && !one.isAssignableFrom(two)
        && !two.isAssignableFrom(one)
        && haveSameParameters(inClass, method, other);
  }

  private boolean haveSameParameters(Class<?> seenFrom, Method method, Method other) {
    // Same in byte code is same to the JVM (JVMS 5.4.5), and generated classes know no generics.
    if (Arrays.equals(method.getParameterTypes(), other.getParameterTypes())) {
      return true;
    }
    Supertypes view = views.computeIfAbsent(seenFrom, Supertypes::new);
    return view.parametersOf(method).equals(view.parametersOf(other));
  }

  private static boolean isInherited(Method method, Class<?> by) {
    int modifiers = method.getModifiers();
    return Modifier.isPublic(modifiers)
        || Modifier.isProtected(modifiers)
        || method.getDeclaringClass().getPackageName().equals(by.getPackageName());
  }
}
