package dev.gatehouse.stacks.observability;

import static dev.gatehouse.stacks.Callers.ALICE;
import static dev.gatehouse.stacks.Callers.NOBODY;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.LogRecorder;
import dev.gatehouse.stacks.Page;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** The lines that the page shows. */
class AuditLineTest {

  @Test
  void auditLinesAreThoseThatThePageShows() throws Exception {
    try (LogRecorder audit = new LogRecorder("dev.gatehouse.audit");
        ObservedOrders orders = new ObservedOrders((denial, request) -> {})) {
      Client client = new Client(orders.uri());
      client.get("/orders/7", ALICE);
      client.get("/orders/7?page=2", NOBODY);

      String shown = Page.of("observability.md").section("The audit line").blocks("").get(0);
      assertThat(
          audit.records().stream()
              .filter(line -> line.getLevel().equals(Level.INFO))
              .map(LogRecord::getMessage)
              .toList(),
          is(shown.lines().toList()));
    }
  }
}
