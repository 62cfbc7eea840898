package dev.gatehouse;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The access annotations on one class or one method, read as a rule. */
final class AccessAnnotations {

  private AccessAnnotations() {}

  /**
   * The rule that an element states by itself.
   *
   * @return empty where it has no access annotation
   * @throws AccessRuleException where its annotations contradict each other or a role is blank
   */
  static Optional<AccessRule> ruleOn(AnnotatedElement element) {
    boolean denied = element.isAnnotationPresent(DenyAll.class);
    boolean permitted = element.isAnnotationPresent(PermitAll.class);
    boolean authenticated = element.isAnnotationPresent(Authenticated.class);
    RolesAllowed rolesAllowed = element.getAnnotation(RolesAllowed.class);

    List<String> exclusive = new ArrayList<>();
    if (denied) {
      exclusive.add("@DenyAll");
    }
    if (permitted) {
      exclusive.add("@PermitAll");
    }
    if (rolesAllowed != null) {
      exclusive.add("@RolesAllowed");
    }
    if (authenticated && (denied || permitted)) {
      exclusive.add("@Authenticated");
    }
    if (exclusive.size() > 1) {
      throw new AccessRuleException(
          name(element)
              + " has "
              + String.join(" and ", exclusive)
              + ", which exclude each other (Jakarta Annotations, section 2.12); keep one of them");
    }
    if (denied) {
      return Optional.of(AccessRule.DENY);
    }
    if (permitted) {
      return Optional.of(AccessRule.PERMIT);
    }
    if (rolesAllowed != null) {
      // @Authenticated beside it adds nothing: whoever is in a role is authenticated.
      return Optional.of(AccessRule.rolesAllowed(roles(rolesAllowed, element)));
    }
    return authenticated ? Optional.of(AccessRule.AUTHENTICATED) : Optional.empty();
  }

  private static Set<String> roles(RolesAllowed annotation, AnnotatedElement element) {
    Set<String> roles = new LinkedHashSet<>();
    for (String role : annotation.value()) {
      if (role.isBlank()) {
        throw new AccessRuleException(
            name(element)
                + " has @RolesAllowed with a blank role, which no caller can be in; name the role,"
                + " or write @DenyAll where nobody may call it");
      }
      roles.add(role);
    }
    return roles;
  }

  static String name(Class<?> resourceClass, Method method) {
    return resourceClass.getName() + '#' + method.getName();
  }

  private static String name(AnnotatedElement element) {
    return element instanceof Method method
        ? name(method.getDeclaringClass(), method)
        : ((Class<?>) element).getName();
  }
}
