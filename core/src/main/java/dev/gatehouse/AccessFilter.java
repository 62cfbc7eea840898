package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;

/** Holds the caller against the rule of the matched endpoint, before the body is read. */
final class AccessFilter implements ContainerRequestFilter {

  private final AccessRules rules;
  private final AccessCheck access;

  @Context private ResourceInfo resourceInfo;

  AccessFilter(AccessRules rules, AccessCheck access) {
    this.rules = rules;
    this.access = access;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!Preflight.is(request)) {
      access.check(rules.of(request, resourceInfo), request);
    }
  }
}
