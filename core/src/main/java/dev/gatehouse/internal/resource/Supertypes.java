package dev.gatehouse.internal.resource;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class or interface with all that it inherits from, and what each type variable stands for when
 * seen from there: a method may have other parameters in every class that inherits it. Immutable.
 */
final class Supertypes {

  /** What a type variable stands for: in full, and in byte code. */
  private record Meaning(String text, Class<?> erasure) {}

  /** Each inherited type, with what its type variables stand for here. */
  private final Map<Class<?>, Map<TypeVariable<?>, Meaning>> types = new LinkedHashMap<>();

  /** All superclasses and superinterfaces of a raw type are raw (JLS 4.8). */
  private final Set<Class<?>> raw = new HashSet<>();

  Supertypes(Class<?> from) {
    types.put(from, Map.of());
    for (Class<?> type = from; type.getSuperclass() != null; type = type.getSuperclass()) {
      if (type.getSuperclass() != Object.class) {
        add(type.getGenericSuperclass(), type);
      }
    }
    Deque<Class<?>> open = new ArrayDeque<>(types.keySet());
    while (!open.isEmpty()) {
      Class<?> by = open.removeFirst();
      for (Type inherited : by.getGenericInterfaces()) {
        Class<?> type = erase(inherited, Map.of());
        if (!types.containsKey(type)) {
          add(inherited, by);
          open.add(type);
        }
      }
    }
  }

  private void add(Type inherited, Class<?> by) {
    Class<?> type = erase(inherited, Map.of());
    TypeVariable<?>[] variables = type.getTypeParameters();
    Map<TypeVariable<?>, Meaning> meanings = new HashMap<>();
    if (raw.contains(by) || inherited instanceof Class<?> && variables.length > 0) {
      raw.add(type);
    } else if (inherited instanceof ParameterizedType parameterized) {
      Map<TypeVariable<?>, Meaning> outer = meaningsIn(by);
      for (int i = 0; i < variables.length; i++) {
        Type argument = parameterized.getActualTypeArguments()[i];
        meanings.put(variables[i], new Meaning(text(argument, outer), erase(argument, outer)));
      }
    }
    types.put(type, meanings);
  }

  /** Nearest first: the class itself, its superclasses, then all interfaces. */
  List<Class<?>> nearestFirst() {
    return List.copyOf(types.keySet());
  }

  /** Whether one method may override another by its type parameters and parameters (JLS 8.4.2). */
  boolean isSubsignature(Method method, Method other) {
    List<String> signature = signatureOf(method);
    return signature.equals(signatureOf(other)) || signature.equals(erasureOf(other));
  }

  private List<String> signatureOf(Method method) {
    Class<?> declaring = method.getDeclaringClass();
    if (raw.contains(declaring) && declaring.getTypeParameters().length > 0) {
      return erasureOf(method);
    }
    Map<TypeVariable<?>, Meaning> meanings = meaningsIn(declaring);
    return Stream.concat(
            Arrays.stream(method.getTypeParameters())
                .map(variable -> '<' + texts(variable.getBounds(), meanings) + '>'),
            Arrays.stream(method.getGenericParameterTypes()).map(type -> text(type, meanings)))
        .toList();
  }

  private List<String> erasureOf(Method method) {
    Map<TypeVariable<?>, Meaning> meanings = meaningsIn(method.getDeclaringClass());
    return Arrays.stream(method.getGenericParameterTypes())
        .map(type -> erase(type, meanings).getTypeName())
        .toList();
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
    return erase(returned, meaningsIn(method.getDeclaringClass()));
  }

  private Map<TypeVariable<?>, Meaning> meaningsIn(Class<?> declaring) {
    return types.getOrDefault(declaring, Map.of());
  }

  /** What is left of a type in byte code, once type variables are replaced (JLS 4.6). */
  private static Class<?> erase(Type type, Map<TypeVariable<?>, Meaning> meanings) {
    if (type instanceof TypeVariable<?> variable) {
      Meaning meaning = meanings.get(variable);
      return meaning == null ? erase(variable.getBounds()[0], meanings) : meaning.erasure;
    }
    if (type instanceof GenericArrayType array) {
      return erase(array.getGenericComponentType(), meanings).arrayType();
    }
    if (type instanceof WildcardType wildcard) {
      return erase(wildcard.getUpperBounds()[0], meanings);
    }
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type;
  }

  /** The whole type, once type variables are replaced: the same text for the same type. */
  private static String text(Type type, Map<TypeVariable<?>, Meaning> meanings) {
    if (type instanceof TypeVariable<?> variable) {
      Meaning meaning = meanings.get(variable);
      return meaning == null ? nameOf(variable) : meaning.text;
    }
    if (type instanceof GenericArrayType array) {
      return text(array.getGenericComponentType(), meanings) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      return "? extends "
          + texts(wildcard.getUpperBounds(), meanings)
          + " super "
          + texts(wildcard.getLowerBounds(), meanings);
    }
    return type instanceof ParameterizedType parameterized
        ? text(parameterized.getRawType(), meanings)
            + '<'
            + texts(parameterized.getActualTypeArguments(), meanings)
            + '>'
        : ((Class<?>) type).getTypeName();
  }

  private static String texts(Type[] types, Map<TypeVariable<?>, Meaning> meanings) {
    return Arrays.stream(types).map(type -> text(type, meanings)).collect(Collectors.joining(","));
  }

  /** Those of methods are compared by their place (JLS 8.4.4). */
  private static String nameOf(TypeVariable<?> variable) {
    return variable.getGenericDeclaration() instanceof Method method
        ? "#" + Arrays.asList(method.getTypeParameters()).indexOf(variable)
        : variable.getName();
  }
}
