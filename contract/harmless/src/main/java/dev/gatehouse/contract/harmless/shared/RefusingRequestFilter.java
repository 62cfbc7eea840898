package dev.gatehouse.contract.harmless.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Aborts with what the application keeps. */
@Provider
public class RefusingRequestFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (path.endsWith("aborted-401")) {
      request.abortWith(Refusals.UNAUTHORIZED);
    }
    if (path.endsWith("aborted-403")) {
      request.abortWith(Refusals.FORBIDDEN);
    }
  }
}
