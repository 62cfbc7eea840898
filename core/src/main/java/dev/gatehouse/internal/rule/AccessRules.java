package dev.gatehouse.internal.rule;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.resource.ApplicationClasses;
import dev.gatehouse.internal.resource.ResourceMethod;
import dev.gatehouse.internal.resource.ResourceType;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The rule of every endpoint, found once per (resource class, method): an inherited method can have
 * another rule in each class that inherits it. Thread-safe.
 */
public final class AccessRules {

  /**
   * A rule, found.
   *
   * @param annotated whether an annotation states it
   * @param generated whether no application wrote the method as a resource method, as with a
   *     programmatic resource
   * @param notice what the log is told where no guard on the way speaks for it, or null
   * @param paths the templates that lead to it, as far as the start knows them
   */
  public record Found(
      StatedRule stated,
      boolean annotated,
      boolean generated,
      @Nullable LateNotice notice,
      List<String> paths) {

    public Found {
      paths = List.copyOf(paths);
    }

    public Found(
        StatedRule stated, boolean annotated, boolean generated, @Nullable LateNotice notice) {
      this(stated, annotated, generated, notice, List.of());
    }

    public Found(StatedRule stated, boolean annotated, boolean generated) {
      this(stated, annotated, generated, null);
    }

    /** The same, where this template leads to it too. */
    public Found at(String path) {
      return at(List.of(path));
    }

    private Found at(List<String> further) {
      if (paths.containsAll(further)) {
        return this;
      }
      Set<String> all = new LinkedHashSet<>(paths);
      all.addAll(further);
      return new Found(stated, annotated, generated, notice, List.copyOf(all));
    }

    /**
     * The rule behind the locators on the way. Where nothing is said of the endpoint, what guards
     * the way to it is what its author said.
     */
    public StatedRule behind(StatedRule gate) {
      return countsBehind(gate.rule()) ? gate.and(stated) : gate;
    }

    public AccessRule behind(AccessRule gate) {
      return countsBehind(gate) ? gate.and(stated.rule()) : gate;
    }

    private boolean countsBehind(AccessRule gate) {
      return annotated || !StatedRule.isGuard(gate);
    }
  }

  private final Unannotated unannotated;
  private final ConcurrentMap<Class<?>, ConcurrentMap<Method, Found>> rules =
      new ConcurrentHashMap<>();
  private final RuntimeWord word;
  private final LocatorGates gates;
  private final Set<Method> reached = ConcurrentHashMap.newKeySet();
  private volatile DeclaredRoles declaredRoles;

  public AccessRules(Unannotated unannotated) {
    this(unannotated, DeclaredRoles.NONE);
  }

  public AccessRules(Unannotated unannotated, RuntimeWord word) {
    this(unannotated, DeclaredRoles.NONE, word);
  }

  /**
   * Creates them.
   *
   * @param declaredRoles those that the web application declares where REST does not see it
   */
  public AccessRules(Unannotated unannotated, DeclaredRoles declaredRoles) {
    this(unannotated, declaredRoles, RuntimeWords.here());
  }

  private AccessRules(Unannotated unannotated, DeclaredRoles declaredRoles, RuntimeWord word) {
    this.unannotated = unannotated;
    this.declaredRoles = declaredRoles;
    this.word = word;
    this.gates = new LocatorGates(word);
  }

  public DeclaredRoles declaredRoles() {
    return declaredRoles;
  }

  public void declareRoles(DeclaredRoles all) {
    declaredRoles = all;
  }

  /** Remembers what requests reach: a helper to one class may be a resource method of another. */
  public void reach(Method method) {
    reached.add(method);
  }

  public boolean isReached(Method method) {
    return reached.contains(method);
  }

  public Unannotated unannotated() {
    return unannotated;
  }

  /** What the runtime tells of locators. */
  public RuntimeWord word() {
    return word;
  }

  /** What locators on a way demand, as the access table shows it. */
  public LocatorGates gates() {
    return gates;
  }

  /** Whether a runtime's own description of an application is for everybody. */
  public boolean describesToEverybody() {
    return unannotated == Unannotated.PERMIT;
  }

  /** Containers show subclasses that they generate of classes that are known. */
  public Optional<Found> known(ResourceType type, Method method) {
    ConcurrentMap<Method, Found> ofClass = rules.get(type.resourceClass());
    return ofClass == null
        ? Optional.empty()
        : type.declarationsOf(method).stream()
            .map(ofClass::get)
            .filter(Objects::nonNull)
            .findFirst();
  }

  /** The rule that is remembered of a method, or null. */
  public @Nullable Found remembered(Class<?> resourceClass, Method method) {
    ConcurrentMap<Method, Found> ofClass = rules.get(resourceClass);
    return ofClass == null ? null : ofClass.get(method);
  }

  public void remember(Class<?> resourceClass, Method method, Found found) {
    rules
        .computeIfAbsent(resourceClass, c -> new ConcurrentHashMap<>())
        .merge(method, found, (before, now) -> now.at(before.paths()));
  }

  /**
   * Finds a rule.
   *
   * @throws AccessRuleException where the annotations cannot be enforced as they stand
   */
  public Found find(ResourceType type, ResourceMethod method) {
    Optional<StatedRule> stated = AccessResolver.resolve(type, method.method());
    if (stated.isEmpty() && !ApplicationClasses.contain(type.resourceClass())) {
      stated = Optional.of(StatedRule.PERMIT);
    }
    return new Found(
        stated.orElseGet(this::ofUnannotated), stated.isPresent(), method.designator() == null);
  }

  /** What holds where nobody has said anything. */
  public StatedRule ofUnannotated() {
    return switch (unannotated) {
      case PERMIT -> StatedRule.PERMIT;
      case AUTHENTICATED -> StatedRule.AUTHENTICATED;
      case DENY, FAIL -> StatedRule.DENY;
    };
  }
}
