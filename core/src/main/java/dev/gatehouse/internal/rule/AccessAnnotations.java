package dev.gatehouse.internal.rule;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.internal.text.Guide;
import dev.gatehouse.internal.text.LogText;
import dev.gatehouse.internal.text.ScopeToken;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The access annotations on one class or one method, read as a rule. */
public final class AccessAnnotations {

  private static final List<Class<? extends Annotation>> TYPES =
      List.of(
          DenyAll.class,
          PermitAll.class,
          RolesAllowed.class,
          Authenticated.class,
          ScopesRequired.class);

  private AccessAnnotations() {}

  /** Whether a type of annotation is one of them. */
  public static boolean isOne(Class<?> annotation) {
    return TYPES.contains(annotation);
  }

  /** Whether it is called like one of them, and is another class: another loader's. */
  public static boolean isCopyOfOne(Class<?> annotation) {
    return !isOne(annotation)
        && TYPES.stream().anyMatch(type -> type.getName().equals(annotation.getName()));
  }

  /** Whether an element has an access annotation, be it right or wrong. */
  public static boolean areOn(AnnotatedElement element) {
    return !present(element).isEmpty();
  }

  /**
   * The rule that an element states by itself.
   *
   * @return empty where it has no access annotation
   * @throws AccessRuleException where its annotations contradict each other, or name a role or
   *     scope that cannot be
   */
  public static Optional<StatedRule> ruleOn(AnnotatedElement element) {
    List<Annotation> present = present(element);
    if (present.isEmpty()) {
      return Optional.empty();
    }
    refuseContradictions(element, present);
    AccessRule rule = AccessRule.permitAll();
    List<AccessTable.Source> sources = new ArrayList<>();
    for (Annotation annotation : present) {
      rule = rule.and(rule(annotation, element));
      sources.add(source(annotation, element));
    }
    return Optional.of(new StatedRule(rule, sources));
  }

  private static List<Annotation> present(AnnotatedElement element) {
    List<Annotation> present = new ArrayList<>();
    for (Class<? extends Annotation> type : TYPES) {
      Annotation annotation = element.getDeclaredAnnotation(type);
      if (annotation != null) {
        present.add(annotation);
      }
    }
    return present;
  }

  /** Jakarta Annotations, section 2.12; what says "any caller" contradicts all and nobody too. */
  private static void refuseContradictions(AnnotatedElement element, List<Annotation> present) {
    if (present.size() > 1
        && present.stream().anyMatch(a -> a instanceof PermitAll || a instanceof DenyAll)) {
      throw new AccessRuleException(
          Guide.CONTRADICTING_ANNOTATIONS,
          name(element)
              + " has "
              + present.stream()
                  .map(AccessAnnotations::simpleName)
                  .collect(Collectors.joining(" and "))
              + ", which exclude each other (Jakarta Annotations, section 2.12); keep one of them");
    }
  }

  private static AccessRule rule(Annotation annotation, AnnotatedElement element) {
    if (annotation instanceof RolesAllowed rolesAllowed) {
      return AccessRule.rolesAllowed(roles(rolesAllowed, element).toArray(String[]::new));
    }
    if (annotation instanceof ScopesRequired scopesRequired) {
      return AccessRule.scopesRequired(scopes(scopesRequired, element).toArray(String[]::new));
    }
    if (annotation instanceof Authenticated authenticated) {
      return authentication(authenticated, element);
    }
    return annotation instanceof PermitAll ? AccessRule.permitAll() : AccessRule.denyAll();
  }

