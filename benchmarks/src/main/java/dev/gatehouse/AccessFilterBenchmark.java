package dev.gatehouse;

import dev.gatehouse.Unannotated;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** What the access filter itself adds to an allowed request, without what Jersey adds to run it. */
public class AccessFilterBenchmark extends MethodBenchmark {

  private final AccessRules rules = new AccessRules(Unannotated.PERMIT);
  private final Gatehouse settings = Gatehouse.builder().build();
  private final AccessFilter filter =
      new AccessFilter(
          rules,
          new AccessCheck(
              new LateAnswers(settings, DenialBodies.of(settings), Container.NONE, false),
              Container.NONE));

  private ContainerRequestContext matched;

  /** What is asked for. */
  @Path("report")
  public static class Report {

    /** For admins. */
    @GET
    @RolesAllowed("admin")
    public String get() {
      return "report";
    }
  }

  /** Has Jersey match a request, and keeps it. */
  @Setup
  public void match() throws Exception {
    ApplicationHandler jersey =
        new ApplicationHandler(
            new ResourceConfig(Report.class)
                .register((ContainerRequestFilter) request -> matched = request));
    ContainerRequest request =
        new ContainerRequest(
            URI.create("http://localhost/"),
            URI.create("http://localhost/report"),
            "GET",
            new CallerSecurityContext(
                dev.gatehouse.authentication.Caller.of("bob", "admin"),
                SecurityContext.BASIC_AUTH,
                true),
            new MapPropertiesDelegate(),
            jersey.getConfiguration());
    request.getHeaders().putSingle("Authorization", "Basic Ym9iOmJvYi1wdw==");
    jersey.apply(request).get();
  }

  /** Checks. */
  @Benchmark
  public Object check() {
    filter.filter(matched);
    return matched;
  }
}
