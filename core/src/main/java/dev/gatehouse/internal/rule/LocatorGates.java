package dev.gatehouse.internal.rule;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.resource.ResourceType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Guards on sub-resource locators hold for all that lies behind them: runtimes run a locator
 * without asking, and then show only what it returned. Which one was taken is the runtime's word,
 * else the request's path says it. Thread-safe.
 */
public final class LocatorGates {

  private final RuntimeWord word;

  /** By the class with the locator. */
  private final ConcurrentMap<Class<?>, ConcurrentMap<Method, AccessRule>> rules =
      new ConcurrentHashMap<>();

  /** By the class with the locators, then by the class that they led to. */
  private final ConcurrentMap<Class<?>, ConcurrentMap<Class<?>, LocatorStep>> steps =
      new ConcurrentHashMap<>();

  private final ConcurrentMap<Class<?>, List<PathTemplate>> roots = new ConcurrentHashMap<>();
  private final ConcurrentMap<Class<?>, ConcurrentMap<Method, List<PathTemplate>>> ends =
      new ConcurrentHashMap<>();

  LocatorGates(RuntimeWord word) {
    this.word = word;
  }

  /**
   * What the locators on the way demand.
   *
   * @param matched the resources that a request passed, the last one first (UriInfo)
   * @param method the resource method that was matched, or null
   */
  public AccessRule of(UriInfo uri, Object[] matched, Method method) {
    List<RuntimeWord.Taken> taken = word.locators(uri);
    if (taken != null) {
      return ofTaken(taken, matched);
    }
    return matched.length < 2 ? AccessRule.permitAll() : ofPath(uri, matched, method);
  }

  /**
   * What a locator demands that leads to a class, as far as anybody can know it before a request.
   *
   * @throws AccessRuleException where annotations cannot be enforced
   */
  public StatedRule stated(ResourceType locating, Method locator, Class<?> located) {
    return word.tells()
        ? LocatorStep.statedAlone(locating, locator)
        : LocatorStep.stated(locating, locator, located);
  }

  private AccessRule ofTaken(List<RuntimeWord.Taken> taken, Object[] matched) {
    AccessRule gate = AccessRule.permitAll();
    for (int i = 0; i < taken.size(); i++) {
      RuntimeWord.Taken locator = taken.get(i);
      // A model has no resource of its own, so that what follows is not where it would be.
      if (matched.length == taken.size() + 1) {
        gate = gate.and(rule(lower(locator.handler(), matched[i + 1]), locator.method()));
      } else {
        gate = gate.and(rule(locator.handler(), locator.method()));
        for (Object resource : matched) {
          gate = gate.and(rule(lower(locator.handler(), resource), locator.method()));
        }
      }
    }
    return gate;
  }

  /** A runtime may know a class, and run an instance of a subclass. */
  private static Class<?> lower(Class<?> handler, Object resource) {
    Class<?> actual = classOf(resource);
    return handler.isAssignableFrom(actual) ? actual : handler;
  }

  private AccessRule rule(Class<?> locating, Method locator) {
    ConcurrentMap<Method, AccessRule> known = rules.get(locating);
    AccessRule rule = known == null ? null : known.get(locator);
    if (rule == null) {
      rule = findLate(new ResourceType(locating), locator);
      rules.computeIfAbsent(locating, c -> new ConcurrentHashMap<>()).put(locator, rule);
    }
    return rule;
  }

  private static AccessRule findLate(ResourceType locating, Method locator) {
    try {
      return LocatorStep.statedAlone(locating, locator).rule();
    } catch (AccessRuleException e) {
      return e.deny();
    }
  }

  private AccessRule ofPath(UriInfo uri, Object[] matched, Method method) {
    List<LocatorStep> way = new ArrayList<>(matched.length - 1);
    AccessRule gate = AccessRule.permitAll();
    boolean alike = true;
    for (int i = matched.length - 1; i > 0; i--) {
      LocatorStep step = step(classOf(matched[i]), classOf(matched[i - 1]));
      way.add(step);
      gate = gate.and(step.all());
      alike &= step.alike();
    }
    if (alike) {
      return gate;
    }
    return new LocatorRoute(
            roots(classOf(matched[matched.length - 1])), way, ends(classOf(matched[0]), method))
        .rule(PathForms.of(uri));
  }

  private LocatorStep step(Class<?> locating, Class<?> located) {
    ConcurrentMap<Class<?>, LocatorStep> known = steps.get(locating);
    LocatorStep step = known == null ? null : known.get(located);
    if (step == null) {
      step = LocatorStep.of(new ResourceType(locating), located, LocatorGates::findLate);
      steps.computeIfAbsent(locating, c -> new ConcurrentHashMap<>()).put(located, step);
    }
    return step;
  }

  private List<PathTemplate> roots(Class<?> root) {
    return roots.computeIfAbsent(root, c -> LocatorStep.templates(new ResourceType(c)));
  }

  private List<PathTemplate> ends(Class<?> last, Method method) {
    return method == null
        ? List.of()
        : ends.computeIfAbsent(last, c -> new ConcurrentHashMap<>())
            .computeIfAbsent(method, m -> LocatorStep.templates(new ResourceType(last), m));
  }

  public static Class<?> classOf(Object resource) {
    return resource instanceof Class<?> type ? type : resource.getClass();
  }
}
