package dev.gatehouse.internal.rest;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.denial.Refusal;
import dev.gatehouse.internal.table.RequestRules;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Providers;

/** Holds the caller against the rule of the matched endpoint, before the body is read. */
public final class AccessFilter implements ContainerRequestFilter {

  private final RequestRules rules;
  private final AccessCheck access;
  private final DenialExit exit = new DenialExit();

  @Context ResourceInfo resourceInfo;

  @Context Providers providers;

  public AccessFilter(RequestRules rules, AccessCheck access) {
    this.rules = rules;
    this.access = access;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    GuardedRequest guarded = GuardedRequest.of(request);
    AccessRule rule = rules.of(guarded, request, resourceInfo);
    Refusal refusal = access.check(rule, guarded, request);
    if (refusal == null) {
      return;
    }
    // Half of what a denial costs Jersey is to wrap, unwind and map an exception
    // (JerseyRatioBenchmark).
    exit.end(refusal, request, providers);
  }
}
