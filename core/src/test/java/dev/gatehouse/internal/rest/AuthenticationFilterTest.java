package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.Unannotated;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.caller.Authentication;
import dev.gatehouse.internal.caller.FailureLog;
import dev.gatehouse.internal.fixture.FakeAuthenticationRequest;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeResourceInfo;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.table.RequestRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose credentials are looked at. */
class AuthenticationFilterTest {

  static class Resource {
    @GET
    @PermitAll
    public void everybody() {}

    @GET
    @DenyAll
    public void nobody() {}
  }

  private final List<String> asked = new ArrayList<>();
  private final BearerAuthenticator authenticator =
      new BearerAuthenticator(
          token -> {
            asked.add(token);
            return AuthenticationResult.accepted(Caller.of(token));
          });
  private final AuthenticationFilter filter =
      new AuthenticationFilter(
          new Authentication(
              List.of(authenticator),
              List.of("Bearer"),
              (request, credentials) -> FakeAuthenticationRequest.of(credentials, Map.of()),
              new FailureLog()),
          new RequestRules(new AccessRules(Unannotated.PERMIT)));
  private final FakeContainerRequest request =
      new FakeContainerRequest(null).matching(new Resource());

  private void filter(String method) throws Exception {
    FakeResourceInfo.of(Resource.class, method).injectInto(filter);
    filter.filter(request.context());
  }

  @Test
  void credentialsMakeTheCallerKnownEvenWhereEverybodyMayCome() throws Exception {
    request.sending("Authorization", "Bearer alice");
    filter("everybody");

    assertThat(asked, contains("alice"));
    assertThat(request.securityContext().getUserPrincipal().getName(), is("alice"));
  }

  /** That of a cookie, for example. */
  @Test
  void soDoThoseThatAFilterOfTheApplicationHasPutThere() throws Exception {
    new RequestStart().filter(request.context());
    request.sending("Authorization", "Bearer alice");
    filter("everybody");

    assertThat(asked, contains("alice"));
  }

  @Test
  @Tag("J-07")
  void nobodyIsAskedToAuthenticateWhereNobodyMay() throws Exception {
    request.sending("Authorization", "Bearer alice");
    filter("nobody");

    assertThat(asked, is(empty()));
    assertThat(request.securityContext(), is(nullValue()));
  }

  @Test
  void withoutCredentialsNobodyLooksForTheRule() throws Exception {
    filter("everybody");

    assertThat(asked, is(empty()));
    assertThat(request.looks(), is(0));
  }

  @Test
  @Tag("B-07")
  void ofSeveralLinesNoneIsChosen() throws Exception {
    request.sending("Authorization", "Bearer alice", "Bearer bob");
    filter("everybody");

    assertThat(asked, is(empty()));
    assertThat(request.securityContext(), is(nullValue()));
  }
}
