package dev.gatehouse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the access filter itself adds to an allowed request, without what Jersey adds to run it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AccessFilterBenchmark {

  private final AccessRules rules = new AccessRules(Gatehouse.Unannotated.PERMIT);
  private final Gatehouse settings = Gatehouse.builder().build();
  private final AccessFilter filter =
      new AccessFilter(
          rules, new AccessCheck(new LateAnswers(settings, DenialBodies.of(settings))));

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
