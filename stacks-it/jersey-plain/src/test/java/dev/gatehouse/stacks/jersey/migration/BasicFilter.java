package dev.gatehouse.stacks.jersey.migration;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A check of credentials as many applications have it; a page shows it as what to delete. */
@Priority(Priorities.AUTHENTICATION)
public class BasicFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      request.abortWith(Response.status(401).build());
      return;
    }
    byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
    String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":");
    if (!Users.accept(pair[0], pair[1])) {
      request.abortWith(Response.status(401).entity("Wrong password").build());
      return;
    }
    request.setSecurityContext(new UserContext(pair[0]));
  }
}
