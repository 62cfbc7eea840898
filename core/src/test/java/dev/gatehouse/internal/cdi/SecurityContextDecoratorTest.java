package dev.gatehouse.internal.cdi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.caller.ServerCheck;
import dev.gatehouse.internal.fixture.FakeContainerRequest;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.fixture.FakeServer;
import fish.payara.microprofile.jwtauth.jaxrs.RolesAllowedRequestFilter;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What Payara's own check hears of the server's security context. */
class SecurityContextDecoratorTest {

  private final FakeServer server = new FakeServer();
  private final Principal ofServer = () -> "server";
  private final List<String> calls = new ArrayList<>();
  private final FakeExchange exchange = new FakeExchange();
  private final SecurityContext decorated =
      new SecurityContextDecorator(
          FakeExchange.fake(
              SecurityContext.class,
              (self, method, arguments) -> {
                calls.add(method.getName());
                return switch (method.getName()) {
                  case "getCallerPrincipal" -> ofServer;
                  case "getPrincipalsByType" -> Set.of(ofServer);
                  case "isCallerInRole" -> arguments[0].equals("user");
                  case "hasAccessToWebResource" -> ((String[]) arguments[1])[0].equals("GET");
                  default -> AuthenticationStatus.SEND_FAILURE;
                };
              }));

  private AuthenticationStatus authenticate() {
    return decorated.authenticate(
        exchange.request(), exchange.response(), AuthenticationParameters.withParams());
  }

  private GuardedRequest guarded() {
    GuardedRequest guarded = new FakeContainerRequest(null).guarded();
    exchange.with(GuardedRequest.KEY, guarded);
    return guarded;
  }

  private void onItsWay() throws Exception {
    guarded().awaits(ServerCheck.of(server.feature()));
  }

  @SuppressWarnings("unchecked")
  private AuthenticationStatus checkAuthenticates() throws Exception {
    return ((BiFunction<SecurityContext, HttpServletRequest, AuthenticationStatus>)
            server.create(RolesAllowedRequestFilter.class))
        .apply(decorated, exchange.request());
  }

  @Test
  void atAnyOtherTimeItIsTheServers() {
    assertThat(decorated.getCallerPrincipal(), is(sameInstance(ofServer)));
    assertThat(authenticate(), is(AuthenticationStatus.SEND_FAILURE));
    assertThat(calls, contains("getCallerPrincipal", "authenticate"));
  }

  @Test
  void whileTheCheckRunsNobodyIsAskedToAuthenticateOnceMore() throws Exception {
    onItsWay();

    assertThat(checkAuthenticates(), is(AuthenticationStatus.SEND_CONTINUE));
    assertThat(exchange.answer(), is("200\n\n"));
    assertThat(calls, is(empty()));
  }

  @Test
  void whoeverElseAsksMeanwhileHearsTheServer() throws Exception {
    onItsWay();

    assertThat(authenticate(), is(AuthenticationStatus.SEND_FAILURE));
    assertThat(
        new RolesAllowedRequestFilter().apply(decorated, exchange.request()),
        is(AuthenticationStatus.SEND_FAILURE));
    assertThat(calls, contains("authenticate", "authenticate"));
  }

  @Test
  void theCheckItselfHearsTheServerWhereGatehouseDidNotSendTheRequest() throws Exception {
    assertThat(checkAuthenticates(), is(AuthenticationStatus.SEND_FAILURE));

    guarded();
    assertThat(checkAuthenticates(), is(AuthenticationStatus.SEND_FAILURE));

    exchange.with(GuardedRequest.KEY, Boolean.TRUE);
    assertThat(checkAuthenticates(), is(AuthenticationStatus.SEND_FAILURE));
  }

  @Test
  void callerRolesAndResourcesAreTheServersEvenThen() throws Exception {
    onItsWay();

    assertThat(decorated.getCallerPrincipal(), is(sameInstance(ofServer)));
    assertThat(decorated.isCallerInRole("user"), is(true));
    assertThat(decorated.isCallerInRole("admin"), is(false));
    assertThat(decorated.hasAccessToWebResource("/a", "GET"), is(true));
    assertThat(decorated.getPrincipalsByType(Principal.class), is(Set.of(ofServer)));
  }
}
