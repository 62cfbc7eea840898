package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import fish.payara.microprofile.jwtauth.jaxrs.RolesAllowedDynamicFeature;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
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

  private List<String> surroundPayarasCheck(boolean guards) {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      PayaraCheck.surround(context(RolesAllowedDynamicFeature.class), guards);
      return log.messages(Level.SEVERE);
    }
  }

  private static BeanManager withExtension() {
    GatehouseExtension extension = new GatehouseExtension();
    return FakeExchange.fake(BeanManager.class, (self, method, arguments) -> extension);
  }

  @Test
  void onAnotherServerThereIsNothingToSurround() {
    PayaraCheck.surround(context(PayaraCheckTest.class, GatehouseFeature.class), true);

    assertThat(filters.keySet(), is(empty()));
  }

  @Test
  void theRequestSaysWhileItRunsThatItDoes() throws Exception {
    try (FakeCdi cdi = new FakeCdi(withExtension())) {
      assertThat(cdi.getBeanManager() == null, is(false));
      assertThat(surroundPayarasCheck(true), is(empty()));
    }
    assertThat(
        filters.keySet(), contains(Priorities.AUTHORIZATION - 1, Priorities.AUTHORIZATION + 1));
    FakeContainerRequest request = new FakeContainerRequest(alice).with("other", 1);

    filters.get(Priorities.AUTHORIZATION - 1).filter(request.context());
    assertThat(request.properties(), is(Map.of("other", 1, PayaraCheck.PROPERTY, true)));

    filters.get(Priorities.AUTHORIZATION + 1).filter(request.context());
    assertThat(request.properties(), is(Map.of("other", 1)));
    assertThat(request.securityContext(), is(sameInstance(alice)));
  }

  @Test
  void withoutCdiTheLogSaysWhatToDo() {
    assertThat(
        surroundPayarasCheck(true), contains(containsString("Add an empty WEB-INF/beans.xml, or")));
    assertThat(
        filters.keySet(), contains(Priorities.AUTHORIZATION - 1, Priorities.AUTHORIZATION + 1));
  }

  @Test
  void whereNothingIsGuardedThereIsNothingToSayOfCdi() {
    assertThat(surroundPayarasCheck(false), is(empty()));
    assertThat(
        filters.keySet(), contains(Priorities.AUTHORIZATION - 1, Priorities.AUTHORIZATION + 1));
  }
}
