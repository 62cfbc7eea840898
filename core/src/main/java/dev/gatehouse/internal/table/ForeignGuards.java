package dev.gatehouse.internal.table;

import dev.gatehouse.internal.resource.ApplicationClasses;
import dev.gatehouse.internal.resource.ResourceMethod;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.AccessAnnotations;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Annotations by which authors of other frameworks guard: their names promise what Gatehouse does
 * not hold. Something else may, as Spring Security does, so they are no mistake in themselves.
 */
final class ForeignGuards {

  private static final Set<String> NAMES =
      Set.of(
          "AccessControl",
          "AdminOnly",
          "Authenticated",
          "AuthenticationRequired",
          "Authorize",
          "Authorized",
          "AuthorizationPolicy",
          "DenyAll",
          "HasAnyRole",
          "HasAuthority",
          "HasPermission",
          "HasRole",
          "LoggedIn",
          "LoginRequired",
          "PermissionRequired",
          "PermissionsAllowed",
          "PermitAll",
          "PostAuthorize",
          "PostFilter",
          "PreAuthorize",
          "PreFilter",
          "RequireAuthentication",
          "RequirePermission",
          "RequireRole",
          "RequireRoles",
          "RequireScope",
          "RequiredRole",
          "RequiresAuthentication",
          "RequiresGuest",
          "RequiresPermission",
          "RequiresPermissions",
          "RequiresRole",
          "RequiresRoles",
          "RequiresScope",
          "RequiresScopes",
          "RequiresUser",
          "Restricted",
          "RoleAllowed",
          "RoleRequired",
          "RolesAllowed",
          "RolesRequired",
          "SaCheckLogin",
          "SaCheckPermission",
          "SaCheckRole",
          "ScopeRequired",
          "ScopesAllowed",
          "ScopesRequired",
          "Secure",
          "Secured");

  private ForeignGuards() {}

  /** Each of them, with the class or method that has it. */
  static Set<String> of(ResourceType type) {
    Set<String> found = new TreeSet<>();
    Stream<? extends AnnotatedElement> methods =
        ResourceMethod.all(type).stream()
            .flatMap(method -> type.declarationsOf(method.method()).stream());
    Stream.concat(type.types().stream(), methods)
        .forEach(
            element ->
                on(element).stream()
                    .map(guard -> AccessAnnotations.name(element) + " has " + guard)
                    .forEach(found::add));
    for (Class<?> inherited : type.types()) {
      if (ApplicationClasses.contain(inherited)) {
        unseen(type, inherited).stream()
            .map(guard -> inherited.getName() + " names @" + guard + " in its class file")
            .forEach(found::add);
      }
    }
    return found;
  }

  private static List<String> on(AnnotatedElement element) {
    List<String> found = new ArrayList<>();
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      Class<? extends Annotation> type = annotation.annotationType();
      if (isForeign(type)) {
        found.add('@' + type.getName());
      } else if (!AccessAnnotations.isOne(type)) {
        carried(type)
            .map(carried -> '@' + type.getName() + ", which carries @" + carried.getName())
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** One that binds a filter (REST 3.1, section 6.5.2) is held by REST. */
  private static boolean isForeign(Class<?> annotation) {
    return NAMES.contains(annotation.getSimpleName())
        && !AccessAnnotations.isOne(annotation)
        && !annotation.isAnnotationPresent(NameBinding.class);
  }

  /** Stereotypes carry the annotations of others; Jakarta Annotations knows no such thing. */
  private static Optional<Class<? extends Annotation>> carried(Class<?> annotation) {
    return Arrays.stream(annotation.getDeclaredAnnotations())
        .<Class<? extends Annotation>>map(Annotation::annotationType)
        .filter(type -> NAMES.contains(type.getSimpleName()))
        .findFirst();
  }

  /** What reflection does not show: annotations whose class is missing or not kept for runtime. */
  private static List<String> unseen(ResourceType type, Class<?> inherited) {
    return type.typesNamedBy(inherited).stream()
        .filter(name -> NAMES.contains(name.replaceFirst(".*[.$]", "")))
        .filter(name -> !name.startsWith(MisplacedGuards.LEGACY))
        .filter(name -> isHidden(name, inherited.getClassLoader()))
        .toList();
  }

  private static boolean isHidden(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      Retention retention = type.getAnnotation(Retention.class);
      return type.isAnnotation()
          && (retention == null || retention.value() != RetentionPolicy.RUNTIME);
    } catch (ClassNotFoundException | LinkageError missing) {
      return true;
    }
  }
}
