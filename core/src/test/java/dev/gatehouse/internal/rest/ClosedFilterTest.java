package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.DenialReason;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeConfiguration;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeResourceInfo;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.table.RunningTable;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedFilterTest {

  @Path("open")
  @PermitAll
  static class Open {
    @GET
    public void get() {}
  }

  @Path("contradicting")
  @PermitAll
  @DenyAll
  static class Contradicting {
    @GET
    public void get() {}
  }

  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private static RunningTable showing(Class<?> type) {
    RunningTable table =
        RunningTable.start(FakeConfiguration.of(), new AccessRules(Unannotated.PERMIT));
    table.collector().configure(new FakeResourceInfo(type, null), null);
    return table;
  }

  @Test
  void aClosedApplicationRefusesEverybodyAndAnyOtherNobody() {
    LazyDenialWriter writer =
        new LazyDenialWriter(Settings.NONE, DenialBodies.of(Settings.NONE), Container.NONE, false);
    FakeContainerRequest refused = new FakeContainerRequest(FakeSecurityContext.of("a", "admin"));
    FakeContainerRequest served = new FakeContainerRequest(null);

    new ClosedFilter(showing(Contradicting.class), writer).filter(refused.context());
    new ClosedFilter(showing(Open.class), writer).filter(served.context());

    assertThat(refused.aborted().get(0).getStatus(), is(403));
    assertThat(refused.guarded().rule(), is(AccessRule.denyAll()));
    assertThat(refused.guarded().denial().reason(), is(DenialReason.DENIED));
    assertThat(served.aborted(), is(empty()));
    assertThat(served.properties(), is(Map.of()));
  }
}
