package dev.gatehouse.internal.table;

import dev.gatehouse.AccessTable;
import dev.gatehouse.internal.resource.ApplicationClasses;
import dev.gatehouse.internal.resource.ResourceMethod;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.DeclaredRoles;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a scan of the classes of an application has found. Immutable.
 *
 * @param endpoints with their rules
 * @param locators behind which endpoints are not listed
 * @param problems each of which keeps an application from starting
 * @param unannotated the endpoints that no annotation speaks of, by class and method
 * @param leftAlone the root resource classes that are the server's own
 * @param named the classes that were given, of whatever kind
 * @param walked the classes that requests may reach
 * @param guarded those on the way to anything guarded
 * @param followed the locators that take path parameters
 */
record ResourceScan(
    List<AccessTable.Endpoint> endpoints,
    List<AccessTable.Locator> locators,
    Set<String> problems,
    Set<String> unannotated,
    Set<String> leftAlone,
    List<ResourceType> named,
    List<ResourceType> walked,
    Set<Class<?>> guarded,
    List<FollowedLocator> followed) {

  /**
   * A locator that takes path parameters, and so handles them before anybody has asked who the
   * caller is.
   *
   * @param name by class and method
   * @param toGuarded whether anything behind it is guarded, as far as the walk went
   * @param backTo the class that it leads back to, null where it leads on
   */
  record FollowedLocator(String name, boolean toGuarded, @Nullable Class<?> backTo) {}

  ResourceScan {
    endpoints = List.copyOf(endpoints);
    locators = List.copyOf(locators);
    problems = sorted(problems);
    unannotated = sorted(unannotated);
    leftAlone = sorted(leftAlone);
    named = List.copyOf(named);
    walked = List.copyOf(walked);
    guarded = Set.copyOf(guarded);
    followed = List.copyOf(followed);
  }

  private static SortedSet<String> sorted(Set<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  static boolean isRoot(Class<?> resourceClass) {
    ResourceType type = new ResourceType(resourceClass);
    return mayBeRoot(type) && ApplicationClasses.contain(type.resourceClass());
  }

  /**
   * Whether a class of the application is a root resource class (REST 3.1, section 3.1). An
   * interface or abstract class that somebody found by scanning, that of a REST client say, serves
   * nothing: who implements it does.
   */
  static boolean mayBeRoot(ResourceType type) {
    return ResourceMethod.pathOf(type).isPresent()
        && !Modifier.isAbstract(type.resourceClass().getModifiers());
  }

  /**
   * The table.
   *
   * @throws IllegalStateException with every problem found, if there is one
   */
  AccessTable table() {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Gatehouse cannot guard this application:\n- " + String.join("\n- ", problems));
    }
    return AccessTable.of(endpoints, locators);
  }

  /** The locators that handle path parameters of guarded endpoints. */
  SortedSet<String> leaks() {
    SortedSet<String> leaks = new TreeSet<>();
    for (FollowedLocator locator : followed) {
      boolean backToGuarded = locator.backTo() != null && guarded.contains(locator.backTo());
      if (locator.toGuarded() || backToGuarded) {
        leaks.add(locator.name());
      }
    }
    return leaks;
  }

  /** What may be a mistake, and what runs before anybody knows the caller: a second pass. */
  Remarks remarks(DeclaredRoles declaredElsewhere) {
    Remarks remarks = new Remarks(declaredElsewhere);
    named.forEach(remarks::declare);
    walked.forEach(remarks::look);
    guarded.forEach(remarks::lookAtGuarded);
    return remarks;
  }
}
