package dev.gatehouse.stacks.dropwizard.migration;

import static dev.gatehouse.stacks.Callers.ALICE;
import static dev.gatehouse.stacks.Callers.BOB;
import static dev.gatehouse.stacks.Callers.NOBODY;
import static dev.gatehouse.stacks.Callers.basic;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.stacks.BeforeAndAfter;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.Page;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes for clients is what the page about migration says. */
class MigrationTest {

  /** Gatehouse finds itself; this is as without its jar. */
  private static void withoutGatehouse(JerseyEnvironment jersey) {
    jersey.property("gatehouse.enabled", "false");
    OrdersOnDropwizard.byDropwizardAuth(jersey);
  }

  @Test
  void fromDropwizardAuth() throws Exception {
    try (OrdersOnDropwizard before = new OrdersOnDropwizard(MigrationTest::withoutGatehouse);
        OrdersOnDropwizard after = new OrdersOnDropwizard(OrdersOnDropwizard::byGatehouse)) {
      BeforeAndAfter compared =
          new BeforeAndAfter(new Client(before.uri()), new Client(after.uri()))
              .ask("nobody, `@Auth` and `@Authenticated`", "/orders", NOBODY)
              .ask("a wrong password", "/orders", basic("bob", "guess"))
              .ask("`Basic !!!`", "/orders", "Basic !!!")
              .ask("a check that fails", "/orders", basic("trouble", "bob-pw"))
              .ask("a caller without the role", "/orders/report", ALICE)
              .ask("a caller with the role", "/orders/report", BOB)
              .ask("nobody, `@PermitAll`", "/orders/catalogue", NOBODY)
              .ask("nobody, `@DenyAll` on the class", "/ledger", NOBODY);
      List<String> table = Page.of("migration.md").section("From dropwizard-auth").rows();
      assertThat(compared.rows(), is(table.subList(2, table.size())));
      assertThat(new Client(after.uri()).get("/orders", ALICE).body(), is("orders of alice"));
    }
  }
}
