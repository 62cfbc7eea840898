package dev.gatehouse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Payara's own check hears of the server's security context. */
class SecurityContextDecoratorTest {

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

  @Test
  void atAnyOtherTimeItIsTheServers() {
    assertThat(decorated.getCallerPrincipal(), is(sameInstance(ofServer)));
    assertThat(authenticate(), is(AuthenticationStatus.SEND_FAILURE));
    assertThat(calls, contains("getCallerPrincipal", "authenticate"));
  }

  @Test
  void whileTheCheckRunsNobodyIsAskedToAuthenticateOnceMore() {
    exchange.with(PayaraCheck.PROPERTY, Boolean.TRUE);

    assertThat(authenticate(), is(AuthenticationStatus.SEND_CONTINUE));
    assertThat(exchange.answer(), is("200\n\n"));
    assertThat(calls, is(empty()));
  }

  @Test
  void callerRolesAndResourcesAreTheServersEvenThen() {
    exchange.with(PayaraCheck.PROPERTY, Boolean.TRUE);

    assertThat(decorated.getCallerPrincipal(), is(sameInstance(ofServer)));
    assertThat(decorated.isCallerInRole("user"), is(true));
    assertThat(decorated.isCallerInRole("admin"), is(false));
    assertThat(decorated.hasAccessToWebResource("/a", "GET"), is(true));
    assertThat(decorated.getPrincipalsByType(Principal.class), is(Set.of(ofServer)));
  }
}
