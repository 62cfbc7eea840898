package dev.gatehouse.internal.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.caller.ServerCheck;
import dev.gatehouse.internal.cdi.GatehouseExtension;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeCdi;
import dev.gatehouse.internal.fixture.FakeConfiguration;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResourceInfo;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.fixture.FakeServer;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.table.RequestRules;
import fish.payara.microprofile.jwtauth.jaxrs.RolesAllowedDynamicFeature;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What stands around Payara's own check of the access annotations, where there is one. */
class PayaraCheckTest {

  private final SortedMap<Integer, ContainerRequestFilter> filters = new TreeMap<>();
  private final Settings settings =
      GivenSettings.of(GatehouseFeature.builder().realm("orders").build());
  private final LazyDenialWriter writer =
      new LazyDenialWriter(settings, DenialBodies.of(settings), Container.NONE, false);
  private final SecurityContext alice = FakeSecurityContext.of("alice");

  private FeatureContext context(Class<?>... registered) {
    Configuration configuration = FakeConfiguration.of(registered);
    return FakeExchange.fake(
        FeatureContext.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getConfiguration" -> configuration;
              case "register" ->
                  filters.put((Integer) arguments[1], (ContainerRequestFilter) arguments[0]);
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private void surround(FeatureContext context, boolean guards) {
    PayaraCheck.surround(
        context,
        new RequestRules(new AccessRules(Unannotated.PERMIT)),
        writer,
        new DenialRecords(writer, Container.NONE),
        guards);
  }

  private List<String> surroundPayarasCheck(boolean guards) throws Exception {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      surround(context(new FakeServer().feature()), guards);
      return log.messages(Level.SEVERE);
    }
  }

  private void before(FakeContainerRequest request) throws Exception {
    BeforeCheck before = (BeforeCheck) filters.get(Priorities.AUTHORIZATION - 1);
    before.resourceInfo = new FakeResourceInfo(null, null);
    before.filter(request.context());
  }

  private static BeanManager withExtension() {
    GatehouseExtension extension = new GatehouseExtension();
    return FakeExchange.fake(BeanManager.class, (self, method, arguments) -> extension);
  }

  @Test
  void onAnotherServerThereIsNothingToSurround() {
    surround(context(PayaraCheckTest.class, GatehouseFeature.class), true);

    assertThat(filters.keySet(), is(empty()));
  }

  @Test
  void whatAnApplicationBringsIsNoneOfTheServers() {
    surround(context(RolesAllowedDynamicFeature.class), true);

    assertThat(filters.keySet(), is(empty()));
  }

  @Test
  void theRequestTellsTheCheckThatItIsOnItsWayTo() throws Exception {
    try (FakeCdi cdi = new FakeCdi(withExtension())) {
      assertThat(cdi.getBeanManager() == null, is(false));
      assertThat(surroundPayarasCheck(true), is(empty()));
    }
    assertThat(
        filters.keySet(), contains(Priorities.AUTHORIZATION - 1, Priorities.AUTHORIZATION + 1));
    FakeContainerRequest request = new FakeContainerRequest(alice).with("other", 1);

    before(request);
    assertThat(request.guarded().serverCheck(), is(instanceOf(ServerCheck.class)));

    filters.get(Priorities.AUTHORIZATION + 1).filter(request.context());
    assertThat(request.guarded().serverCheck(), is(nullValue()));
    assertThat(request.properties(), is(Map.of("other", 1, GuardedRequest.KEY, request.guarded())));
    assertThat(request.securityContext(), is(sameInstance(alice)));
  }

  @Test
  void behindACheckThatThrowsTheRequestTellsNothingMore() throws Exception {
    surroundPayarasCheck(false);
    FakeContainerRequest request = new FakeContainerRequest(alice).with("other", 1);

    before(request);
    ((ContainerResponseFilter) filters.get(Priorities.AUTHORIZATION + 1))
        .filter(request.context(), null);

    assertThat(request.guarded().serverCheck(), is(nullValue()));
    assertThat(request.properties(), is(Map.of("other", 1, GuardedRequest.KEY, request.guarded())));
  }

  @Test
  void withoutCdiTheLogSaysWhatToDo() throws Exception {
    assertThat(
        surroundPayarasCheck(true), contains(containsString("Add an empty WEB-INF/beans.xml, or")));
    assertThat(
        filters.keySet(), contains(Priorities.AUTHORIZATION - 1, Priorities.AUTHORIZATION + 1));
  }

  @Test
  void whereNothingIsGuardedThereIsNothingToSayOfCdi() throws Exception {
    assertThat(surroundPayarasCheck(false), is(empty()));
    assertThat(
        filters.keySet(), contains(Priorities.AUTHORIZATION - 1, Priorities.AUTHORIZATION + 1));
  }
}
