package dev.gatehouse.internal.rest;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Authenticated;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.Unannotated;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.Authentication;
import dev.gatehouse.internal.caller.CallerForCheck;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.fixture.FakeConfiguration;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResourceInfo;
import dev.gatehouse.internal.fixture.FakeServer;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.server.PayaraCheck;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.table.RequestRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Three filters want to know the rule of a request, and the first of them looks for it. */
class OneLookUpTest {

  /** Whose class annotation a server's own check would apply to the method. */
  @RolesAllowed("admin")
  public static class Resource {
    @GET
    @Authenticated
    public void anybodyKnown() {}

    @GET
    @RolesAllowed("admin")
    public void admins() {}
  }

  private final SortedMap<Integer, ContainerRequestFilter> filters = new TreeMap<>();
  private final BearerAuthenticator authenticator =
      new BearerAuthenticator(token -> AuthenticationResult.accepted(Caller.of(token)));
  private final Settings settings =
      GivenSettings.of(GatehouseFeature.builder().authenticator(authenticator).build());
  private final LazyDenialWriter writer =
      new LazyDenialWriter(settings, DenialBodies.of(settings), Container.NONE, false);
  private final RequestRules rules = new RequestRules(new AccessRules(Unannotated.PERMIT));

  /** All three, as they are registered where a server has a check of its own. */
  private FakeContainerRequest pass(String method, String... lines) throws Exception {
    Authentication authentication =
        new Authentication(
            settings.authenticators(),
            List.of("Bearer"),
            (request, credentials) -> new ShownRequest(request, credentials, Container.NONE),
            writer.failures());
    filters.put(Priorities.AUTHENTICATION, new AuthenticationFilter(authentication, rules));
    filters.put(
        Priorities.AUTHENTICATION + 1,
        new AccessFilter(rules, new AccessCheck(writer, Container.NONE)));
    PayaraCheck.surround(
        context(), rules, writer, new DenialRecords(writer, Container.NONE), false);

    FakeContainerRequest request = new FakeContainerRequest(null).matching(new Resource());
    request.sending("Authorization", lines);
    new RequestStart().filter(request.context());
    for (ContainerRequestFilter filter : filters.headMap(Priorities.AUTHORIZATION).values()) {
      FakeResourceInfo.of(Resource.class, method).injectInto(filter);
      filter.filter(request.context());
      if (!request.aborted().isEmpty()) {
        break;
      }
    }
    return request;
  }

  private FeatureContext context() throws ReflectiveOperationException {
    Configuration configuration = FakeConfiguration.of(new FakeServer().feature());
    return FakeExchange.fake(
        FeatureContext.class,
        (self, method, arguments) ->
            method.getName().equals("register")
                ? filters.put((Integer) arguments[1], (ContainerRequestFilter) arguments[0])
                : configuration);
  }

  @Test
  void ofThreeThatAskOnlyTheFirstLooks() throws Exception {
    FakeContainerRequest request = pass("anybodyKnown", "Bearer alice");

    assertThat(filters.headMap(Priorities.AUTHORIZATION).keySet(), hasSize(3));
    assertThat(request.securityContext(), is(instanceOf(CallerForCheck.class)));
    assertThat(request.guarded().rule(), is(AccessRule.authenticated()));
    assertThat(request.looks(), is(1));
  }

  @Test
  void withoutCredentialsTheAccessFilterLooks() throws Exception {
    FakeContainerRequest request = pass("admins");

    assertThat(request.aborted().get(0).getStatus(), is(401));
    assertThat(request.guarded().rule(), is(roles("admin")));
    assertThat(request.looks(), is(1));
  }

  @Test
  void aRequestThatBeginsAnewIsLookedUpAnew() throws Exception {
    FakeContainerRequest request = pass("anybodyKnown", "Bearer alice");
    new RequestStart().filter(request.context());

    assertThat(
        rules.of(
            request.guarded(), request.context(), FakeResourceInfo.of(Resource.class, "admins")),
        is(roles("admin")));
    assertThat(request.looks(), is(2));
  }
}
