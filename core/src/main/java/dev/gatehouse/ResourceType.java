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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A resource class with everything that it inherits from, nearest first: itself, its superclasses,
 * then all interfaces. Knows what a type variable stands for in each of them, so that it finds the
 * methods that a method overrides through generics.
 */
final class ResourceType {

  private final Class<?> resourceClass;

  /** Each inherited type, with what its type variables stand for here. */
  private final Map<Class<?>, Map<TypeVariable<?>, Type>> types = new LinkedHashMap<>();

  ResourceType(Class<?> runtimeClass) {
    resourceClass = unwrap(runtimeClass);
    Deque<Type> interfaces = new ArrayDeque<>();
    Map<TypeVariable<?>, Type> bindings = new HashMap<>();
    for (Type type = resourceClass; type != null && type != Object.class; ) {
      Class<?> raw = raw(type);
      bindings = bind(type, bindings);
      types.put(raw, bindings);
      interfaces.addAll(resolveAll(raw.getGenericInterfaces(), bindings));
      type = raw.getGenericSuperclass();
    }
    while (!interfaces.isEmpty()) {
      Type type = interfaces.removeFirst();
      Class<?> raw = raw(type);
      if (!types.containsKey(raw)) {
        types.put(raw, bind(type, Map.of()));
        interfaces.addAll(resolveAll(raw.getGenericInterfaces(), types.get(raw)));
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

  /** The class itself and what it inherits from, nearest first. */
  List<Class<?>> types() {
    return List.copyOf(types.keySet());
  }

  /** The method and those that it overrides or implements, nearest first. */
  List<Method> declarationsOf(Method runtimeMethod) {
    Method method = unbridge(runtimeMethod);
    Class<?>[] parameters = parametersOf(method);
    List<Method> declarations = new ArrayList<>();
    for (Class<?> type : types.keySet()) {
      for (Method candidate : type.getDeclaredMethods()) {
        if (candidate.getName().equals(method.getName())
            && candidate.getParameterCount() == parameters.length
            && !candidate.isBridge()
            && !candidate.isSynthetic()
            && !Modifier.isStatic(candidate.getModifiers())
            && (!Modifier.isPrivate(candidate.getModifiers()) || candidate.equals(method))
            && Arrays.equals(parametersOf(candidate), parameters)) {
          declarations.add(candidate);
        }
      }
    }
    return declarations.isEmpty() ? List.of(method) : declarations;
  }

  /**
   * The method that the application wrote, where a runtime hands out the compiler's bridge to it.
   */
  private static Method unbridge(Method method) {
    if (!method.isBridge()) {
      return method;
    }
    List<Method> bridged =
        Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
            .filter(candidate -> !candidate.isBridge())
            .filter(candidate -> candidate.getName().equals(method.getName()))
            .filter(candidate -> isAssignable(candidate.getParameterTypes(), method))
            .toList();
    return bridged.size() == 1 ? bridged.get(0) : method;
  }

  private static boolean isAssignable(Class<?>[] parameters, Method bridge) {
    Class<?>[] wider = bridge.getParameterTypes();
    return parameters.length == wider.length
        && IntStream.range(0, wider.length).allMatch(i -> wider[i].isAssignableFrom(parameters[i]));
  }

  /** The parameter types as they are in the resource class, type variables replaced. */
  private Class<?>[] parametersOf(Method method) {
    Map<TypeVariable<?>, Type> bindings = types.getOrDefault(method.getDeclaringClass(), Map.of());
    return Arrays.stream(method.getGenericParameterTypes())
        .map(type -> raw(resolve(type, bindings)))
        .toArray(Class<?>[]::new);
  }

  private static Map<TypeVariable<?>, Type> bind(Type type, Map<TypeVariable<?>, Type> outer) {
    Map<TypeVariable<?>, Type> bindings = new HashMap<>();
    if (type instanceof ParameterizedType parameterized) {
      TypeVariable<?>[] variables = raw(type).getTypeParameters();
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
      Class<?> component = raw(resolve(array.getGenericComponentType(), bindings));
      return component.arrayType();
    }
    return type;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> raw) {
      return raw;
    }
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    if (type instanceof TypeVariable<?> variable) {
      return raw(variable.getBounds()[0]);
    }
    if (type instanceof WildcardType wildcard) {
      return raw(wildcard.getUpperBounds()[0]);
    }
    return raw(((GenericArrayType) type).getGenericComponentType()).arrayType();
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
