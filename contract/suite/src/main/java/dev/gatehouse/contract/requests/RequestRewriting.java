package dev.gatehouse.contract.requests;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Filters of the application that make another request of the one that came. */
public final class RequestRewriting {

  private RequestRewriting() {}

  /** Takes the request method from a header, as some clients need it. */
  @Provider
  @PreMatching
  public static class Method implements ContainerRequestFilter {

    /** For the runtime. */
    public Method() {}

    @Override
    public void filter(ContainerRequestContext request) {
      String method = request.getHeaderString("X-HTTP-Method-Override");
      if (method != null) {
        request.setMethod(method);
      }
    }
  }

  /** Takes the path from a header. */
  @Provider
  @PreMatching
  public static class Uri implements ContainerRequestFilter {

    /** For the runtime. */
    public Uri() {}

    @Override
    public void filter(ContainerRequestContext request) {
      String path = request.getHeaderString("X-Rewrite-To");
      if (path != null) {
        request.setRequestUri(request.getUriInfo().getBaseUriBuilder().path(path).build());
      }
    }
  }
}
