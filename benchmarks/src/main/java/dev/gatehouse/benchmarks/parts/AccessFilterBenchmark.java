package dev.gatehouse.benchmarks.parts;

import dev.gatehouse.Unannotated;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.CallerSecurityContext;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.rest.AccessCheck;
import dev.gatehouse.internal.rest.AccessFilter;
import dev.gatehouse.internal.rest.RequestStart;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.table.RequestRules;
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

/**
 * What the access filter itself adds to an allowed request, with the filter that begins what is
 * known of the request, and without what Jersey adds to run them.
 */
public class AccessFilterBenchmark extends MethodBenchmark {

  private final RequestStart start = new RequestStart();
  private final AccessFilter filter =
      new AccessFilter(
          new RequestRules(new AccessRules(Unannotated.PERMIT)),
          new AccessCheck(
              new LazyDenialWriter(
                  Settings.NONE, DenialBodies.of(Settings.NONE), Container.NONE, false),
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
            new CallerSecurityContext(Caller.of("bob", "admin"), SecurityContext.BASIC_AUTH, true),
            new MapPropertiesDelegate(),
            jersey.getConfiguration());
    request.getHeaders().putSingle("Authorization", "Basic Ym9iOmJvYi1wdw==");
    jersey.apply(request).get();
  }

  /** Checks. */
  @Benchmark
  public Object check() {
    start.filter(matched);
    filter.filter(matched);
    return matched;
  }
}
