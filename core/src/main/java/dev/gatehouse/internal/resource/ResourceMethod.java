package dev.gatehouse.internal.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Jakarta REST makes of a method, by its own and inherited annotations.
 *
 * @param designator the request method that an annotation like {@code @GET} names, or null
 * @param path the path template, below that of its class, or null
 * @param consumes the media types that it reads; empty where any will do
 * @param produces the media types that it writes; empty where it does not say
 */
public record ResourceMethod(
    Method method,
    @Nullable String designator,
    @Nullable String path,
    List<String> consumes,
    List<String> produces) {

  /** All methods of a class that requests reach: resource methods and locators. */
  public static List<ResourceMethod> all(ResourceType type) {
    List<ResourceMethod> all = new ArrayList<>();
    for (Method method : type.publicMethods()) {
      ResourceMethod found = of(type, method);
      if (found.designator != null || found.isLocator()) {
        all.add(found);
      }
    }
    return all;
  }

  public static ResourceMethod of(ResourceType type, Method method) {
    Method speaking = speaking(type, method);
    Path path = speaking.getAnnotation(Path.class);
    return new ResourceMethod(
        method,
        designator(speaking),
        path == null ? null : path.value(),
        nearest(speaking, type, Consumes.class).map(c -> List.of(c.value())).orElse(List.of()),
        nearest(speaking, type, Produces.class).map(p -> List.of(p.value())).orElse(List.of()));
  }

  /** A sub-resource locator has a path and no request method (REST 3.4.1). */
  public boolean isLocator() {
    return designator == null && path != null;
  }

  /** The path template of a root resource class (REST 3.1.1). */
  public static Optional<String> pathOf(ResourceType type) {
    return first(type.types(), Path.class).map(Path::value);
  }

  /**
   * The nearest declaration that says what the method is: annotations are inherited all together or
   * not at all (REST 3.6), so a {@code @Path} over an inherited {@code @GET} makes a locator.
   */
  private static Method speaking(ResourceType type, Method method) {
    List<Method> declarations = type.declarationsOf(method);
    for (Method declaration : declarations) {
      if (declaration.isAnnotationPresent(Path.class) || designator(declaration) != null) {
        return declaration;
      }
    }
    return declarations.get(0);
  }

  private static @Nullable String designator(Method declaration) {
    for (Annotation annotation : declaration.getAnnotations()) {
      HttpMethod named = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (named != null) {
        return named.value();
      }
    }
    return null;
  }

  private static <A extends Annotation> Optional<A> nearest(
      Method method, ResourceType type, Class<A> annotation) {
    return first(List.of(method), annotation).or(() -> first(type.types(), annotation));
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
