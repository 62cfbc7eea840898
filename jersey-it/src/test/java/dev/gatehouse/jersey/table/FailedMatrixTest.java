package dev.gatehouse.jersey.table;

import static dev.gatehouse.testkit.AccessMatrixMatchers.isAsIn;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.testkit.AccessMatrix;
import dev.gatehouse.testkit.TestCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.nio.file.Files;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matrix of an application that lacks its container. */
class FailedMatrixTest {

  private static final TestCaller[] CALLERS = {
    TestCaller.nobody(), TestCaller.basic("alice", "alice-pw")
  };

  @TempDir private java.nio.file.Path directory;

  /** What only a container has. */
  public interface Stock {}

  /** Cannot be made without it. */
  @Path("shelf")
  @RolesAllowed("user")
  public static class Shelf {

    @Inject Stock stock;

    @GET
    public String get() {
      return "";
    }
  }

  /** Lacks nothing. */
  @Path("plain")
  @RolesAllowed("user")
  public static class Plain {

    @GET
    public String get() {
      return "";
    }
  }

  /** Makes a success of any failure. */
  public static class Soothing implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable thrown) {
      return Response.ok("all is well").build();
    }
  }

  private static ResourceConfig application(Class<?> resource) {
    return new ResourceConfig(resource)
        .register(GatehouseFeature.builder().authenticator(Callers.byPassword()).build());
  }

  private String refusal(AccessMatrix matrix, String update) {
    String before = System.setProperty("gatehouse.matrix.update", update);
    try {
      java.nio.file.Path file = directory.resolve("matrix.txt");
      Matcher<AccessMatrix> matcher = isAsIn(file);
      assertThat(matrix, not(matcher));
      assertThat(Files.exists(file), is(false));
      StringDescription mismatch = new StringDescription();
      matcher.describeMismatch(matrix, mismatch);
      return mismatch.toString();
    } finally {
      if (before == null) {
        System.clearProperty("gatehouse.matrix.update");
      } else {
        System.setProperty("gatehouse.matrix.update", before);
      }
    }
  }

  @Test
  @DisplayName(
      "a class that cannot be injected is named with what it lacks, and nothing is written")
  void anInjectionThatNeedsAContainerIsNamed() {
    AccessMatrix matrix = AccessMatrix.of(application(Shelf.class), CALLERS);

    for (String update : new String[] {"false", "true"}) {
      assertThat(
          refusal(matrix, update),
          allOf(
              containsString("\nGET /shelf as nobody: 500, "),
              containsString("\nGET /shelf as alice: 500, "),
              containsString("UnsatisfiedDependencyException"),
              containsString("Stock"),
              containsString("bind a stub for it"),
              containsString("AccessMatrix.of(URI.create(")));
    }
  }

  @Test
  @DisplayName("a mapper of the application that makes a success of it hides nothing")
  void aSoothingMapperHidesNothing() {
    ContainerRequestFilter looking =
        request -> {
          throw new IllegalStateException("Unable to access CDI");
        };
    ResourceConfig soothed = application(Plain.class).register(Soothing.class).register(looking);
    AccessMatrix matrix = AccessMatrix.of(soothed, CALLERS);

    assertThat(matrix.toText(), is("Method  Path    nobody  alice\nGET     /plain  401     ?\n"));
    assertThat(
        refusal(matrix, "true"),
        allOf(
            containsString("\nGET /plain as alice: 200, "),
            containsString("IllegalStateException: Unable to access CDI")));
  }

  @Test
  @DisplayName("with a stub it is asked as any other")
  void aStubIsTheWay() {
    ResourceConfig config =
        application(Shelf.class)
            .register(
                new AbstractBinder() {
                  @Override
                  protected void configure() {
                    bind(new Stock() {}).to(Stock.class);
                  }
                });

    assertThat(
        AccessMatrix.of(config, CALLERS).toText(),
        is("Method  Path    nobody  alice\nGET     /shelf  401     ok\n"));
  }
}
