package dev.gatehouse.internal.table;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.resource.ApplicationClasses;
import dev.gatehouse.internal.resource.ResourceMethod;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.resource.ScannedClass;
import dev.gatehouse.internal.rule.AccessAnnotations;
import dev.gatehouse.internal.rule.AccessRuleException;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.rule.LateNotice;
import dev.gatehouse.internal.rule.LocatorGates;
import dev.gatehouse.internal.rule.StatedRule;
import dev.gatehouse.internal.text.Guide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * Judges the classes that a server shows only at a request, such as those behind a locator that
 * returns Object. It is too late to keep an application from starting: what would have done so
 * closes the class, and is told when it is first seen. Thread-safe.
 */
final class LateClasses {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private final AccessRules rules;

  /** Whether something is wrong with a class. */
  private final ConcurrentMap<Class<?>, Boolean> closed = new ConcurrentHashMap<>();

  /** The same of those that lead on, as a runtime shows them. */
  private final ConcurrentMap<Class<?>, Boolean> closedLocators = new ConcurrentHashMap<>();

  private final Set<Class<?>> remarked = ConcurrentHashMap.newKeySet();
  private final Set<Class<?>> guardedSeen = ConcurrentHashMap.newKeySet();

  LateClasses(AccessRules rules) {
    this.rules = rules;
  }

  /** Finds the rule of a method that no scan has seen. */
  AccessRules.Found find(ResourceType type, Method method, AccessRule gate) {
    ResourceMethod shown = ResourceMethod.of(type, method);
    // Where a runtime was told by other means than annotations what to call, nobody knows what else
    // it calls.
    boolean generated = shown.designator() == null;
    if (!generated && isClosed(type)) {
      return new AccessRules.Found(StatedRule.DENY, true, false);
    }
    try {
      AccessRules.Found found = rules.find(type, shown);
      if (!generated) {
        remark(type, StatedRule.isGuard(gate) || found.stated().isGuard());
      }
      return found.annotated() || generated ? found : unannotated(type, method, found);
    } catch (AccessRuleException e) {
      return new AccessRules.Found(new StatedRule(e.deny(), List.of()), true, false);
    }
  }

  /**
   * Whether one of the resources on the way to a request's is of a class that is closed.
   *
   * @param matched the resources that a request passed, the last one first
   */
  boolean haveClosed(Object[] matched) {
    for (int i = 1; i < matched.length; i++) {
      if (isClosedLocator(LocatorGates.classOf(matched[i]))) {
        return true;
      }
    }
    return false;
  }

  private boolean isClosedLocator(Class<?> locating) {
    Boolean known = closedLocators.get(locating);
    return known == null ? closedLocators.computeIfAbsent(locating, this::findClosed) : known;
  }

  /** A class without locators of its own was put there by other means than annotations. */
  private boolean findClosed(Class<?> locating) {
    ResourceType type = new ResourceType(locating);
    return ResourceMethod.all(type).stream().anyMatch(ResourceMethod::isLocator) && isClosed(type);
  }

  /** Whether something on a class would have kept the application from starting. */
  boolean isClosed(ResourceType type) {
    return closed.computeIfAbsent(type.resourceClass(), resourceClass -> close(type));
  }

  private boolean close(ResourceType type) {
    if (!ApplicationClasses.contain(type.resourceClass())) {
      return false;
    }
    List<String> problems = new ArrayList<>(MisplacedGuards.problems(type));
    Set<Method> reached = ScannedClass.of(type).reached().collect(Collectors.toSet());
    for (Method guarded : MisplacedGuards.guarded(type)) {
      if (!reached.contains(guarded) && !rules.isReached(guarded)) {
        problems.add(MisplacedGuards.unreachable(guarded));
      }
    }
    if (!problems.isEmpty()) {
      LOGGER.log(
          Level.ERROR,
          "Denied to everybody, all of "
              + type.resourceClass().getName()
              + ":\n- "
              + String.join("\n- ", problems));
    }
    return !problems.isEmpty();
  }

  /** A guard on the way to it is what its author said; else it is open, or closed. */
  private AccessRules.Found unannotated(ResourceType type, Method method, AccessRules.Found found) {
    String name = AccessAnnotations.name(type.resourceClass(), method);
    if (MisplacedGuards.isProxy(type)) {
      return closed(MisplacedGuards.hiddenByProxy(name));
    }
    return switch (rules.unannotated()) {
      case FAIL -> closed(MisplacedGuards.unannotated(name));
      case PERMIT ->
          new AccessRules.Found(
              found.stated(),
              false,
              false,
              new LateNotice(
                  Level.WARNING,
                  Guide.UNANNOTATED.after(
                      name
                          + " has no access annotation, on itself or its class, and is open to"
                          + " everybody; add @PermitAll, @Authenticated, @RolesAllowed or"
                          + " @DenyAll")));
      case AUTHENTICATED, DENY -> found;
    };
  }

  private static AccessRules.Found closed(String problem) {
    return new AccessRules.Found(
        StatedRule.DENY,
        false,
        false,
        new LateNotice(Level.ERROR, "Denied to everybody: " + problem));
  }

  private void remark(ResourceType type, boolean guarded) {
    Remarks remarks = new Remarks(rules.declaredRoles());
    if (remarked.add(type.resourceClass())) {
      remarks.look(type);
    }
    if (guarded && guardedSeen.add(type.resourceClass())) {
      remarks.lookAtGuarded(type.resourceClass());
    }
    StartupReport.log(remarks);
  }
}
