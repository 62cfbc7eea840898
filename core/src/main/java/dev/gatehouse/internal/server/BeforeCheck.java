package dev.gatehouse.internal.server;

import dev.gatehouse.AccessRule;
import dev.gatehouse.DenialReason;
import dev.gatehouse.internal.caller.CallerForCheck;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.caller.ServerCheck;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.table.RequestRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * Runs before a server's own check, and has it answered where it would refuse a caller whom the
 * rule lets pass: it reads the raw annotations, takes the roles of a class for those of a method
 * that says {@code @Authenticated}, and {@code **} for a role (Open Liberty). Thread-safe.
 */
class BeforeCheck implements ContainerRequestFilter {

  private record Endpoint(Class<?> type, Method method) {}

  private final ServerCheck check;
  private final RequestRules rules;
  private final LazyDenialWriter writer;
  private final DenialRecords records;

  /** By endpoint, the lists of roles that a check may read there. */
  private final ConcurrentMap<Endpoint, List<Set<String>>> read = new ConcurrentHashMap<>();

  @Context ResourceInfo resourceInfo;

  BeforeCheck(
      ServerCheck check, RequestRules rules, LazyDenialWriter writer, DenialRecords records) {
    this.check = check;
    this.rules = rules;
    this.writer = writer;
    this.records = records;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    List<Set<String>> roles = read.computeIfAbsent(endpoint(request), BeforeCheck::rolesAt);
    if (roles.isEmpty()) {
      return;
    }
    GuardedRequest guarded = GuardedRequest.of(request);
    try {
      SecurityContext caller = request.getSecurityContext();
      if (mayPass(caller, guarded, request)
          && !roles.stream().allMatch(anyOf -> isIn(anyOf, caller))) {
        request.setSecurityContext(new CallerForCheck(caller, check));
      }
    } catch (Throwable e) {
      // What was told a moment ago, for Gatehouse's own check, need not be told again.
      guarded.checkFailed(
          e,
          "Before the server's own check of the annotations it cannot be told once more who the"
              + " caller is, or with which scopes; the request is answered with 503",
          writer.failures());
      records
          .refuse(writer.get().denials().of(DenialReason.CHECK_UNAVAILABLE), guarded, request)
          .abort(request);
    }
  }

  private Endpoint endpoint(ContainerRequestContext request) {
    ResourceInfo info = RequestRules.shown(request, resourceInfo);
    return new Endpoint(info.getResourceClass(), info.getResourceMethod());
  }

  /** Where nobody can tell, the check could not either: the rule does not ask for a role. */
  private static boolean isIn(Set<String> anyOf, SecurityContext caller) {
    try {
      return anyOf.stream().anyMatch(caller::isUserInRole);
    } catch (RuntimeException | LinkageError untold) {
      return false;
    }
  }

  /** Open Liberty reads the class that declares the method, Payara the one that is served. */
  private static List<Set<String>> rolesAt(Endpoint endpoint) {
    if (endpoint.method == null) {
      return List.of();
    }
    RolesAllowed ofMethod = endpoint.method.getAnnotation(RolesAllowed.class);
    Stream<RolesAllowed> found =
        ofMethod != null
            ? Stream.of(ofMethod)
            : Stream.of(endpoint.method.getDeclaringClass(), endpoint.type)
                .filter(Objects::nonNull)
                .map(type -> type.getAnnotation(RolesAllowed.class))
                .filter(Objects::nonNull);
    return found.map(roles -> Set.copyOf(Arrays.asList(roles.value()))).toList();
  }

  /** Once more: a filter of the application may have put another caller in place. */
  private boolean mayPass(
      SecurityContext caller, GuardedRequest guarded, ContainerRequestContext request) {
    AccessRule rule = rules.of(guarded, request, resourceInfo);
    return rule.kind() == AccessRule.Kind.AUTHENTICATED
        && Decision.of(rule, caller, writer.get().nobody(), writer.scopes()) == Decision.PASS;
  }
}
