package dev.gatehouse.docs.testing;

import static dev.gatehouse.testkit.AccessMatrixMatchers.isAsIn;
import static org.hamcrest.MatcherAssert.assertThat;

import dev.gatehouse.AccessTable;
import dev.gatehouse.docs.kit.Served;
import dev.gatehouse.docs.kit.Shown;
import dev.gatehouse.testkit.AccessMatrix;
import dev.gatehouse.testkit.TestCaller;
import java.nio.file.Path;
import java.util.List;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** A user's own test of who may call what, as docs/testing.md shows it. */
class WhoMayCallWhatTest {

  private static final Path REVIEWED = Path.of("src/test/resources/access-matrix.txt");

  /** In place of the beans that a container would inject. */
  static class Stubs extends AbstractBinder {

    @Override
    protected void configure() {
      bind(new NoOrders()).to(OrderResource.OrderService.class);
    }
  }

  static class NoOrders implements OrderResource.OrderService {

    @Override
    public List<String> all() {
      return List.of();
    }

    @Override
    public void cancel(long id) {}
  }

  @Test
  void whoMayCallWhatIsAsReviewed() {
    AccessMatrix matrix =
        AccessMatrix.of(
            new OrdersApplication().register(new Stubs()),
            TestCaller.nobody(),
            TestCaller.basic("alice", "wonderland"),
            TestCaller.basic("bob", "builder"),
            TestCaller.bearer("till", "t0ken"));

    assertThat(matrix, isAsIn(REVIEWED));
  }

  @Test
  void runningApplicationAnswersTheSame() throws Exception {
    ResourceConfig application = new OrdersApplication().register(new Stubs());
    try (Served served = new Served(application)) {
      AccessMatrix matrix =
          AccessMatrix.of(
              served.uri(), // http://127.0.0.1:8080/api, say
              AccessTable.of(new OrdersApplication()),
              TestCaller.nobody(),
              TestCaller.basic("alice", "wonderland"),
              TestCaller.basic("bob", "builder"),
              TestCaller.bearer("till", "t0ken"));

      assertThat(matrix, isAsIn(REVIEWED));
    }
  }

  @Test
  void matrixIsAsShown() throws Exception {
    Shown shown = new Shown("docs/testing.md", WhoMayCallWhatTest.class);
    shown.isNext(
        AccessMatrix.of(
                new OrdersApplication().register(new Stubs()),
                TestCaller.nobody(),
                TestCaller.basic("alice", "wonderland"),
                TestCaller.basic("bob", "builder"),
                TestCaller.bearer("till", "t0ken"))
            .toText());
    shown.isAll();
  }
}
