package dev.gatehouse.stacks;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** The shop's own check, at the priority that the REST API names for one. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AdminsOnlyFilter implements ContainerRequestFilter {

  static final String HEADER = "X-Admins-Only";

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString(HEADER) != null
        && !request.getSecurityContext().isUserInRole("admin")) {
      request.abortWith(Response.status(409).entity("no admin").type("text/plain").build());
    }
  }
}
