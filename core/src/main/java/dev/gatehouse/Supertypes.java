package dev.gatehouse;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
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

/**
 * A class or interface with all that it inherits from, and what each type variable stands for when
 * seen from there: a method may have other parameters in every class that inherits it. Immutable.
 */
final class Supertypes {

  /** Each inherited type, with what its type variables stand for here. */
  private final Map<Class<?>, Map<TypeVariable<?>, Type>> bindings = new LinkedHashMap<>();

  Supertypes(Class<?> from) {
    Deque<Type> interfaces = new ArrayDeque<>();
    for (Type type = from; type != null && type != Object.class; ) {
      Class<?> raw = rawType(type);
      boolean isRaw = type != from && isRaw(type);
      bindings.put(raw, bind(type, isRaw));
      interfaces.addAll(interfacesOf(raw, isRaw));
      type = isRaw ? raw.getSuperclass() : resolve(raw.getGenericSuperclass(), bindings.get(raw));
    }
    while (!interfaces.isEmpty()) {
      Type type = interfaces.removeFirst();
      Class<?> raw = rawType(type);
      if (!bindings.containsKey(raw)) {
        bindings.put(raw, bind(type, isRaw(type)));
        interfaces.addAll(interfacesOf(raw, isRaw(type)));
      }
    }
  }

  private List<Type> interfacesOf(Class<?> raw, boolean isRaw) {
    return isRaw
        ? List.of(raw.getInterfaces())
        : Arrays.stream(raw.getGenericInterfaces())
            .map(type -> resolve(type, bindings.get(raw)))
            .toList();
  }

  /** Nearest first: the class itself, its superclasses, then all interfaces. */
  List<Class<?>> nearestFirst() {
    return List.copyOf(bindings.keySet());
  }

  /** The types of a method's parameters, type variables replaced, without their own arguments. */
  List<Class<?>> parametersOf(Method method) {
    Map<TypeVariable<?>, Type> bound = bindings.get(method.getDeclaringClass());
    List<Class<?>> parameters = new ArrayList<>();
    for (Type type : method.getGenericParameterTypes()) {
      parameters.add(erase(type, bound));
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
    return erase(returned, bindings.getOrDefault(method.getDeclaringClass(), Map.of()));
  }

  private static Class<?> rawType(Type type) {
    return erase(type, Map.of());
  }

  /** Whatever a raw type inherits, it inherits raw (JLS 4.8). */
  private static boolean isRaw(Type type) {
    return type instanceof Class<?> raw && raw.getTypeParameters().length > 0;
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

  private static Map<TypeVariable<?>, Type> bind(Type type, boolean isRaw) {
    Map<TypeVariable<?>, Type> bound = new HashMap<>();
    TypeVariable<?>[] variables = rawType(type).getTypeParameters();
    for (int i = 0; i < variables.length; i++) {
      if (type instanceof ParameterizedType parameterized) {
        bound.put(variables[i], parameterized.getActualTypeArguments()[i]);
      } else if (isRaw) {
        bound.put(variables[i], erase(variables[i], Map.of()));
      }
    }
    return bound;
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
