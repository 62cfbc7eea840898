package dev.gatehouse;

import static dev.gatehouse.Endpoints.method;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.Gatehouse.Unannotated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which way a denial takes out of the filter: by exception, or by the answer of its mapper. */
class AccessFilterTest {

  static class Resource {
    @GET
    @RolesAllowed("admin")
    public void admins() {}

    @POST
    @PermitAll
    public void everybody() {}
  }

  private final Gatehouse settings = Gatehouse.builder().realm("orders").build();
  private final AccessRules rules = new AccessRules(Unannotated.PERMIT);
  private final AccessFilter filter =
      new AccessFilter(
          rules,
          new AccessCheck(
              new LateAnswers(settings, DenialBodies.of(settings), Container.NONE, false),
              Container.NONE),
          FakeConfiguration.of(Resource.class));
  private final List<Response> aborted = new ArrayList<>();
  private int asked;

  private void filter(String method, SecurityContext caller) {
    filter.resourceInfo =
        FakeExchange.fake(
            ResourceInfo.class,
            (self, called, arguments) ->
                called.getName().equals("getResourceClass")
                    ? Resource.class
                    : method(Resource.class, method));
    filter.filter(request(caller));
  }

  private ContainerRequestContext request(SecurityContext caller) {
    UriInfo uri =
        FakeExchange.fake(
            UriInfo.class,
            (self, called, arguments) ->
                called.getName().equals("getRequestUri")
                    ? URI.create("http://localhost/")
                    : List.of(new Resource()));
    return FakeExchange.fake(
        ContainerRequestContext.class,
        (self, called, arguments) ->
            switch (called.getName()) {
              case "getMethod" -> "GET";
              case "getUriInfo" -> uri;
              case "getSecurityContext" -> caller;
              case "getHeaders" -> new MultivaluedHashMap<String, String>();
              case "abortWith" -> aborted.add((Response) arguments[0]);
              default -> null;
            });
  }

  private void mappedBy(ExceptionMapper<?> mapper) {
    filter.providers =
        FakeExchange.fake(
            Providers.class,
            (self, called, arguments) -> {
              asked++;
              return mapper;
            });
  }

  private List<Integer> statuses() {
    return aborted.stream().map(Response::getStatus).toList();
  }

  @Test
  void whereTheMapperIsGatehousesTheRequestEndsWithItsAnswer() {
    mappedBy(new NotAuthorizedExceptionMapper());
    filter("admins", null);
    mappedBy(new ForbiddenExceptionMapper());
    filter("admins", FakeSecurityContext.of("alice", "user"));

    assertThat(statuses(), contains(401, 403));
    assertThat(aborted.get(0).getHeaderString("WWW-Authenticate"), is("Bearer realm=\"orders\""));
  }

  @Test
  void theRuntimeIsAskedOnceForEachException() {
    mappedBy(new NotAuthorizedExceptionMapper());
    filter("admins", null);
    filter("admins", null);

    assertThat(statuses(), contains(401, 401));
    assertThat(asked, is(1));
  }

  @Test
  void theApplicationsMapperSeesTheException() {
    ExceptionMapper<RuntimeException> own = exception -> Response.status(404).build();
    mappedBy(own);

    assertThrows(NotAuthorizedByRuleException.class, () -> filter("admins", null));
    assertThrows(
        ForbiddenByRuleException.class,
        () -> filter("admins", FakeSecurityContext.of("alice", "user")));
    assertThat(aborted, is(empty()));
  }

  @Test
  void theExceptionIsThrownWhereNobodyKnowsWhoWouldMapIt() {
    assertThrows(NotAuthorizedByRuleException.class, () -> filter("admins", null));
    mappedBy(null);
    assertThrows(
        ForbiddenByRuleException.class,
        () -> filter("admins", FakeSecurityContext.of("alice", "user")));
    assertThat(aborted, is(empty()));
  }

  @Test
  void whoMayCallGoesOn() {
    mappedBy(new NotAuthorizedExceptionMapper());
    filter("admins", FakeSecurityContext.of("bob", "admin"));
    filter("everybody", null);

    assertThat(aborted, is(empty()));
    assertThat(asked, is(0));
  }
}
