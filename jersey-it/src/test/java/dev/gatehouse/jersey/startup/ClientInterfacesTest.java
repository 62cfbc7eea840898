package dev.gatehouse.jersey.startup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessTable;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.embedded.LogRecorder;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;
import java.util.logging.Level;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Interfaces and abstract classes with a path that scanning finds: they serve nothing. */
class ClientInterfacesTest {

  /** Of another service: what its REST client calls. */
  @Path("elsewhere")
  public interface Client {

    /** Unannotated: that service guards it. */
    @GET
    String get();
  }

  /** What resources have in common, which nobody extends. */
  @Path("nowhere")
  public abstract static class Common {

    /** Unannotated. */
    @POST
    public abstract void post();
  }

  /** The only one that serves anything. */
  @Path("here")
  @PermitAll
  public static class Served {

    /** Open. */
    @GET
    public String get() {
      return "served";
    }
  }

  private static final class Remembering implements Feature {

    private AccessTable table;

    @Override
    public boolean configure(FeatureContext context) {
      table = AccessTable.ofRunning(context.getConfiguration());
      return true;
    }
  }

  @Test
  @DisplayName("they are no endpoints, not warned of, and no reason not to start")
  void areNoEndpoints() throws Exception {
    Remembering remembering = new Remembering();
    ResourceConfig config =
        new ResourceConfig(Client.class, Common.class, Served.class)
            .register(GatehouseFeature.class)
            .register(remembering)
            .property("gatehouse.unannotated", "fail");
    try (LogRecorder log = new LogRecorder("dev.gatehouse");
        EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(jersey.get("/here").body(), is("served"));
      assertThat(
          remembering.table.endpoints().stream().map(AccessTable.Endpoint::path).toList(),
          is(List.of("/here")));
      assertThat(
          log.records().stream()
              .filter(entry -> entry.getLevel().intValue() > Level.WARNING.intValue())
              .toList(),
          is(empty()));
    }
  }

  @Test
  @DisplayName("without the setting nobody is warned of them")
  void nobodyIsWarned() throws Exception {
    ResourceConfig config = new ResourceConfig(Client.class, Common.class, Served.class);
    try (LogRecorder log = new LogRecorder("dev.gatehouse");
        EmbeddedJersey jersey = new EmbeddedJersey(config)) {
      assertThat(jersey.get("/here").statusCode(), is(200));
      assertThat(
          log.lines().stream().filter(line -> line.contains("Open to everybody")).toList(),
          is(empty()));
      assertThat(
          log.lines().stream()
              .filter(line -> line.matches("(?s)Gatehouse( [\\w.-]+)? guards 1 .*"))
              .count(),
          is(1L));
    }
  }
}
