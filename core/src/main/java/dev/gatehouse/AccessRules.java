package dev.gatehouse;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The rule of every endpoint, found once per (resource class, method): an inherited method can have
 * another rule in each class that inherits it. Thread-safe.
 */
final class AccessRules {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  /**
   * A rule, found.
   *
   * @param annotated whether an annotation states it
   * @param generated whether no application wrote the method as a resource method: the server's own
   *     answer to OPTIONS, or a programmatic resource
   */
  private record Found(AccessRule rule, boolean annotated, boolean generated) {}

  private final Gatehouse.Unannotated unannotated;
  private final ConcurrentMap<Class<?>, ConcurrentMap<Method, Found>> rules =
      new ConcurrentHashMap<>();
  private final LocatorGates gates = new LocatorGates();
  private final Set<String> contradictions = ConcurrentHashMap.newKeySet();

  AccessRules(Gatehouse.Unannotated unannotated) {
    this.unannotated = unannotated;
  }

  /** The rule for a request: that of its endpoint, and those of the locators on the way. */
  AccessRule of(ContainerRequestContext request, ResourceInfo info) {
    AccessRule rule = of(info.getResourceClass(), info.getResourceMethod(), request.getMethod());
    try {
      return gates.of(request.getUriInfo().getMatchedResources()).and(rule);
    } catch (AccessRuleException e) {
      return denied(e);
    }
  }

  /** Tells of each contradiction once: an endpoint that is asked often must not fill the log. */
  private AccessRule denied(AccessRuleException e) {
    if (contradictions.add(e.getMessage())) {
      LOGGER.log(Level.ERROR, "Denied to everybody: " + e.getMessage(), e);
    }
    return AccessRule.DENY;
  }

  /**
   * The rule of an endpoint. Denies where the server does not tell which method it matched, and
   * where the annotations cannot be enforced.
   */
  AccessRule of(Class<?> resourceClass, Method method, String requestMethod) {
    if (resourceClass == null || method == null) {
      return AccessRule.DENY;
    }
    Found found = found(resourceClass, method);
    boolean exempt =
        found.generated && !found.annotated && requestMethod.equals(HttpMethod.OPTIONS);
    return exempt ? AccessRule.PERMIT : found.rule;
  }

  private Found found(Class<?> resourceClass, Method method) {
    ConcurrentMap<Method, Found> ofClass = rules.get(resourceClass);
    Found found = ofClass == null ? null : ofClass.get(method);
    return found == null ? findLate(resourceClass, method) : found;
  }

  private Found findLate(Class<?> resourceClass, Method method) {
    Found found;
    try {
      found = find(new ResourceType(resourceClass), method);
      if (!found.annotated && !found.generated) {
        warnOfLate(AccessAnnotations.name(ResourceType.unwrap(resourceClass), method));
      }
    } catch (AccessRuleException e) {
      found = new Found(denied(e), true, false);
    }
    remember(resourceClass, method, found);
    return found;
  }

  /** Servers may show a class only when it is first asked: too late to keep from starting. */
  private void warnOfLate(String name) {
    if (unannotated == Gatehouse.Unannotated.PERMIT || unannotated == Gatehouse.Unannotated.FAIL) {
      LOGGER.log(
          Level.WARNING,
          name
              + " has no access annotation, on itself or its class, and is "
              + (unannotated == Gatehouse.Unannotated.PERMIT ? "open" : "closed")
              + " to everybody; add @PermitAll, @Authenticated, @RolesAllowed or @DenyAll");
    }
  }

  private void remember(Class<?> resourceClass, Method method, Found found) {
    rules.computeIfAbsent(resourceClass, c -> new ConcurrentHashMap<>()).put(method, found);
  }

  private Found find(ResourceType type, Method method) {
    Optional<AccessRule> stated = AccessResolver.resolve(type, method);
    if (stated.isEmpty() && !ApplicationClasses.contain(type.resourceClass())) {
      stated = Optional.of(AccessRule.PERMIT);
    }
    AccessRule rule =
        stated.orElseGet(
            () ->
                switch (unannotated) {
                  case PERMIT -> AccessRule.PERMIT;
                  case AUTHENTICATED -> AccessRule.AUTHENTICATED;
                  case DENY, FAIL -> AccessRule.DENY;
                });
    boolean generated = AccessResolver.designator(type, method).isEmpty();
    return new Found(rule, stated.isPresent(), generated);
  }

  /**
   * Finds the rules of root resource classes before the first request.
   *
   * @throws IllegalStateException with every problem found, where there is one
   */
  void load(Collection<Class<?>> classes) {
    List<String> problems = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Map<AccessRule.Kind, Integer> counts = new EnumMap<>(AccessRule.Kind.class);
    for (Class<?> resourceClass : classes) {
      ResourceType type = new ResourceType(resourceClass);
      if (!AccessResolver.isRootResource(type)
          || !ApplicationClasses.contain(type.resourceClass())) {
        continue;
      }
      for (Class<?> inherited : type.types()) {
        orProblem(problems, () -> AccessAnnotations.ruleOn(inherited));
      }
      for (Method method : AccessResolver.resourceMethods(type)) {
        orProblem(
            problems,
            () -> {
              Found found = find(type, method);
              remember(resourceClass, method, found);
              counts.merge(found.rule.kind(), 1, Integer::sum);
              if (!found.annotated) {
                open.add(AccessAnnotations.name(type.resourceClass(), method));
              }
            });
      }
      for (Method locator : AccessResolver.locators(type)) {
        orProblem(problems, () -> AccessResolver.resolve(type, locator));
      }
    }
    report(problems, open, counts);
  }

  private static void orProblem(List<String> problems, Runnable step) {
    try {
      step.run();
    } catch (AccessRuleException e) {
      problems.add(e.getMessage());
    }
  }

  private void report(
      List<String> problems, List<String> open, Map<AccessRule.Kind, Integer> counts) {
    open.sort(null);
    if (unannotated == Gatehouse.Unannotated.FAIL) {
      open.forEach(
          name ->
              problems.add(
                  name
                      + " has no access annotation, on itself or its class, and "
                      + Setting.UNANNOTATED.key()
                      + " is fail; add @PermitAll, @Authenticated, @RolesAllowed or @DenyAll"));
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Gatehouse cannot guard this application: "
              + String.join("; ", problems.stream().distinct().sorted().toList()));
    }
    LOGGER.log(Level.INFO, summary(counts, open.size()));
    if (unannotated == Gatehouse.Unannotated.PERMIT && !open.isEmpty()) {
      LOGGER.log(
          Level.WARNING,
          "Open to everybody for want of an access annotation: "
              + String.join(", ", open)
              + ". Add @PermitAll where that is meant, or set "
              + Setting.UNANNOTATED.key()
              + " to authenticated, deny or fail");
    }
  }

  private static String summary(Map<AccessRule.Kind, Integer> counts, int unannotated) {
    int endpoints = counts.values().stream().mapToInt(Integer::intValue).sum();
    return String.format(
        Locale.ROOT,
        "Gatehouse guards %d %s: %d public, %d denied, %d any caller, %d by role; %d unannotated",
        endpoints,
        endpoints == 1 ? "endpoint" : "endpoints",
        counts.getOrDefault(AccessRule.Kind.PERMIT, 0),
        counts.getOrDefault(AccessRule.Kind.DENY, 0),
        counts.getOrDefault(AccessRule.Kind.AUTHENTICATED, 0),
        counts.getOrDefault(AccessRule.Kind.ROLES, 0),
        unannotated);
  }
}
