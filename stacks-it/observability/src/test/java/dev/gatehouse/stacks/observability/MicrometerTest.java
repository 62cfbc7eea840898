package dev.gatehouse.stacks.observability;

import static dev.gatehouse.stacks.Callers.ALICE;
import static dev.gatehouse.stacks.Callers.NOBODY;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.Page;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Denials as counters, over HTTP. */
class MicrometerTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ObservedOrders orders = new ObservedOrders(new DenialMetrics(registry));
  private final Client client = new Client(orders.uri());

  @AfterEach
  void stop() {
    orders.close();
  }

  /** All that was counted, in the order of the text. */
  private List<String> counted() {
    return registry.getMeters().stream()
        .map(Counter.class::cast)
        .map(
            counter ->
                counter.getId().getName()
                    + counter.getId().getTags().stream()
                        .map(tag -> tag.getKey() + "=\"" + tag.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}"))
                    + " "
                    + (long) counter.count())
        .sorted()
        .toList();
  }

  @Test
  void countersAreThoseThatThePageShows() throws Exception {
    client.get("/orders/7", NOBODY);
    client.get("/orders/8", NOBODY);
    client.get("/orders/7", Callers.basic("alice", "guess"));
    client.get("/orders/7", ALICE);
    client.get("/orders/8", ALICE);
    client.get("/orders/9", ALICE);
    client.send("DELETE", "/orders/7", ALICE);
    client.get("/orders", ALICE);
    client.get("/nowhere", ALICE);

    String shown = Page.of("observability.md").section("Micrometer").blocks("text").get(0);
    assertThat(counted(), is(shown.lines().toList()));
  }

  @Test
  void howManyCountersThereAreIsNotUpToClients() throws Exception {
    for (int i = 0; i < 50; i++) {
      client.get("/orders/" + i + "?q=" + i, Callers.basic("caller-" + i, "guess"));
    }

    assertThat(
        counted(),
        is(
            List.of(
                "gatehouse.denials{method=\"GET\",path=\"/api/orders/{id}\","
                    + "reason=\"credentials-invalid\",status=\"401\"} 50")));
    assertThat(counted().toString(), not(containsString("caller")));
  }
}
