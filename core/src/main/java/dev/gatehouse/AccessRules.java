package dev.gatehouse;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Objects;
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
   * @param generated whether no application wrote the method as a resource method, as with a
   *     programmatic resource
   * @param notice what the log is told where no guard on the way speaks for it
   */
  record Found(
      StatedRule stated, boolean annotated, boolean generated, Optional<LateNotice> notice) {

    Found(StatedRule stated, boolean annotated, boolean generated) {
      this(stated, annotated, generated, Optional.empty());
    }

    /**
     * The rule behind the locators on the way. Where nothing is said of the endpoint, what guards
     * the way to it is what its author said.
     */
    StatedRule behind(StatedRule gate) {
      return countsBehind(gate.rule()) ? gate.and(stated) : gate;
    }

    private AccessRule behind(AccessRule gate) {
      return countsBehind(gate) ? gate.and(stated.rule()) : gate;
    }

    private boolean countsBehind(AccessRule gate) {
      return annotated || !isGuard(gate);
    }
  }

  private final Gatehouse.Unannotated unannotated;
  private final ConcurrentMap<Class<?>, ConcurrentMap<Method, Found>> rules =
      new ConcurrentHashMap<>();
  private final RuntimeWord word;
  private final LocatorGates gates;
  private final LateClasses late = new LateClasses(this);
  private final Set<Method> reached = ConcurrentHashMap.newKeySet();
  private volatile DeclaredRoles declaredRoles;

  AccessRules(Gatehouse.Unannotated unannotated) {
    this(unannotated, DeclaredRoles.NONE);
  }

  AccessRules(Gatehouse.Unannotated unannotated, RuntimeWord word) {
    this(unannotated, DeclaredRoles.NONE, word);
  }

  /**
   * Creates them.
   *
   * @param declaredRoles those that the web application declares where REST does not see it
   */
  AccessRules(Gatehouse.Unannotated unannotated, DeclaredRoles declaredRoles) {
    this(unannotated, declaredRoles, RuntimeWord.here());
  }

  private AccessRules(
      Gatehouse.Unannotated unannotated, DeclaredRoles declaredRoles, RuntimeWord word) {
    this.unannotated = unannotated;
    this.declaredRoles = declaredRoles;
    this.word = word;
    this.gates = new LocatorGates(word);
  }

  AccessRules(Gatehouse settings) {
    this(settings, DeclaredRoles.NONE);
  }

  AccessRules(Gatehouse settings, DeclaredRoles declaredRoles) {
    this(settings.get(Setting.UNANNOTATED, Gatehouse.Unannotated.PERMIT), declaredRoles);
  }

  DeclaredRoles declaredRoles() {
    return declaredRoles;
  }

  void declareRoles(DeclaredRoles all) {
    declaredRoles = all;
  }

  /** Remembers what requests reach: a helper to one class may be a resource method of another. */
  void reach(Method method) {
    reached.add(method);
  }

  boolean isReached(Method method) {
    return reached.contains(method);
  }

  Gatehouse.Unannotated unannotated() {
    return unannotated;
  }

  static boolean isGuard(AccessRule rule) {
    return rule.kind() != AccessRule.Kind.PERMIT;
  }

  /**
   * What a request has matched.
   *
   * @param injected the server's, for any request; Jersey looks the current one up at each call of
   *     it, by reflection and 1 KB of objects, where its UriInfo is the same one
   */
  static ResourceInfo shown(ContainerRequestContext request, ResourceInfo injected) {
    return request.getUriInfo() instanceof ResourceInfo current ? current : injected;
  }

  /**
   * The rule for a request: that of its endpoint, and those of the locators on the way.
   *
   * @param injected the server's, for any request
   */
  AccessRule of(ContainerRequestContext request, ResourceInfo injected) {
    UriInfo uri = request.getUriInfo();
    ResourceInfo info = shown(request, injected);
    Method method = info.getResourceMethod();
    boolean ofRuntime = word.isOfRuntime(uri);
    if ((ofRuntime || method == null) && Preflight.is(request)) {
      return AccessRule.PERMIT;
    }
    // An array, since a runtime's list is wrapped: each further look at it costs a request more.
    Object[] matched = uri.getMatchedResources().toArray();
    AccessRule gate = late.haveClosed(matched) ? AccessRule.DENY : gates.of(uri, matched, method);
    if (ofRuntime) {
      // An answer to OPTIONS tells the methods only; a description tells all that is there.
      return request.getMethod().equals(HttpMethod.OPTIONS)
          ? gate
          : gate.and(ofUnannotated().rule());
    }
    Class<?> shown = info.getResourceClass();
    return of(
        matched.length == 0 ? shown : actual(shown, LocatorGates.classOf(matched[0])),
        method,
        gate);
  }

  /**
   * The class whose method will run. RESTEasy shows the superclass or interface that has the
   * {@code @Path}, and with it the annotations of that one only.
   */
  private static Class<?> actual(Class<?> shown, Class<?> last) {
    return shown != null && shown.isAssignableFrom(last) ? last : shown;
  }

  /** What locators on a way demand, as the access table shows it. */
  LocatorGates gates() {
    return gates;
  }

  /** Whether a runtime's own description of an application is for everybody. */
  boolean describesToEverybody() {
    return unannotated == Gatehouse.Unannotated.PERMIT;
  }

  /** Told once, where it is found, and kept as a rule from then on. */
  static AccessRule denied(AccessRuleException e) {
    LOGGER.log(Level.ERROR, "Denied to everybody: " + e.getMessage(), e);
    return AccessRule.DENY;
  }

  /**
   * The rule of an endpoint behind a gate. Denies where the server does not tell which method it
   * matched, and where the annotations cannot be enforced.
   */
  AccessRule of(Class<?> resourceClass, Method method, AccessRule gate) {
    if (resourceClass == null || method == null) {
      return AccessRule.DENY;
    }
    Found found = found(resourceClass, method, gate);
    if (found.notice.isPresent() && !isGuard(gate)) {
      found.notice.get().tell();
    }
    return found.behind(gate);
  }

  private Found found(Class<?> resourceClass, Method method, AccessRule gate) {
    ConcurrentMap<Method, Found> ofClass = rules.get(resourceClass);
    Found found = ofClass == null ? null : ofClass.get(method);
    return found == null ? findLate(resourceClass, method, gate) : found;
  }

  private Found findLate(Class<?> resourceClass, Method method, AccessRule gate) {
    ResourceType type = new ResourceType(resourceClass);
    Found found = known(type, method).orElseGet(() -> late.find(type, method, gate));
    remember(resourceClass, method, found);
    return found;
  }

  /** Containers show subclasses that they generate of classes that are known. */
  private Optional<Found> known(ResourceType type, Method method) {
    ConcurrentMap<Method, Found> ofClass = rules.get(type.resourceClass());
    return ofClass == null
        ? Optional.empty()
        : type.declarationsOf(method).stream()
            .map(ofClass::get)
            .filter(Objects::nonNull)
            .findFirst();
  }

  void remember(Class<?> resourceClass, Method method, Found found) {
    rules.computeIfAbsent(resourceClass, c -> new ConcurrentHashMap<>()).put(method, found);
  }

  /**
   * Finds a rule.
   *
   * @throws AccessRuleException where the annotations cannot be enforced as they stand
   */
  Found find(ResourceType type, ResourceMethod method) {
    Optional<StatedRule> stated = AccessResolver.resolve(type, method.method());
    if (stated.isEmpty() && !ApplicationClasses.contain(type.resourceClass())) {
      stated = Optional.of(StatedRule.PERMIT);
    }
    return new Found(
        stated.orElseGet(this::ofUnannotated), stated.isPresent(), method.designator().isEmpty());
  }

  private StatedRule ofUnannotated() {
    return switch (unannotated) {
      case PERMIT -> StatedRule.PERMIT;
      case AUTHENTICATED -> StatedRule.AUTHENTICATED;
      case DENY, FAIL -> StatedRule.DENY;
    };
  }
}
