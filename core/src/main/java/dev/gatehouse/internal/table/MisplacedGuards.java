package dev.gatehouse.internal.table;

import dev.gatehouse.internal.resource.ApplicationClasses;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.AccessAnnotations;
import dev.gatehouse.internal.rule.AccessRuleException;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.text.Guide;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Guards that stand where no request meets them: their authors believe in them, and the endpoint is
 * open.
 */
final class MisplacedGuards {

  private static final Set<String> BEANS =
      Set.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");

  /** The package of Java EE's annotations. */
  static final String LEGACY = "javax.annotation.security.";

  private MisplacedGuards() {}

  /** What is wrong with the annotations of a class and of what it inherits from. */
  static List<String> problems(ResourceType type) {
    List<String> problems = new ArrayList<>(ofLegacy(type));
    for (AnnotatedElement element : withMethods(type)) {
      Arrays.stream(element.getDeclaredAnnotations())
          .filter(annotation -> AccessAnnotations.isCopyOfOne(annotation.annotationType()))
          .map(annotation -> ofCopy(element, annotation))
          .forEach(problems::add);
    }
    for (Class<?> inherited : type.types()) {
      try {
        AccessAnnotations.ruleOn(inherited);
      } catch (AccessRuleException e) {
        problems.add(e.getMessage());
      }
    }
    return problems;
  }

  private static List<AnnotatedElement> withMethods(ResourceType type) {
    List<AnnotatedElement> elements = new ArrayList<>(type.types());
    elements.addAll(type.declaredMethods());
    return elements;
  }

  private static String ofCopy(AnnotatedElement element, Annotation annotation) {
    return Guide.OTHER_CLASS_LOADER.after(
        AccessAnnotations.name(element)
            + " has @"
            + annotation.annotationType().getName()
            + " of another class loader, which nobody here reads; have one copy of the jar that it"
            + " is in, where both the class and Gatehouse see it");
  }

  /** The methods that have a guard which Jakarta REST should enforce, own and inherited. */
  static List<Method> guarded(ResourceType type) {
    return type.declaredMethods().stream()
        .filter(method -> AccessAnnotations.areOn(method) && !isGuardedByBean(type, method))
        .toList();
  }

  /** The classes and interfaces whose guards no Jakarta runtime reads. */
  private static List<String> ofLegacy(ResourceType type) {
    return type.types().stream()
        .filter(ApplicationClasses::contain)
        .filter(inherited -> namesLegacyAnnotation(type, inherited))
        .map(
            legacy ->
                Guide.JAVAX_ANNOTATION.after(
                    legacy.getName()
                        + " names an annotation of javax.annotation.security, which no Jakarta"
                        + " runtime reads; import the one of jakarta.annotation.security"))
        .toList();
  }

  /** What a proxy shows of the class behind it: its interfaces. */
  static String hiddenByProxy(String name) {
    return Guide.HIDDEN_BY_PROXY.after(
        name
            + " has no access annotation, and its class is a java.lang.reflect.Proxy: guards on the"
            + " class behind it cannot be seen; put them on the interface, or register the class"
            + " itself");
  }

  static boolean isProxy(ResourceType type) {
    return Proxy.isProxyClass(type.resourceClass());
  }

  /** The container of an enterprise bean holds the guards of its business methods. */
  private static boolean isGuardedByBean(ResourceType type, Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && type.types().stream()
            .flatMap(inherited -> Arrays.stream(inherited.getDeclaredAnnotations()))
            .anyMatch(annotation -> BEANS.contains(annotation.annotationType().getName()));
  }

  /** What is wrong with a guarded method that no class of the application has requests reach. */
  static String unreachable(Method method) {
    return Guide.GUARD_NEVER_MET.after(AccessAnnotations.name(method) + whyUnreachable(method));
  }

  private static String whyUnreachable(Method method) {
    if (Modifier.isStatic(method.getModifiers())) {
      return " has an access annotation and is static, so no request reaches it (REST 3.3.1) and"
          + " the annotation guards nothing; make it a method of the instance, or remove the"
          + " annotation";
    }
    if (!Modifier.isPublic(method.getModifiers())) {
      return " has an access annotation and is not public, so no request reaches it (REST 3.3.1)"
          + " and the annotation guards nothing; make it public, or move the annotation to"
          + " the resource method that calls it";
    }
    return " has an access annotation and is no resource method: it has neither a request method"
        + " such as @GET nor a @Path, so no request meets the annotation; move it to the resource"
        + " method that calls this one, or remove it";
  }

  /** Without the annotation's class, reflection shows nothing: only the class file tells. */
  private static boolean namesLegacyAnnotation(ResourceType type, Class<?> inherited) {
    return type.typesNamedBy(inherited).stream().anyMatch(name -> name.startsWith(LEGACY));
  }

  static String unannotated(String name) {
    return Guide.UNANNOTATED.after(
        name
            + " has no access annotation, on itself or its class, and "
            + Setting.UNANNOTATED.key()
            + " is fail; add @PermitAll, @Authenticated, @RolesAllowed or @DenyAll");
  }
}
