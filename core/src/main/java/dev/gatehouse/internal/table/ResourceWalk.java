package dev.gatehouse.internal.table;

import dev.gatehouse.AccessTable;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.resource.ApplicationClasses;
import dev.gatehouse.internal.resource.ResourceMethod;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.resource.ScannedClass;
import dev.gatehouse.internal.rule.AccessAnnotations;
import dev.gatehouse.internal.rule.AccessRuleException;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.rule.StatedRule;
import dev.gatehouse.internal.table.ResourceScan.FollowedLocator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Walks through the resource classes of an application and all that their locators lead to, and
 * finds every endpoint with its rule, and every problem. For one walk.
 */
final class ResourceWalk {

  /** Classes that lead to each other in every order would make more ways than anybody can read. */
  private static final int MOST_WAYS = 1_000;

  private final AccessRules rules;
  private final List<AccessTable.Endpoint> endpoints = new ArrayList<>();
  private final List<AccessTable.Locator> locators = new ArrayList<>();
  private final Set<String> problems = new TreeSet<>();
  private final Set<String> unannotated = new TreeSet<>();
  private final Set<String> leftAlone = new TreeSet<>();
  private final List<ResourceType> named = new ArrayList<>();
  private final Map<Class<?>, ResourceType> walked = new LinkedHashMap<>();
  private final Set<Class<?>> withGuards = new HashSet<>();
  private final List<FollowedLocator> followed = new ArrayList<>();
  private final Set<Method> guarded = new HashSet<>();
  private final Set<Method> unlisted = new HashSet<>();
  private final Map<Class<?>, ScannedClass> resources = new HashMap<>();
  private int ways;

  private ResourceWalk(AccessRules rules) {
    this.rules = rules;
  }

  /** Scans the root resource classes among these. */
  static ResourceScan scan(Collection<Class<?>> classes, AccessRules rules) {
    return new ResourceWalk(rules).through(classes);
  }

  private ResourceScan through(Collection<Class<?>> classes) {
    Set<Class<?>> roots = new HashSet<>();
    for (Class<?> resourceClass : classes) {
      ResourceType type = new ResourceType(resourceClass);
      named.add(type);
      // A class, and the proxy that a container makes of it, are the same endpoints.
      if (!roots.add(type.resourceClass()) || !ResourceScan.mayBeRoot(type)) {
        continue;
      }
      if (!ApplicationClasses.contain(type.resourceClass())) {
        leftAlone.add(type.resourceClass().getName());
      } else {
        ways = 0;
        walk(
            resourceClass,
            resources.computeIfAbsent(resourceClass, c -> ScannedClass.of(type)),
            Route.START.to(
                type.resourceClass(), ResourceMethod.pathOf(type).orElse(null), StatedRule.PERMIT));
      }
    }
    addProblemsOfAll();
    return new ResourceScan(
        endpoints,
        locators,
        problems,
        unannotated,
        leftAlone,
        named,
        List.copyOf(walked.values()),
        withGuards,
        followed);
  }

  private void addProblemsOfAll() {
    // A method that is a helper to one class may be a resource method of another that inherits it.
    guarded.stream()
        .filter(method -> !rules.isReached(method))
        .forEach(method -> problems.add(MisplacedGuards.unreachable(method)));
    if (rules.unannotated() == Unannotated.FAIL) {
      unannotated.forEach(name -> problems.add(MisplacedGuards.unannotated(name)));
    }
  }

  /** Whether anything at the end of this way is guarded. */
  private boolean walk(Class<?> runtimeClass, ScannedClass resource, Route way) {
    ResourceType type = resource.type();
    if (walked.putIfAbsent(type.resourceClass(), type) == null) {
      resource.reached().forEach(rules::reach);
      guarded.addAll(MisplacedGuards.guarded(type));
      problems.addAll(MisplacedGuards.problems(type));
    }
    boolean anyGuard = false;
    for (ResourceMethod method : resource.methods()) {
      anyGuard |=
          orProblem(() -> rules.find(type, method))
              .map(found -> addEndpoint(runtimeClass, type, method, found, way))
              .orElse(false);
    }
    for (ResourceMethod locator : resource.locators()) {
      anyGuard |= follow(type, locator, way);
    }
    if (anyGuard) {
      withGuards.add(type.resourceClass());
    }
    return anyGuard;
  }

