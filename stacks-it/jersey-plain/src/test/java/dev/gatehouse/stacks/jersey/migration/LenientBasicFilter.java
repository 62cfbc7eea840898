package dev.gatehouse.stacks.jersey.migration;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells who the caller is, and refuses nobody: what an application may keep. */
@Priority(Priorities.AUTHENTICATION)
public class LenientBasicFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString("Authorization");
    if (header != null && header.startsWith("Basic ")) {
      byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
      String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      if (Users.accept(pair[0], pair[1])) {
        request.setSecurityContext(new UserContext(pair[0]));
      }
    }
  }
}
