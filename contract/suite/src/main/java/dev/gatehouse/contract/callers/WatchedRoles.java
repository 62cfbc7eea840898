package dev.gatehouse.contract.callers;

import dev.gatehouse.Authenticated;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/**
 * Endpoints for any caller, and an application that asks for the caller's roles wherever it can.
 * Only requests that name a {@link RoleWatch} are watched.
 */
public final class WatchedRoles {

  private WatchedRoles() {}

  /** What a server's check reads as it is meant, or as a role named {@code **}. */
  @Path("watched")
  public static class OfMethods {

    @Context SecurityContext injected;

    /** For the runtime. */
    public OfMethods() {}

    /**
     * Named by nothing but Gatehouse's annotation.
     *
     * @param watch names the watch
     * @return text
     */
    @Authenticated
    @GET
    @Path("authenticated")
    public String authenticated(@HeaderParam(RoleWatch.HEADER) String watch) {
      RoleWatch.of(watch).askAgain("resource", injected);
      return "served";
    }

    /**
     * For any caller (Servlet 6.0, section 13.8).
     *
     * @param watch names the watch
     * @return text
     */
    @RolesAllowed("**")
    @GET
    @Path("any-role")
    public String anyRole(@HeaderParam(RoleWatch.HEADER) String watch) {
      RoleWatch.of(watch).askAgain("resource", injected);
      return "served";
    }
  }

  /** What a server's check takes for endpoints that are for admins only. */
  @Path("watched-class")
  @RolesAllowed("admin")
  public static class OfClass {

    @Context SecurityContext injected;

    /** For the runtime. */
    public OfClass() {}

    /**
     * Overrules its class.
     *
     * @param watch names the watch
     * @return text
     */
    @Authenticated
    @GET
    public String authenticated(@HeaderParam(RoleWatch.HEADER) String watch) {
      RoleWatch.of(watch).askAgain("resource", injected);
      return "served";
    }

    /**
     * Fails.
     *
     * @param watch names the watch
     * @return text
     */
    @Authenticated
    @GET
    @Path("throws")
    public String fail(@HeaderParam(RoleWatch.HEADER) String watch) {
      RoleWatch.of(watch).askAgain("resource", injected);
      throw new WatchedException(RoleWatch.of(watch));
    }

    /**
     * Answers from a thread of its own.
     *
     * @param watch names the watch
     * @param response goes out later
     */
    @Authenticated
    @GET
    @Path("suspended")
    public void suspend(
        @HeaderParam(RoleWatch.HEADER) String watch, @Suspended AsyncResponse response) {
      RoleWatch.of(watch).askAgain("resource", injected);
      new Thread(
              () -> {
                RoleWatch.of(watch).askLate("thread");
                response.resume("served");
              })
          .start();
    }
  }

  /** Of the application. */
  @SuppressWarnings("serial") // never written
  static final class WatchedException extends RuntimeException {

    private final transient RoleWatch watch;

    WatchedException(RoleWatch watch) {
      this.watch = watch;
    }
  }

  /** Asks while it maps. */
  @Provider
  public static class Mapper implements ExceptionMapper<WatchedException> {

    @Context SecurityContext injected;

    /** For the runtime. */
    public Mapper() {}

    @Override
    public Response toResponse(WatchedException thrown) {
      thrown.watch.askAgain("mapper", injected);
      return Response.ok("mapped").type("text/plain").build();
    }
  }

  /** Asks when its turn comes. */
  abstract static class Watcher implements ContainerRequestFilter {

    @Context SecurityContext injected;

    @Override
    public void filter(ContainerRequestContext request) {
      String name = request.getHeaderString(RoleWatch.HEADER);
      if (name == null) {
        return;
      }
      int priority = getClass().getAnnotation(Priority.class).value();
      RoleWatch watch = RoleWatch.of(name);
      watch.ask(String.valueOf(priority), request.getSecurityContext(), injected);
      if (("throw " + priority).equals(request.getHeaderString("X-Watcher"))) {
        throw new WatchedException(watch);
      }
      if (("abort " + priority).equals(request.getHeaderString("X-Watcher"))) {
        request.abortWith(Response.ok("aborted").type("text/plain").build());
      }
      if (("replace " + priority).equals(request.getHeaderString("X-Watcher"))) {
        request.setSecurityContext(watch.own(request.getSecurityContext()));
      }
    }
  }

  /** Right before Gatehouse. */
  @Provider
  @Priority(Priorities.AUTHORIZATION - 101)
  public static class BeforeGatehouse extends Watcher {
    /** For the runtime. */
    public BeforeGatehouse() {}
  }

  /** Between Gatehouse and a server's check. */
  @Provider
  @Priority(Priorities.AUTHORIZATION - 50)
  public static class Between extends Watcher {
    /** For the runtime. */
    public Between() {}
  }

  /** Right before the priority that the REST API names. */
  @Provider
  @Priority(Priorities.AUTHORIZATION - 1)
  public static class BeforeAuthorization extends Watcher {
    /** For the runtime. */
    public BeforeAuthorization() {}
  }

  /** At the priority that the REST API names for such filters. */
  @Provider
  @Priority(Priorities.AUTHORIZATION)
  public static class AtAuthorization extends Watcher {
    /** For the runtime. */
    public AtAuthorization() {}
  }

  /** Where Open Liberty's check is, and right behind Payara's. */
  @Provider
  @Priority(Priorities.AUTHORIZATION + 1)
  public static class BehindAuthorization extends Watcher {
    /** For the runtime. */
    public BehindAuthorization() {}
  }

  /** Right behind Open Liberty's check. */
  @Provider
  @Priority(Priorities.AUTHORIZATION + 2)
  public static class BehindServers extends Watcher {
    /** For the runtime. */
    public BehindServers() {}
  }

  /** Behind whatever is about authorization. */
  @Provider
  @Priority(Priorities.AUTHORIZATION + 11)
  public static class Behind extends Watcher {
    /** For the runtime. */
    public Behind() {}
  }

  /** Asks at the end, and tells what was seen. */
  @Provider
  public static class Teller implements ContainerResponseFilter {

    @Context SecurityContext injected;

    /** For the runtime. */
    public Teller() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      String name = request.getHeaderString(RoleWatch.HEADER);
      if (name != null) {
        RoleWatch watch = RoleWatch.of(name);
        watch.askLate("response", request.getSecurityContext(), injected);
        response.getHeaders().putSingle(RoleWatch.HEADER, watch.end());
      }
    }
  }

  /** The application's own word on a caller. */
  record Own(Principal principal) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
      return role.equals("user");
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "own";
    }
  }
}
