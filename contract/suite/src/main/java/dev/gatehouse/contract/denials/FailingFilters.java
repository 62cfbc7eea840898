package dev.gatehouse.contract.denials;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Response filters of the application that stand in the way of a denial. */
public final class FailingFilters {

  private FailingFilters() {}

  /** Believes that every Origin is a URI, where the request asks for it. */
  @Provider
  public static class ParsingOrigin implements ContainerResponseFilter {

    /** For the runtime. */
    public ParsingOrigin() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getHeaderString("X-Parse-Origin") != null) {
        URI.create(request.getHeaderString("Origin"));
      }
    }
  }

  /** Shows denials by another status, where the request asks for it. */
  @Provider
  public static class Hiding implements ContainerResponseFilter {

    /** For the runtime. */
    public Hiding() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      String status = request.getHeaderString("X-Hide-As");
      if (status != null && (response.getStatus() == 401 || response.getStatus() == 403)) {
        response.setStatus(Integer.parseInt(status));
      }
    }
  }
}
