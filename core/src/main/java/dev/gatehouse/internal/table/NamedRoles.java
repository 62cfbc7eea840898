package dev.gatehouse.internal.table;

import dev.gatehouse.ScopesRequired;
import dev.gatehouse.internal.caller.CallerSecurityContext;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.AccessAnnotations;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The roles and scopes that annotations name. */
final class NamedRoles {

  /** Any caller, and what some servers take for any role: no names of roles. */
  private static final Set<String> SPECIAL = Set.of(CallerSecurityContext.ANY_CALLER, "*");

  /** What one element names. */
  record Names(List<String> roles, List<String> scopes) {

    List<String> odd() {
      return Stream.concat(roles.stream(), scopes.stream()).filter(NamedRoles::isOdd).toList();
    }

    List<String> plainRoles() {
      return roles.stream().filter(role -> !SPECIAL.contains(role) && !isOdd(role)).toList();
    }
  }

  private NamedRoles() {}

  /** By the name of the class or method that has the annotation. */
  static Map<String, Names> of(ResourceType type) {
    Map<String, Names> found = new TreeMap<>();
    Stream.concat(type.types().stream(), type.declaredMethods().stream())
        .filter(AccessAnnotations::areOn)
        .forEach(element -> found.put(AccessAnnotations.name(element), names(element)));
    return found;
  }

  private static Names names(AnnotatedElement element) {
    RolesAllowed roles = element.getDeclaredAnnotation(RolesAllowed.class);
    ScopesRequired scopes = element.getDeclaredAnnotation(ScopesRequired.class);
    return new Names(
        roles == null ? List.of() : List.of(roles.value()),
        scopes == null ? List.of() : List.of(scopes.value()));
  }

  /**
   * Whether an author may have meant something else: several names, or one without what surrounds
   * it. A distinguished name of a directory has commas, and "Domain Admins" a space. Blank ones,
   * which can be no role at all, are refused elsewhere.
   */
  private static boolean isOdd(String name) {
    boolean list = name.indexOf(',') >= 0 && name.indexOf('=') < 0;
    return list || !name.equals(name.strip()) || name.codePoints().anyMatch(NamedRoles::isUnseen);
  }

  private static boolean isUnseen(int c) {
    return c != ' '
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT);
  }
}