  private boolean addEndpoint(
      Class<?> runtimeClass,
      ResourceType type,
      ResourceMethod method,
      AccessRules.Found found,
      Route way) {
    String path = way.pathTo(method);
    rules.remember(runtimeClass, method.method(), found.at(path));
    rules.remember(type.resourceClass(), method.method(), found.at(path));
    StatedRule stated = found.behind(way.gate());
    if (!found.annotated() && !way.gate().isGuard()) {
      if (way.classes().size() > 1 && isAbstract(runtimeClass)) {
        // The class behind it speaks, at the request: its locator is in the table.
        return false;
      }
      String name = AccessAnnotations.name(type.resourceClass(), method.method());
      if (MisplacedGuards.isProxy(type)) {
        problems.add(MisplacedGuards.hiddenByProxy(name));
      }
      unannotated.add(name);
    }
    endpoints.add(
        AccessTable.Endpoint.of(
                Objects.requireNonNull(method.designator()),
                path,
                stated.rule(),
                stated.statedBy(),
                type.resourceClass().getName(),
                method.method().getName())
            .withMediaTypes(method.consumes(), method.produces()));
    return stated.isGuard();
  }

  private boolean follow(ResourceType type, ResourceMethod locator, Route way) {
    ways++;
    Class<?> returned = type.returnedBy(locator.method());
    Optional<StatedRule> between =
        orProblem(() -> rules.gates().stated(type, locator.method(), returned));
    if (between.isEmpty()) {
      return true;
    }
    Route longer = way.to(returned, locator.path(), between.orElseThrow());
    ScannedClass behind =
        resources.computeIfAbsent(returned, c -> ScannedClass.of(new ResourceType(c)));
    boolean anyGuard = longer.gate().isGuard();
    String name = AccessAnnotations.name(type.resourceClass(), locator.method());
    boolean back = way.classes().contains(behind.type().resourceClass());
    boolean walked = !back && behind.tells() && isWorthAWay(behind.type());
    if (walked) {
      anyGuard |= walk(returned, behind, longer);
    }
    if (!walked || isAbstract(returned)) {
      addLocator(type, locator.method(), returned, longer);
    }
    if (takesPathParameters(type, locator, way)) {
      followed.add(
          new FollowedLocator(name, anyGuard, back ? behind.type().resourceClass() : null));
    }
    return anyGuard;
  }

  /** A class that was not walked through yet may have problems that nobody has seen. */
  private boolean isWorthAWay(ResourceType behind) {
    return ways <= MOST_WAYS || !walked.containsKey(behind.resourceClass());
  }

  /** Whether a class of its own must be behind a type, with rules of its own. */
  private static boolean isAbstract(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers());
  }

  private void addLocator(ResourceType type, Method locator, Class<?> returned, Route way) {
    if (ways <= MOST_WAYS || unlisted.add(locator)) {
      locators.add(
          AccessTable.Locator.of(
              way.shownPath(),
              way.gate().rule(),
              way.gate().statedBy(),
              type.resourceClass().getName(),
              locator.getName(),
              returned.getName()));
    }
  }

  private static boolean takesPathParameters(ResourceType type, ResourceMethod locator, Route way) {
    if (locator.path() != null && locator.path().contains("{")) {
      return true;
    }
    Stream<Annotation[]> ofParameters =
        type.declarationsOf(locator.method()).stream()
            .flatMap(declaration -> Arrays.stream(declaration.getParameterAnnotations()));
    Stream<Annotation[]> ofFields =
        way.path().contains("{")
            ? type.types().stream()
                .flatMap(inherited -> Arrays.stream(inherited.getDeclaredFields()))
                .map(Field::getDeclaredAnnotations)
            : Stream.empty();
    return Stream.concat(ofParameters, ofFields)
        .flatMap(Arrays::stream)
        .map(Annotation::annotationType)
        .anyMatch(annotation -> annotation == PathParam.class || annotation == BeanParam.class);
  }

  private <T> Optional<T> orProblem(Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (AccessRuleException e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }
}
