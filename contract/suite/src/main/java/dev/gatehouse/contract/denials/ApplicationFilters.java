package dev.gatehouse.contract.denials;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** Filters and mappers of the application, as Gatehouse meets them. */
public final class ApplicationFilters {

  private ApplicationFilters() {}

  /** Aborts where the request asks for it. */
  @Provider
  @Priority(Priorities.USER)
  public static class Abort implements ContainerRequestFilter {

    /** For the runtime. */
    public Abort() {}

    @Override
    public void filter(ContainerRequestContext request) {
      String status = request.getHeaderString("X-Abort-With");
      if (status != null) {
        request.abortWith(Response.status(Integer.parseInt(status)).build());
      }
    }
  }

  /** Puts a security context in place that cannot answer, where the request asks for it. */
  @Provider
  @Priority(Priorities.AUTHENTICATION + 1)
  public static class BrokenContext implements ContainerRequestFilter {

    /** For the runtime. */
    public BrokenContext() {}

    @Override
    public void filter(ContainerRequestContext request) {
      String broken = request.getHeaderString("X-Broken");
      if (broken != null) {
        request.setSecurityContext(new Broken(broken.equals("principal")));
      }
    }
  }

  private record Broken(boolean principalFails) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      if (principalFails) {
        throw new IllegalStateException(ApplicationResource.SECRET);
      }
      return () -> "somebody";
    }

    @Override
    public boolean isUserInRole(String role) {
      throw new IllegalStateException(ApplicationResource.SECRET);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return null;
    }
  }

  /** Tells browsers that scripts of any origin may read the answer, unless the request says not. */
  @Provider
  public static class Cors implements ContainerResponseFilter {

    /** For the runtime. */
    public Cors() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      String origin = request.getHeaderString("Origin");
      if (origin != null && request.getHeaderString("X-Without-Cors") == null) {
        response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
        response.getHeaders().add("Vary", "Origin");
      }
    }
  }

  /** Words one refusal as the application likes. */
  @Provider
  public static class OutOfStockMapper
      implements ExceptionMapper<ApplicationResource.OutOfStockException> {

    /** For the runtime. */
    public OutOfStockMapper() {}

    @Override
    public Response toResponse(ApplicationResource.OutOfStockException exception) {
      return Response.status(403).entity("out of stock").type("text/plain").build();
    }
  }

  /**
   * Turns whatever nobody else maps into a 200, but for what the application itself refuses: of
   * what Gatehouse decides it must never get hold.
   */
  @Provider
  public static class CatchAll implements ExceptionMapper<Throwable> {

    /** For the runtime. */
    public CatchAll() {}

    @Override
    public Response toResponse(Throwable thrown) {
      if (thrown instanceof NotAuthorizedException || thrown instanceof ForbiddenException) {
        return thrown.getClass().getName().startsWith("jakarta.")
            ? ((ClientErrorException) thrown).getResponse()
            : caught(thrown);
      }
      return caught(thrown);
    }

    private static Response caught(Throwable thrown) {
      return Response.ok("caught " + thrown.getClass().getSimpleName()).type("text/plain").build();
    }
  }
}
