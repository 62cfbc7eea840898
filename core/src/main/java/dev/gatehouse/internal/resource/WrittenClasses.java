package dev.gatehouse.internal.resource;

import dev.gatehouse.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the classes that somebody wrote from the subclasses that containers generate at run time:
 * for what people read, and so that both are one endpoint. No rule hangs on it.
 */
final class WrittenClasses {

  /** Of annotations that make an endpoint or guard it. */
  private static final Set<String> PACKAGES =
      Set.of(
          Path.class.getPackageName(),
          Path.class.getPackageName() + ".core",
          Path.class.getPackageName() + ".container",
          RolesAllowed.class.getPackageName(),
          Authenticated.class.getPackageName());

  private WrittenClasses() {}

  /**
   * The nearest superclass that somebody wrote, or that says anything; the class itself, mostly.
   */
  static Class<?> behind(Class<?> type) {
    Class<?> behind = type;
    while (hasSuperclass(behind) && isGenerated(behind) && isSilent(behind)) {
      behind = behind.getSuperclass();
    }
    return behind;
  }

  private static boolean hasSuperclass(Class<?> type) {
    return type.getSuperclass() != null && type.getSuperclass() != Object.class;
  }

  /** What is made at run time leaves no file behind; what is called like it may well have one. */
  private static boolean isGenerated(Class<?> type) {
    String name = type.getName();
    return type.isSynthetic()
        || type.isHidden()
        || type.getResource(name.substring(name.lastIndexOf('.') + 1) + ".class") == null;
  }

  /** Whether a class says no more of endpoints than its superclass: some generators copy that. */
  private static boolean isSilent(Class<?> type) {
    Class<?> superclass = type.getSuperclass();
    return isCopied(type, superclass)
        && Arrays.stream(type.getDeclaredFields()).allMatch(field -> said(field).isEmpty())
        && Arrays.stream(type.getDeclaredConstructors())
            .allMatch(made -> ofParameters(made).isEmpty())
        && Arrays.stream(type.getDeclaredMethods()).allMatch(m -> isSilent(m, superclass))
        && Arrays.stream(type.getInterfaces())
            .filter(added -> !added.isAssignableFrom(superclass))
            .allMatch(WrittenClasses::saysNothing);
  }

  private static boolean isSilent(Method method, Class<?> superclass) {
    if (said(method).isEmpty() && ofParameters(method).isEmpty()) {
      return true;
    }
    for (Class<?> type = superclass; type != null; type = type.getSuperclass()) {
      for (Method other : type.getDeclaredMethods()) {
        if (other.getName().equals(method.getName())
            && Overriding.haveSameDescriptor(other, method)) {
          return isCopied(method, other) && ofParameters(other).containsAll(ofParameters(method));
        }
      }
    }
    return false;
  }

  private static boolean saysNothing(Class<?> type) {
    return said(type).isEmpty()
        && Arrays.stream(type.getMethods())
            .allMatch(method -> said(method).isEmpty() && ofParameters(method).isEmpty())
        && Arrays.stream(type.getInterfaces()).allMatch(WrittenClasses::saysNothing);
  }

  private static boolean isCopied(AnnotatedElement copy, AnnotatedElement original) {
    return said(original).containsAll(said(copy));
  }

  private static List<Annotation> said(AnnotatedElement element) {
    return said(Arrays.stream(element.getDeclaredAnnotations()));
  }

  private static List<Annotation> ofParameters(Executable executable) {
    return said(Arrays.stream(executable.getParameterAnnotations()).flatMap(Arrays::stream));
  }

  private static List<Annotation> said(Stream<Annotation> annotations) {
    return annotations.filter(WrittenClasses::isOfEndpoints).toList();
  }

  private static boolean isOfEndpoints(Annotation annotation) {
    Class<? extends Annotation> type = annotation.annotationType();
    return PACKAGES.contains(type.getPackageName()) || type.isAnnotationPresent(HttpMethod.class);
  }
}
