package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeResourceInfo;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose rule holds where a server shows one class and has matched an instance of another. */
class MatchedClassTest {

  static class Base {
    @GET
    public void get() {}
  }

  @RolesAllowed("admin")
  static class Admins extends Base {}

  @PermitAll
  static class Everybody extends Base {}

  private final Method inherited = method(Base.class, "get");

  private static AccessRule ofRequest(Class<?> shown, Method method, Object... matched) {
    UriInfo uri = FakeExchange.fake(UriInfo.class, (self, called, arguments) -> List.of(matched));
    ContainerRequestContext request =
        FakeExchange.fake(
            ContainerRequestContext.class,
            (self, called, arguments) -> called.getName().equals("getMethod") ? "GET" : uri);
    ResourceInfo info = new FakeResourceInfo(shown, method);
    return new RequestRules(new AccessRules(Unannotated.PERMIT))
        .of(GuardedRequest.of(request), request, info);
  }

  /** RESTEasy shows the superclass or interface that has the @Path. */
  @Test
  @Tag("B#3")
  void theClassOfTheMatchedResourceCountsWhereTheServerShowsItsSupertype() {
    assertThat(ofRequest(Base.class, inherited, new Admins()), is(roles("admin")));
    assertThat(ofRequest(Admins.class, inherited, Admins.class), is(roles("admin")));
  }

  /** Weld's proxies and others may not be of the class that the server shows. */
  @Test
  void theShownClassCountsWhereTheMatchedResourceIsAnother() {
    assertThat(ofRequest(Admins.class, inherited, new Everybody()), is(roles("admin")));
    assertThat(ofRequest(Admins.class, inherited), is(roles("admin")));
    assertThat(ofRequest(null, inherited, new Everybody()), is(AccessRule.denyAll()));
  }
}
