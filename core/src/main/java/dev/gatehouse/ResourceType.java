package dev.gatehouse;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A resource class with everything that it inherits from, nearest first: itself, its superclasses,
 * then all interfaces. Knows what a type variable stands for in each of them, so that it finds the
 * methods that a method overrides through generics. Not thread-safe.
 */
final class ResourceType {

  private final Class<?> resourceClass;

  /** Each inherited type, with what its type variables stand for here. */
  private final Map<Class<?>, Map<TypeVariable<?>, Type>> types = new LinkedHashMap<>();

  /** What these types declare, by name: reflection copies all methods whenever it is asked. */
  private final Map<String, List<Method>> declared = new HashMap<>();

  private final Map<Method, List<Method>> declarations = new HashMap<>();

  ResourceType(Class<?> runtimeClass) {
    resourceClass = unwrap(runtimeClass);
    Deque<Type> interfaces = new ArrayDeque<>();
    Map<TypeVariable<?>, Type> bindings = new HashMap<>();
    for (Type type = resourceClass; type != null && type != Object.class; ) {
      Class<?> raw = erase(type, Map.of());
      bindings = bind(type, bindings);
      types.put(raw, bindings);
      interfaces.addAll(resolveAll(raw.getGenericInterfaces(), bindings));
      type = raw.getGenericSuperclass();
    }
    while (!interfaces.isEmpty()) {
      Type type = interfaces.removeFirst();
      Class<?> raw = erase(type, Map.of());
      if (!types.containsKey(raw)) {
        types.put(raw, bind(type, Map.of()));
        interfaces.addAll(resolveAll(raw.getGenericInterfaces(), types.get(raw)));
      }
    }
    for (Class<?> type : types.keySet()) {
      for (Method method : type.getDeclaredMethods()) {
        if (!method.isBridge() && !method.isSynthetic()) {
          declared.computeIfAbsent(method.getName(), name -> new ArrayList<>()).add(method);
        }
      }
    }
  }

  /** The class that the application wrote, behind the subclasses that containers generate. */
  static Class<?> unwrap(Class<?> type) {
    Class<?> unwrapped = type;
    while (isGenerated(unwrapped) && unwrapped.getSuperclass() != Object.class) {
      unwrapped = unwrapped.getSuperclass();
    }
    return unwrapped;
  }

  private static boolean isGenerated(Class<?> type) {
    // Weld, OpenWebBeans, ByteBuddy, CGLIB and Spring all put "$$" or "$Proxy" into the name.
    return !Proxy.isProxyClass(type)
        && type.getSuperclass() != null
        && (type.isSynthetic()
            || type.getName().contains("$$")
            || type.getSimpleName().contains("$Proxy"));
  }

  Class<?> resourceClass() {
    return resourceClass;
  }

  /** All methods that the class and what it inherits from declare, bridges left out. */
  List<Method> declaredMethods() {
    return declared.values().stream().flatMap(List::stream).toList();
  }

  /** The class itself and what it inherits from, nearest first. */
  List<Class<?>> types() {
    return List.copyOf(types.keySet());
  }

  /**
   * The method and those that it overrides or implements, nearest first. Two methods belong
   * together where their parameters are the same, with type variables replaced (JLS 8.4.8.1) or
   * erased as in byte code (JVMS 5.4.5): runtimes hand out bridges and the methods of generated
   * proxies too.
   */
  List<Method> declarationsOf(Method method) {
    return declarations.computeIfAbsent(method, this::findDeclarations);
  }

  private List<Method> findDeclarations(Method method) {
    List<Method> candidates = candidatesFor(method);
    if (candidates.equals(List.of(method))) {
      return candidates;
    }
    Set<List<Class<?>>> signatures = new HashSet<>();
    signatures.add(List.of(method.getParameterTypes()));
    signatures.add(parametersOf(method));
    for (boolean grown = true; grown; ) {
      grown = false;
      for (Method candidate : candidates) {
        if (isOneOf(signatures, candidate)) {
          grown |= signatures.add(List.of(candidate.getParameterTypes()));
          grown |= signatures.add(parametersOf(candidate));
        }
      }
    }
    List<Method> found =
        candidates.stream().filter(candidate -> isOneOf(signatures, candidate)).toList();
    return found.isEmpty() ? List.of(method) : found;
  }

