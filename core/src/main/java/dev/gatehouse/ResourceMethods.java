package dev.gatehouse;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** What Jakarta REST makes of the methods of a class, by their own and inherited annotations. */
final class ResourceMethods {

  private ResourceMethods() {}

  static boolean isRootResource(ResourceType type) {
    return path(type).isPresent();
  }

  /** The resource methods of a class. */
  static List<Method> of(ResourceType type) {
    return type.publicMethods().stream()
        .filter(method -> designator(type, method).isPresent())
        .toList();
  }

  /** The sub-resource locators of a class: a path and no request method (REST 3.4.1). */
  static List<Method> locators(ResourceType type) {
    return type.publicMethods().stream()
        .filter(method -> designator(type, method).isEmpty())
        .filter(method -> path(type, method).isPresent())
        .toList();
  }

  /** The request method that an annotation like {@code @GET} names, own or inherited. */
  static Optional<String> designator(ResourceType type, Method method) {
    return designator(speaking(type, method));
  }

  private static Optional<String> designator(Method declaration) {
    for (Annotation annotation : declaration.getAnnotations()) {
      HttpMethod named = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (named != null) {
        return Optional.of(named.value());
      }
    }
    return Optional.empty();
  }

  /**
   * The nearest declaration that says what the method is: annotations are inherited all together or
   * not at all (REST 3.6), so a {@code @Path} over an inherited {@code @GET} makes a locator.
   */
  private static Method speaking(ResourceType type, Method method) {
    List<Method> declarations = type.declarationsOf(method);
    return declarations.stream()
        .filter(
            declaration ->
                declaration.isAnnotationPresent(Path.class) || designator(declaration).isPresent())
        .findFirst()
        .orElse(declarations.get(0));
  }

  /** The path template of a class. */
  static Optional<String> path(ResourceType type) {
    return first(type.types(), Path.class).map(Path::value);
  }

  /** The path template of a method, below that of its class. */
  static Optional<String> path(ResourceType type, Method method) {
    return first(List.of(speaking(type, method)), Path.class).map(Path::value);
  }

  /** The media types that a method reads; empty where any will do. */
  static List<String> consumes(ResourceType type, Method method) {
    return first(List.of(speaking(type, method)), Consumes.class)
        .or(() -> first(type.types(), Consumes.class))
        .map(consumes -> List.of(consumes.value()))
        .orElse(List.of());
  }

  /** The media types that a method writes; empty where it does not say. */
  static List<String> produces(ResourceType type, Method method) {
    return first(List.of(speaking(type, method)), Produces.class)
        .or(() -> first(type.types(), Produces.class))
        .map(produces -> List.of(produces.value()))
        .orElse(List.of());
  }

  private static <A extends Annotation> Optional<A> first(
      List<? extends AnnotatedElement> elements, Class<A> annotation) {
    for (AnnotatedElement element : elements) {
      A found = element.getAnnotation(annotation);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
