package dev.gatehouse.internal.resource;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource class with everything that it inherits from, and the methods of all these. Not
 * thread-safe.
 */
public final class ResourceType {

  private final Class<?> runtimeClass;
  private final Class<?> resourceClass;
  private final Supertypes supertypes;
  private final Overriding overriding;

  /** What these types declare, by name: reflection copies all methods whenever it is asked. */
  private final Map<String, List<Method>> declared = new LinkedHashMap<>();

  private final Map<Method, List<Method>> declarations = new HashMap<>();

  /** What the files of these types name: each is read once. */
  private final Map<Class<?>, Set<String>> named = new HashMap<>();

  private @Nullable ResourceType above;

  public ResourceType(Class<?> runtimeClass) {
    this.runtimeClass = runtimeClass;
    resourceClass = WrittenClasses.behind(runtimeClass);
    supertypes = new Supertypes(runtimeClass);
    overriding = new Overriding(runtimeClass, supertypes);
    for (Class<?> type : supertypes.nearestFirst()) {
      for (Method method : type.getDeclaredMethods()) {
        if (!method.isBridge() && !method.isSynthetic()) {
          declared.computeIfAbsent(method.getName(), name -> new ArrayList<>()).add(method);
        }
      }
    }
  }

  /** The class itself. Its rules are found from here. */
  public Class<?> runtimeClass() {
    return runtimeClass;
  }

  /** The class that somebody wrote, which has the same rules: for people to read. */
  public Class<?> resourceClass() {
    return resourceClass;
  }

  /** All methods that the class and what it inherits from declare, bridges left out. */
  public List<Method> declaredMethods() {
    return declared.values().stream().flatMap(List::stream).toList();
  }

  /** The public methods of its instances, without those in whose place another one runs. */
  public List<Method> publicMethods() {
    List<Method> found = new ArrayList<>();
    for (Method method : declaredMethods()) {
      int modifiers = method.getModifiers();
      if (Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers) && !isReplaced(method)) {
        found.add(method);
      }
    }
    return found;
  }

  private boolean isReplaced(Method method) {
    List<Method> candidates = candidatesFor(method);
    return candidates.size() != 1
        && (!declarationsOf(method).get(0).equals(method)
            || candidates.stream()
                .anyMatch(other -> overriding.replacesByChance(other, method, candidates)));
  }

  /** The same of the superclass; there must be one. */
  public ResourceType above() {
    if (above == null) {
      above = new ResourceType(runtimeClass.getSuperclass());
    }
    return above;
  }

  /** The interfaces that the superclass does not have. */
  public List<Class<?>> addedInterfaces() {
    Class<?> superclass = runtimeClass.getSuperclass();
    return types().stream()
        .filter(type -> type.isInterface())
        .filter(type -> superclass == null || !type.isAssignableFrom(superclass))
        .toList();
  }

  /**
   * The methods of the superclass for which a method runs in this class. That is what the JVM makes
   * of it (JVMS 5.4.6): one with the same descriptor, and those to which bridges lead here. No
   * generics are needed, of which generated classes know nothing.
   */
  public List<Method> behind(Method running) {
    Class<?> superclass = runtimeClass.getSuperclass();
    if (superclass == null || superclass == Object.class) {
      return List.of();
    }
    Stream<Method> bridges =
        Arrays.stream(runtimeClass.getDeclaredMethods())
            .filter(method -> method.isBridge() && method.getName().equals(running.getName()))
            .filter(bridge -> declarationsOf(bridge).get(0).equals(running));
    return Stream.concat(Stream.of(running), bridges)
        .flatMap(method -> above().replacedBy(method).stream())
        .distinct()
        .toList();
  }

  /**
   * The same by the word of the language (JLS 8.4.8).
   *
   * @param declarations the method that runs in this class, and those that it overrides
   */
  public List<Method> behindByLanguage(List<Method> declarations) {
    return declarations.stream()
        .skip(1)
        .filter(method -> !method.getDeclaringClass().isInterface())
        .map(method -> above().declarationsOf(method).get(0))
        .distinct()
        .toList();
  }

  /** What runs in this class where a subclass has another method. */
  private Optional<Method> replacedBy(Method other) {
    return candidatesFor(other).stream()
        .filter(candidate -> Overriding.haveSameDescriptor(candidate, other))
        .filter(candidate -> Overriding.isInherited(candidate, other.getDeclaringClass()))
        .map(candidate -> declarationsOf(candidate).get(0))
        .findFirst();
  }

  /** The class itself, its superclasses, then all interfaces, each nearest first. */
  public List<Class<?>> types() {
    return supertypes.nearestFirst();
  }

  /**
   * The method that runs where a method is called, and those that it overrides or implements,
   * nearest first. Runtimes call bridges and the methods of generated proxies too.
   */
  public List<Method> declarationsOf(Method method) {
    return declarations.computeIfAbsent(method, this::findDeclarations);
  }

  /** Whether a method overrides or implements another one. */
  public boolean overrides(Method method, Method other) {
    return overriding.overridden(method, candidatesFor(method)).contains(other);
  }

  /** What a method runs instead of, though it does not override that. */
  public List<Method> replacedByChance(Method method) {
    List<Method> candidates = candidatesFor(method);
    return candidates.size() == 1
        ? List.of()
        : candidates.stream()
            .filter(other -> overriding.replacesByChance(method, other, candidates))
            .toList();
  }

  private List<Method> findDeclarations(Method method) {
    List<Method> candidates = candidatesFor(method);
    if (candidates.equals(List.of(method))) {
      return candidates;
    }
    Method called = candidates.contains(method) ? method : behind(method, candidates);
    Method implementation = overriding.implementation(called, candidates);
    Set<Method> fulfilled = overriding.fulfilled(implementation, candidates);
    List<Method> found = new ArrayList<>(List.of(implementation));
    candidates.stream().filter(fulfilled::contains).forEach(found::add);
    return found;
  }

  /** What a generated method stands for: it looks the same in byte code (JVMS 5.4.5). */
  private static Method behind(Method generated, List<Method> candidates) {
    return candidates.stream()
        .filter(candidate -> Overriding.haveSameDescriptor(candidate, generated))
        .findFirst()
        .orElse(generated);
  }

  private List<Method> candidatesFor(Method method) {
    List<Method> candidates = new ArrayList<>();
    for (Method candidate : declared.getOrDefault(method.getName(), List.of())) {
      int modifiers = candidate.getModifiers();
      if (candidate.getParameterCount() == method.getParameterCount()
          && !Modifier.isStatic(modifiers)
          && (!Modifier.isPrivate(modifiers) || candidate.equals(method))) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  /** What the file of one of these types names; see {@link ClassFile}. */
  public Set<String> typesNamedBy(Class<?> type) {
    return named.computeIfAbsent(type, ClassFile::typesNamedBy);
  }

  /** The class of what a locator returns, type variables replaced. */
  public Class<?> returnedBy(Method locator) {
    return supertypes.returnedBy(locator);
  }
}