  private List<Method> candidatesFor(Method method) {
    return declared.getOrDefault(method.getName(), List.of()).stream()
        .filter(candidate -> candidate.getParameterCount() == method.getParameterCount())
        .filter(candidate -> !Modifier.isStatic(candidate.getModifiers()))
        .filter(
            candidate -> !Modifier.isPrivate(candidate.getModifiers()) || candidate.equals(method))
        .toList();
  }

  private boolean isOneOf(Set<List<Class<?>>> signatures, Method candidate) {
    return signatures.contains(List.of(candidate.getParameterTypes()))
        || signatures.contains(parametersOf(candidate));
  }

  /** The parameter types as they are in the resource class, type variables replaced. */
  private List<Class<?>> parametersOf(Method method) {
    Map<TypeVariable<?>, Type> bindings = types.getOrDefault(method.getDeclaringClass(), Map.of());
    List<Class<?>> parameters = new ArrayList<>();
    for (Type type : method.getGenericParameterTypes()) {
      parameters.add(erase(type, bindings));
    }
    return parameters;
  }

  /**
   * The type that a method returns, type variables replaced; for {@code Class<T>} it is T, since a
   * locator may return the class of a resource (REST 3.4.1).
   */
  Class<?> returnedBy(Method method) {
    Type returned = method.getGenericReturnType();
    if (returned instanceof ParameterizedType parameterized
        && parameterized.getRawType() == Class.class) {
      returned = parameterized.getActualTypeArguments()[0];
    }
    return erase(returned, types.getOrDefault(method.getDeclaringClass(), Map.of()));
  }

  /** What is left of a type in byte code, once type variables are replaced (JLS 4.6). */
  private static Class<?> erase(Type type, Map<TypeVariable<?>, Type> bindings) {
    if (type instanceof TypeVariable<?> variable) {
      Type bound = bindings.get(variable);
      return bound == null ? erase(variable.getBounds()[0], bindings) : erase(bound, Map.of());
    }
    if (type instanceof GenericArrayType array) {
      return erase(array.getGenericComponentType(), bindings).arrayType();
    }
    if (type instanceof WildcardType wildcard) {
      return erase(wildcard.getUpperBounds()[0], bindings);
    }
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type;
  }

  private static Map<TypeVariable<?>, Type> bind(Type type, Map<TypeVariable<?>, Type> outer) {
    Map<TypeVariable<?>, Type> bindings = new HashMap<>();
    if (type instanceof ParameterizedType parameterized) {
      TypeVariable<?>[] variables = erase(type, Map.of()).getTypeParameters();
      Type[] arguments = parameterized.getActualTypeArguments();
      for (int i = 0; i < variables.length; i++) {
        bindings.put(variables[i], resolve(arguments[i], outer));
      }
    }
    return bindings;
  }

  private static List<Type> resolveAll(Type[] types, Map<TypeVariable<?>, Type> bindings) {
    return Arrays.stream(types).map(type -> resolve(type, bindings)).toList();
  }

  private static Type resolve(Type type, Map<TypeVariable<?>, Type> bindings) {
    if (type instanceof TypeVariable<?> variable) {
      return bindings.getOrDefault(variable, variable);
    }
    if (type instanceof ParameterizedType parameterized && !bindings.isEmpty()) {
      Type[] arguments =
          Arrays.stream(parameterized.getActualTypeArguments())
              .map(argument -> resolve(argument, bindings))
              .toArray(Type[]::new);
      return new Resolved(parameterized, arguments);
    }
    if (type instanceof GenericArrayType array) {
      return erase(array, bindings);
    }
    return type;
  }

  /** A parameterized type whose arguments are known. */
  private record Resolved(ParameterizedType origin, Type[] arguments) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.clone();
    }

    @Override
    public Type getRawType() {
      return origin.getRawType();
    }

    @Override
    public Type getOwnerType() {
      return origin.getOwnerType();
    }
  }
}
