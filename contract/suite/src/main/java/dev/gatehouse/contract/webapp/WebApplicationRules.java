package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.client.WireConnection;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a WAR gets for having a jar in its library folder, by every way into its resources. */
interface WebApplicationRules extends DispatchContract {

  private HttpAnswer get(String path, String... headerLines) {
    List<String> lines = Arrays.stream(headerLines).filter(line -> line != null).toList();
    return WireConnection.once(contextRoot(), "GET", path, lines, null);
  }

  @Tag("B#13")
  @Test
  @DisplayName("B#13 guards hold although nothing was registered")
  default void guardsHoldAlthoughNothingWasRegistered() {
    ExpectedDenial.MISSING.assertIs(get("/api/guarded/admin"));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/api/guarded/admin", ContractClient.ALICE));
    Served.assertIs(get("/api/guarded/admin", ContractClient.BOB), "served bob");
    ExpectedDenial.DENIED.assertIs(get("/api/class-denied"));
  }

  @Tag("B#22")
  @Test
  @DisplayName("B#22 where a request is forwarded to a guarded resource, its guard holds")
  default void forwardedRequestMeetsTheGuard() {
    String admin = "/dispatch/forward?to=/api/guarded/admin";
    assertAnonymousIsRefused("/dispatch/forward?to=");
    ExpectedDenial.ROLE_MISSING.assertIs(get(admin, ContractClient.ALICE));
    Served.assertIs(get(admin, ContractClient.BOB), "served bob");
  }

  @Tag("B#22")
  @Test
  @DisplayName("B#22 where a request is dispatched later to a guarded resource, its guard holds")
  default void asynchronousDispatchMeetsTheGuard() {
    String admin = "/dispatch/async?to=/api/guarded/admin";
    assertAnonymousIsRefused("/dispatch/async?to=");
    HttpAnswer alice = get(admin, ContractClient.ALICE);
    HttpAnswer bob = get(admin, ContractClient.BOB);
    if (limits().contains(ServerLimit.ROLES_ARE_LOST_IN_ASYNC_DISPATCH)) {
      for (HttpAnswer answer : new HttpAnswer[] {alice, bob}) {
        (answer.status() == 503 ? ExpectedDenial.UNAVAILABLE : ExpectedDenial.ROLE_MISSING)
            .assertIs(answer);
      }
    } else {
      ExpectedDenial.ROLE_MISSING.assertIs(alice);
      Served.assertIs(bob, "served bob");
    }
  }

  private void assertAnonymousIsRefused(String dispatch) {
    ExpectedDenial.MISSING.assertIs(get(dispatch + "/api/guarded/admin"));
    ExpectedDenial.INVALID.assertIs(
        get(dispatch + "/api/guarded/admin", ContractClient.basic("bob:wrong")));
    ExpectedDenial.DENIED.assertIs(get(dispatch + "/api/class-denied", ContractClient.BOB));
    ExpectedDenial.MISSING.assertIs(get(dispatch + "/api/locating/guarded/permit"));
    Served.assertIs(get(dispatch + "/api/guarded/permit"), "served nobody");
  }

  @Tag("B#22")
  @Test
  @DisplayName("B#22 what is included is guarded, too: it adds nothing that the caller may not see")
  default void includedResourceMeetsTheGuard() {
    for (String target :
        new String[] {"guarded/admin", "class-denied", "locating/guarded/permit"}) {
      String path = "/dispatch/include?to=/api/" + target;
      for (String caller : new String[] {ContractClient.NOBODY, ContractClient.ALICE}) {
        HttpAnswer answer = get(path, caller);
        assertThat(answer.toString(), answer.body(), not(containsString("served")));
      }
    }
  }

  @Tag("B#35")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/gatehouse",
        "/gatehouse/access-table",
        "/.gatehouse",
        "/.gatehouse/",
        "/.gatehouse/denial",
        "/.gatehouse/denial/x",
        "/META-INF/web-fragment.xml"
      })
  @DisplayName("B#35 no endpoint comes with Gatehouse")
  default void noEndpointIsAdded(String path) {
    for (String caller : new String[] {ContractClient.NOBODY, ContractClient.BOB}) {
      HttpAnswer answer = get(path, caller);
      assertThat(answer.toString(), answer.status(), is(404));
    }
  }
}
