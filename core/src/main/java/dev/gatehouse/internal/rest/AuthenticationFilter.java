package dev.gatehouse.internal.rest;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.caller.Authentication;
import dev.gatehouse.internal.caller.CredentialsCheck;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.List;

/**
 * Has the caller authenticated. It never refuses: whether anybody minds is for the rule of the
 * endpoint to say, later.
 */
public final class AuthenticationFilter implements ContainerRequestFilter {

  private final Authentication authentication;
  private final RequestRules rules;

  @Context private ResourceInfo resourceInfo;

  public AuthenticationFilter(Authentication authentication, RequestRules rules) {
    this.authentication = authentication;
    this.rules = rules;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    List<String> lines = CredentialsCheck.lines(request);
    if (!lines.isEmpty() && !deniesEverybody(request)) {
      authentication.of(lines, request);
    }
  }

  /** J-07: nobody is asked to authenticate where nobody may. */
  private boolean deniesEverybody(ContainerRequestContext request) {
    return rules.of(request, resourceInfo).kind() == AccessRule.Kind.DENY;
  }
}
