package dev.gatehouse.internal.resource;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Which of the methods that a class has and inherits overrides or implements which (JLS 8.4.8.1).
 * Whether parameters are the same depends on where one looks from: {@code m(T)} and {@code
 * m(String)} are two methods of a generic class, and one and the same to a class that binds T to
 * String. Not thread-safe.
 */
public final class Overriding {

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
    // To the JVM (JVMS 5.4.6); and what is generated knows no generics to implement it by.
    candidates.stream().filter(method -> isCalledFor(method, called)).forEach(overriding::add);
    List<Method> lowest =
        candidates.stream()
            .filter(overriding::contains)
            .filter(method -> overriding.stream().noneMatch(other -> overrides(other, method)))
            .toList();
    // Overloads can be one and the same to the language.
    return lowest.stream()
        .filter(method -> haveSameDescriptor(method, called))
        .findFirst()
        .or(() -> lowest.stream().findFirst())
        .orElse(called);
  }

  private static boolean isCalledFor(Method method, Method called) {
    return called.getDeclaringClass().isInterface()
        && !method.getDeclaringClass().isInterface()
        && haveSameDescriptor(method, called);
  }

  /** All that a method overrides or implements. */
  Set<Method> overridden(Method method, List<Method> candidates) {
    return reach(method, candidates, this::overrides);
  }

  /** The same, and what unrelated interfaces ask of the class that implements them all. */
  Set<Method> fulfilled(Method method, List<Method> candidates) {
    return reach(method, candidates, (from, to) -> overrides(from, to) || isTwin(from, to));
  }

  /**
   * Whether the JVM runs a method of a class instead of one of an interface only since they look
   * the same in byte code (JVMS 5.4.6): by the language it implements nothing. Runtimes may look no
   * closer.
   */
  boolean replacesByChance(Method method, Method other, List<Method> candidates) {
    return isCalledFor(method, other) && !fulfilled(method, candidates).contains(other);
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
        && (isSubsignature(by, method, other)
            // The JVM asks no more of classes (JVMS 5.4.5), and generators of classes know no more.
            || !by.isInterface() && !of.isInterface() && haveSameDescriptor(method, other));
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
        && inheriting(method, other).anyMatch(type -> isSubsignature(type, method, other));
  }

  /** The classes that inherit both: what is raw to one need not be raw to its superclass. */
  private Stream<Class<?>> inheriting(Method method, Method other) {
    Class<?> top = method.getDeclaringClass();
    return Stream.<Class<?>>iterate(inClass, top::isAssignableFrom, Class::getSuperclass)
        .filter(type -> other.getDeclaringClass().isAssignableFrom(type));
  }

  private boolean isTwin(Method method, Method other) {
    Class<?> one = method.getDeclaringClass();
    Class<?> two = other.getDeclaringClass();
    return one.isInterface()
        && two.isInterface()
        && !one.isAssignableFrom(two)
        && !two.isAssignableFrom(one)
        && isSubsignature(inClass, method, other);
  }

  private boolean isSubsignature(Class<?> seenFrom, Method method, Method other) {
    if (Proxy.isProxyClass(seenFrom) && haveSameDescriptor(method, other)) {
      // A proxy knows no generics.
      return true;
    }
    return views.computeIfAbsent(seenFrom, Supertypes::new).isSubsignature(method, other);
  }

  /** Whether two methods are the same to the JVM (JVMS 5.4.5). */
  public static boolean haveSameDescriptor(Method method, Method other) {
    return method.getReturnType() == other.getReturnType()
        && Arrays.equals(method.getParameterTypes(), other.getParameterTypes());
  }

  /** Whether a class can override a method, by where they are. */
  static boolean isInherited(Method method, Class<?> by) {
    int modifiers = method.getModifiers();
    return Modifier.isPublic(modifiers)
        || Modifier.isProtected(modifiers)
        || method.getDeclaringClass().getPackageName().equals(by.getPackageName());
  }
}
