package dev.gatehouse.internal.table;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.rule.LocatorGates;
import dev.gatehouse.internal.rule.Preflight;
import dev.gatehouse.internal.rule.RuntimeWord;
import dev.gatehouse.internal.rule.StatedRule;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;

/**
 * The rule of a request: that of its endpoint, behind those of the locators on the way.
 * Thread-safe.
 */
public final class RequestRules {

  private final AccessRules rules;
  private final RuntimeWord word;
  private final LateClasses late;

  public RequestRules(AccessRules rules) {
    this.rules = rules;
    this.word = rules.word();
    this.late = new LateClasses(rules);
  }

  /**
   * What a request has matched.
   *
   * @param injected the server's, for any request; Jersey looks the current one up at each call of
   *     it, by reflection and 1 KB of objects, where its UriInfo is the same one
   */
  public static ResourceInfo shown(ContainerRequestContext request, ResourceInfo injected) {
    return request.getUriInfo() instanceof ResourceInfo current ? current : injected;
  }

  /** The rule for a request, found once. */
  public AccessRule of(
      GuardedRequest guarded, ContainerRequestContext request, ResourceInfo injected) {
    UriInfo uri = request.getUriInfo();
    AccessRule known = guarded.ruleFor(uri);
    if (known != null) {
      return known;
    }
    AccessRule found = find(guarded, request, injected, uri);
    guarded.found(found, uri);
    return found;
  }

  /** That of its endpoint, and those of the locators on the way. */
  private AccessRule find(
      GuardedRequest guarded, ContainerRequestContext request, ResourceInfo injected, UriInfo uri) {
    ResourceInfo info = shown(request, injected);
    Method method = info.getResourceMethod();
    boolean ofRuntime = word.isOfRuntime(uri);
    if ((ofRuntime || method == null) && Preflight.is(request)) {
      return AccessRule.permitAll();
    }
    // An array, since a runtime's list is wrapped: each further look at it costs a request more
    // (JerseyRatioBenchmark).
    Object[] matched = uri.getMatchedResources().toArray();
    AccessRule gate =
        late.haveClosed(matched) ? AccessRule.denyAll() : rules.gates().of(uri, matched, method);
    if (ofRuntime) {
      // An answer to OPTIONS tells the methods only; a description tells all that is there.
      return request.getMethod().equals(HttpMethod.OPTIONS)
          ? gate
          : gate.and(rules.ofUnannotated().rule());
    }
    Class<?> shown = info.getResourceClass();
    Class<?> actual = matched.length == 0 ? shown : actual(shown, LocatorGates.classOf(matched[0]));
    if (actual == null || method == null) {
      return AccessRule.denyAll();
    }
    AccessRules.Found found = told(actual, method, gate);
    guarded.matched(found.paths());
    return found.behind(gate);
  }

  /**
   * The class whose method will run. RESTEasy shows the superclass or interface that has the
   * {@code @Path}, and with it the annotations of that one only.
   */
  private static Class<?> actual(Class<?> shown, Class<?> last) {
    return shown != null && shown.isAssignableFrom(last) ? last : shown;
  }

  /**
   * The rule of an endpoint behind a gate. Denies where the server does not tell which method it
   * matched, and where the annotations cannot be enforced.
   */
  public AccessRule of(Class<?> resourceClass, Method method, AccessRule gate) {
    return resourceClass == null || method == null
        ? AccessRule.denyAll()
        : told(resourceClass, method, gate).behind(gate);
  }

  private AccessRules.Found told(Class<?> resourceClass, Method method, AccessRule gate) {
    AccessRules.Found found = found(resourceClass, method, gate);
    if (found.notice() != null && !StatedRule.isGuard(gate)) {
      found.notice().tell();
    }
    return found;
  }

  private AccessRules.Found found(Class<?> resourceClass, Method method, AccessRule gate) {
    AccessRules.Found found = rules.remembered(resourceClass, method);
    return found == null ? findLate(resourceClass, method, gate) : found;
  }

  private AccessRules.Found findLate(Class<?> resourceClass, Method method, AccessRule gate) {
    ResourceType type = new ResourceType(resourceClass);
    AccessRules.Found found =
        rules.known(type, method).orElseGet(() -> late.find(type, method, gate));
    rules.remember(resourceClass, method, found);
    return found;
  }
}
