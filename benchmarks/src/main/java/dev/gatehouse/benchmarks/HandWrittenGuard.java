package dev.gatehouse.benchmarks;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;

/**
 * The guard that somebody would write for this one resource, with answers like Gatehouse's: what a
 * denial with a body costs on Jersey at the least.
 */
@Priority(Priorities.AUTHORIZATION)
public class HandWrittenGuard implements ContainerRequestFilter {

  private static final MediaType PROBLEM = new MediaType("application", "problem+json");
  private static final byte[] UNAUTHORIZED = body("Unauthorized", 401);
  private static final byte[] FORBIDDEN = body("Forbidden", 403);

  /** As long as Gatehouse's. */
  private static byte[] body(String title, int status) {
    String detail = "What happened, and what the client should do about it. ".repeat(4);
    String text =
        """
        {"type":"about:blank","title":"%s","status":%d,"detail":"%s","reason":"written-by-hand"}\
        """
            .formatted(title, status, detail);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext caller = request.getSecurityContext();
    if (caller == null || caller.getUserPrincipal() == null) {
      request.abortWith(
          described(Response.status(Response.Status.UNAUTHORIZED), UNAUTHORIZED)
              .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"benchmark\", charset=\"UTF-8\"")
              .build());
    } else if (!caller.isUserInRole(Caller.ROLE)) {
      request.abortWith(described(Response.status(Response.Status.FORBIDDEN), FORBIDDEN).build());
    }
  }

  private static Response.ResponseBuilder described(Response.ResponseBuilder builder, byte[] body) {
    return builder
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_LANGUAGE, "en")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .type(PROBLEM)
        .entity(body);
  }
}
