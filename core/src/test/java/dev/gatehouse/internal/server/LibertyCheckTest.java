package dev.gatehouse.internal.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeServer;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.table.RequestRules;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.FeatureContext;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Around Open Liberty's own check there is something where that check is, and nowhere else. */
class LibertyCheckTest {

  private final SortedMap<Integer, Object> filters = new TreeMap<>();
  private final Settings settings =
      GivenSettings.of(GatehouseFeature.builder().realm("orders").build());
  private final LazyDenialWriter writer =
      new LazyDenialWriter(settings, DenialBodies.of(settings), Container.NONE, false);

  private void surroundWhereAThreadSees(ClassLoader loader) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      LibertyCheck.surround(
          FakeExchange.fake(
              FeatureContext.class,
              (self, method, arguments) -> filters.put((Integer) arguments[1], arguments[0])),
          new RequestRules(new AccessRules(Unannotated.PERMIT)),
          writer,
          new DenialRecords(writer, Container.NONE));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void theServersCheckIsSurrounded() {
    surroundWhereAThreadSees(new FakeServer());

    assertThat(filters.keySet(), contains(Priorities.AUTHORIZATION, Priorities.AUTHORIZATION + 2));
    assertThat(
        filters.values(), contains(instanceOf(BeforeCheck.class), instanceOf(BehindCheck.class)));
  }

  @Test
  void anApplicationsClassOfItsNameIsNot() {
    surroundWhereAThreadSees(getClass().getClassLoader());

    assertThat(filters.keySet(), is(empty()));
  }

  @Test
  void elsewhereThereIsNothingToSurround() {
    surroundWhereAThreadSees(ClassLoader.getPlatformClassLoader());
    surroundWhereAThreadSees(null);

    assertThat(filters.keySet(), is(empty()));
  }
}
