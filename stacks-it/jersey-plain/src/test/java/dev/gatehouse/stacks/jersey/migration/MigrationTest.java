package dev.gatehouse.stacks.jersey.migration;

import static dev.gatehouse.stacks.Callers.NOBODY;
import static dev.gatehouse.stacks.Callers.basic;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.stacks.BeforeAndAfter;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.LogRecorder;
import dev.gatehouse.stacks.Page;
import dev.gatehouse.stacks.jersey.GuardedGrizzly;
import dev.gatehouse.stacks.jersey.migration.Guarded.CatalogueResource;
import dev.gatehouse.stacks.jersey.migration.Guarded.CustomerResource;
import dev.gatehouse.stacks.jersey.migration.Guarded.LedgerResource;
import dev.gatehouse.stacks.jersey.migration.Guarded.ReportResource;
import dev.gatehouse.stacks.jersey.migration.Guarded.StockResource;
import java.io.IOException;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;
import org.junit.jupiter.api.Test;

/** What changes for clients is what the page about migration says. */
class MigrationTest {

  private static final String ALICE = basic("alice", "wonderland");
  private static final String BOB = basic("bob", "builder");

  /** Gatehouse finds itself; this one is as without its jar. */
  private static ResourceConfig without() {
    return resources().property("gatehouse.enabled", "false");
  }

  private static ResourceConfig resources() {
    return new ResourceConfig(
        ReportResource.class,
        LedgerResource.class,
        StockResource.class,
        CustomerResource.class,
        CatalogueResource.class);
  }

  private static ResourceConfig byJersey(ResourceConfig application) {
    return application
        .register(LenientBasicFilter.class)
        .register(RolesAllowedDynamicFeature.class);
  }

  private static ResourceConfig byGatehouse(ResourceConfig application) {
    return application
        .register(LenientBasicFilter.class)
        .register(GatehouseFeature.builder().realm("orders").schemes("Basic").build());
  }

  private static ResourceConfig byHand(ResourceConfig application) {
    return application
        .register(BasicFilter.class)
        .register(RolesAllowedDynamicFeature.class)
        .register(ForbiddenMapper.class);
  }

  private static ResourceConfig byAuthenticator(ResourceConfig application) {
    return application.register(
        GatehouseFeature.builder()
            .realm("orders")
            .authenticator(new BasicAuthenticator(Users::find))
            .build());
  }

  private static List<String> shown(String section) throws IOException {
    List<String> table = Page.of("migration.md").section(section).rows();
    return table.subList(2, table.size());
  }

  @Test
  void fromRolesAllowedDynamicFeature() throws Exception {
    try (GuardedGrizzly before = new GuardedGrizzly(byJersey(without()));
        GuardedGrizzly after = new GuardedGrizzly(byGatehouse(resources()))) {
      BeforeAndAfter compared =
          new BeforeAndAfter(new Client(before.get()), new Client(after.get()))
              .ask("nobody, `@RolesAllowed` on the class", "/report", NOBODY)
              .ask("a caller without the role, there", "/report", ALICE)
              .ask("a caller with the role, there", "/report", BOB)
              .ask("nobody, `@DenyAll` on the class", "/ledger", NOBODY)
              .ask("nobody, `@RolesAllowed` on an interface", "/stock", NOBODY)
              .ask("nobody, `@RolesAllowed` on a locator", "/customers/5/orders", NOBODY)
              .ask("nobody, no annotation", "/catalogue", NOBODY);
      assertThat(compared.rows(), is(shown("From Jersey's RolesAllowedDynamicFeature")));
    }
  }

  @Test
  void fromAFilterAndAMapper() throws Exception {
    // To read "!!!" is an exception, of which Jersey tells with its stack trace.
    try (LogRecorder stackTrace = new LogRecorder("org.glassfish.jersey");
        GuardedGrizzly before = new GuardedGrizzly(byHand(without()));
        GuardedGrizzly after = new GuardedGrizzly(byAuthenticator(resources()))) {
      BeforeAndAfter compared =
          new BeforeAndAfter(new Client(before.get()), new Client(after.get()))
              .ask("nobody, where a role is needed", "/report", NOBODY)
              .ask("nobody, where none is", "/catalogue", NOBODY)
              .ask("a wrong password", "/report", basic("bob", "guess"))
              .ask("a caller without the role", "/report", ALICE)
              .ask("`basic` in lower case", "/report", BOB.replace("Basic", "basic"))
              .ask("`Basic !!!`", "/report", "Basic !!!")
              .ask("a password with a colon", "/catalogue", basic("carol", "a:b"));
      assertThat(compared.rows(), is(shown("From a filter and a mapper written by hand")));
      assertThat(stackTrace.records(), is(not(empty())));
    }
  }
}
