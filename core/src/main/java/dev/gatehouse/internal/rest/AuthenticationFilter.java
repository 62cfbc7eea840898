package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.caller.Authentication;
import dev.gatehouse.internal.caller.Decision;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.table.RequestRules;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;

/**
 * Has the caller authenticated. It never refuses: whether anybody minds is for the rule of the
 * endpoint to say, later.
 */
final class AuthenticationFilter implements ContainerRequestFilter {

  private final Authentication authentication;
  private final RequestRules rules;

  @Context private ResourceInfo resourceInfo;

  AuthenticationFilter(Authentication authentication, RequestRules rules) {
    this.authentication = authentication;
    this.rules = rules;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    GuardedRequest guarded = GuardedRequest.of(request);
    if (!guarded.authorization(request).isMissing()
        && Decision.withoutCaller(rules.of(guarded, request, resourceInfo)) != Decision.DENIED) {
      authentication.authenticate(guarded, request);
    }
  }
}
