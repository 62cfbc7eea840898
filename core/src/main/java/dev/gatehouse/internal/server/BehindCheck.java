package dev.gatehouse.internal.server;

import dev.gatehouse.internal.caller.CallerForCheck;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Runs behind a server's own check: what {@link BeforeCheck} put in place was for that one. */
class BehindCheck implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    // What a filter of the application has put in place meanwhile is not Gatehouse's to take away.
    if (request.getSecurityContext() instanceof CallerForCheck shown) {
      request.setSecurityContext(shown.caller());
    }
  }
}