  private static AccessRule authentication(Authenticated annotation, AnnotatedElement element) {
    for (String acr : annotation.acr()) {
      // What acr_values separates by spaces has the form of a scope.
      if (!ScopeToken.is(acr)) {
        throw new AccessRuleException(
            Guide.IMPOSSIBLE_NAME,
            name(element)
                + " has @Authenticated with the acr "
                + LogText.quote(acr)
                + ", which no challenge can name (RFC 9470, section 3: values separated by spaces,"
                + " in a quoted string); name each value by itself, as in"
                + " @Authenticated(acr = {\"a\", \"b\"})");
      }
    }
    if (annotation.maxAge() < -1) {
      throw new AccessRuleException(
          Guide.IMPOSSIBLE_NAME,
          name(element)
              + " has @Authenticated with maxAge = "
              + annotation.maxAge()
              + ", which is no age; write the seconds, or leave it out where any age will do");
    }
    AccessRule rule = AccessRule.authenticated().and(AccessRule.acrRequired(annotation.acr()));
    return annotation.maxAge() == -1
        ? rule
        : rule.and(AccessRule.maxAgeRequired(Duration.ofSeconds(annotation.maxAge())));
  }

  private static Set<String> roles(RolesAllowed annotation, AnnotatedElement element) {
    Set<String> roles = new LinkedHashSet<>();
    for (String role : annotation.value()) {
      if (role.isBlank()) {
        throw new AccessRuleException(
            Guide.IMPOSSIBLE_NAME,
            name(element)
                + " has @RolesAllowed with a blank role, which no caller can be in; name the role,"
                + " or write @DenyAll where nobody may call it");
      }
      roles.add(role);
    }
    return roles;
  }

  private static Set<String> scopes(ScopesRequired annotation, AnnotatedElement element) {
    Set<String> scopes = new LinkedHashSet<>();
    for (String scope : annotation.value()) {
      if (!ScopeToken.is(scope)) {
        throw new AccessRuleException(
            Guide.IMPOSSIBLE_NAME,
            name(element)
                + " has @ScopesRequired with "
                + LogText.quote(scope)
                + ", which is no scope (RFC 6749, section 3.3: printable US-ASCII without space,"
                + " quote and backslash); name each scope by itself, as in"
                + " @ScopesRequired({\"a\", \"b\"})");
      }
      scopes.add(scope);
    }
    if (scopes.isEmpty()) {
      throw new AccessRuleException(
          Guide.IMPOSSIBLE_NAME,
          name(element)
              + " has @ScopesRequired without a scope, which asks for nothing; name the scopes, or"
              + " write @Authenticated where any caller may call it");
    }
    return scopes;
  }

  /** As its author wrote it, so that a search finds it. */
  private static AccessTable.Source source(Annotation annotation, AnnotatedElement element) {
    String text = simpleName(annotation);
    if (annotation instanceof RolesAllowed rolesAllowed) {
      text += '(' + array(rolesAllowed.value()) + ')';
    } else if (annotation instanceof ScopesRequired scopesRequired) {
      text += '(' + array(scopesRequired.value()) + ')';
    } else if (annotation instanceof Authenticated authenticated) {
      text += members(authenticated);
    }
    return element instanceof Method method
        ? AccessTable.Source.onMethod(text, method.getDeclaringClass().getName(), method.getName())
        : AccessTable.Source.onClass(text, ((Class<?>) element).getName());
  }

  private static String members(Authenticated annotation) {
    List<String> members = new ArrayList<>();
    if (annotation.acr().length > 0) {
      members.add("acr = " + array(annotation.acr()));
    }
    if (annotation.maxAge() != -1) {
      members.add("maxAge = " + annotation.maxAge());
    }
    return members.isEmpty() ? "" : '(' + String.join(", ", members) + ')';
  }

  private static String array(String[] values) {
    String quoted = Arrays.stream(values).map(LogText::quote).collect(Collectors.joining(", "));
    return values.length == 1 ? quoted : '{' + quoted + '}';
  }

  private static String simpleName(Annotation annotation) {
    return '@' + annotation.annotationType().getSimpleName();
  }

  public static String name(Class<?> resourceClass, Method method) {
    return resourceClass.getName() + '#' + method.getName();
  }

  public static String name(AnnotatedElement element) {
    return element instanceof Method method
        ? name(method.getDeclaringClass(), method)
        : ((Class<?>) element).getName();
  }
}
