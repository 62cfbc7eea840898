package dev.gatehouse.wars.basic;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Filters that ask Jakarta Security, around the time when a server's own check does. */
public final class AskingFilters {

  static final String HEADER = "X-Ask-Jakarta-Security";

  private AskingFilters() {}

  abstract static class Asking implements ContainerRequestFilter {

    @Context HttpServletRequest servletRequest;

    @Context HttpServletResponse servletResponse;

    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getHeaderString(HEADER) != null) {
        SecurityContext security = CDI.current().select(SecurityContext.class).get();
        Object before = request.getProperty(HEADER);
        request.setProperty(
            HEADER,
            (before == null ? "" : before + ", ")
                + security.authenticate(
                    servletRequest, servletResponse, AuthenticationParameters.withParams())
                + " admin="
                + security.isCallerInRole("admin"));
      }
    }
  }

  /** Right before the priority that the REST API names. */
  @Provider
  @Priority(Priorities.AUTHORIZATION - 1)
  public static class Before extends Asking {}

  /** At the priority that the REST API names. */
  @Provider
  @Priority(Priorities.AUTHORIZATION)
  public static class At extends Asking {}

  /** Right behind it. */
  @Provider
  @Priority(Priorities.AUTHORIZATION + 1)
  public static class Behind extends Asking {}

  /** Tells what they heard. */
  @Provider
  public static class Telling implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getProperty(HEADER) != null) {
        response.getHeaders().putSingle(HEADER, request.getProperty(HEADER));
      }
    }
  }
}
