package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.GivenSettings;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.ForbiddenByRuleException;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.denial.NotAuthorizedByRuleException;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResourceInfo;
import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.table.RequestRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a denial takes out of the filter: by response, or by exception to the mapper of it. */
class AccessFilterTest {

  static class Resource {
    @GET
    @RolesAllowed("admin")
    public void admins() {}

    @POST
    @PermitAll
    public void everybody() {}
  }

  private final Settings settings =
      GivenSettings.of(GatehouseFeature.builder().realm("orders").build());
  private final RequestRules rules = new RequestRules(new AccessRules(Unannotated.PERMIT));
  private final AccessFilter filter =
      new AccessFilter(
          rules,
          new AccessCheck(
              new LazyDenialWriter(settings, DenialBodies.of(settings), Container.NONE, false),
              Container.NONE));
  private final List<Response> aborted = new ArrayList<>();
  private int asked;

  private void filter(String method, SecurityContext caller) {
    FakeContainerRequest request = new FakeContainerRequest(caller).matching(new Resource());
    filter.resourceInfo = FakeResourceInfo.of(Resource.class, method);
    filter.filter(request.context());
    aborted.addAll(request.aborted());
  }

  /** A runtime with these mappers, by the type that each is for. */
  private void mappedBy(Map<Class<?>, ExceptionMapper<?>> mappers) {
    filter.providers =
        FakeExchange.fake(
            Providers.class,
            (self, called, arguments) -> {
              asked++;
              Class<?> type = (Class<?>) arguments[0];
              while (type != Object.class && !mappers.containsKey(type)) {
                type = type.getSuperclass();
              }
              return mappers.get(type);
            });
  }

  /** Another one each time, as a mapper is for one type. */
  private static ExceptionMapper<RuntimeException> mapper() {
    Response hidden = Response.status(404).build();
    return exception -> hidden;
  }

  private List<Integer> statuses() {
    return aborted.stream().map(Response::getStatus).toList();
  }

  private void refuseBoth() {
    filter("admins", null);
    filter("admins", FakeSecurityContext.of("alice", "user"));
  }

  @Test
  void whereNobodyMapsTheExceptionTheRequestEndsAtOnce() {
    mappedBy(Map.of());
    refuseBoth();

    assertThat(statuses(), contains(401, 403));
    assertThat(aborted.get(0).getHeaderString("WWW-Authenticate"), is("Bearer realm=\"orders\""));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Throwable.class,
        Exception.class,
        RuntimeException.class,
        WebApplicationException.class,
        ClientErrorException.class
      })
  void mapperForWiderTypeIsNotAsked(Class<?> type) {
    mappedBy(Map.of(type, mapper()));
    refuseBoth();

    assertThat(statuses(), contains(401, 403));
  }

  @Test
  void theRuntimeIsAskedOnceForEachException() {
    mappedBy(Map.of());
    refuseBoth();
    int first = asked;
    refuseBoth();

    assertThat(statuses(), contains(401, 403, 401, 403));
    assertThat(asked, is(first));
  }

  @Test
  void theApplicationsMapperForExactlyTheExceptionSeesIt() {
    mappedBy(
        Map.of(
            NotAuthorizedException.class, mapper(),
            ForbiddenException.class, mapper(),
            Throwable.class, mapper()));

    assertThrows(NotAuthorizedByRuleException.class, () -> filter("admins", null));
    assertThrows(
        ForbiddenByRuleException.class,
        () -> filter("admins", FakeSecurityContext.of("alice", "user")));
    assertThat(aborted, is(empty()));
  }

  @Test
  void whereTheRuntimeShowsNoMappersTheRequestEndsAtOnce() {
    refuseBoth();

    assertThat(statuses(), contains(401, 403));
  }

  @Test
  void whoMayCallGoesOn() {
    mappedBy(Map.of());
    filter("admins", FakeSecurityContext.of("bob", "admin"));
    filter("everybody", null);

    assertThat(aborted, is(empty()));
    assertThat(asked, is(0));
  }
}
