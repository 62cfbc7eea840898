package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.ContractApplication;
import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.contract.denials.AuditedAnswer;
import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One request that comes to several resources: each guard decides by its own rule, and what it has
 * found out is no other one's. At {@code /api} the web application has the resources of the {@link
 * ContractApplication} and the {@link ForwardingResource}, with an {@link ExchangeFilter} before
 * it.
 */
public interface DispatchContract {

  /**
   * Where the web application is.
   *
   * @return an http URI without a slash at its end; never null
   */
  URI contextRoot();

  /**
   * What the server under test makes impossible.
   *
   * @return its limits; never null, and empty unless the server's module says otherwise
   */
  default Set<ServerLimit> limits() {
    return Set.of();
  }

  private boolean losesTheCaller() {
    return limits().contains(ServerLimit.CALLER_IS_LOST_BEHIND_A_DISPATCH);
  }

  private ContractClient client() {
    return () -> URI.create(contextRoot() + "/api");
  }

  private HttpAnswer get(String path, String... headerLines) {
    return client().get(path, headerLines);
  }

  @Tag("B#22")
  @ParameterizedTest(name = "by {0}")
  @ValueSource(
      strings = {
        "/forwarding/open?to=",
        "/forwarding/open?to=/api/forwarding/open?to=",
      })
  @DisplayName("B#22 an open resource that forwards opens no other one")
  default void openResourceOpensNoOtherOne(String forwarding) {
    String admin = forwarding + "/api/guarded/admin";
    ExpectedDenial.MISSING.assertIs(get(admin));
    ExpectedDenial.INVALID.assertIs(get(admin, ContractClient.basic("bob:wrong")));
    ExpectedDenial.ROLE_MISSING.assertIs(get(admin, ContractClient.ALICE));
    Served.assertIs(get(admin, ContractClient.BOB), "served bob");
    ExpectedDenial.DENIED.assertIs(get(forwarding + "/api/class-denied", ContractClient.BOB));
    ExpectedDenial.MISSING.assertIs(get(forwarding + "/api/locating/guarded/permit"));
    Served.assertIs(get(forwarding + "/api/guarded/permit"), "served nobody");
  }

  @Tag("B#22")
  @Test
  @DisplayName("B#22 a resource that the caller may call opens none that the caller may not")
  default void guardedResourceOpensNoOtherOne() {
    String user = "/forwarding/user?to=";
    ExpectedDenial.DENIED.assertIs(get(user + "/api/class-denied", ContractClient.ALICE));
    ExpectedDenial.DENIED.assertIs(get(user + "/api/class-denied", ContractClient.BOB));
    ExpectedDenial.ROLE_MISSING.assertIs(get(user + "/api/guarded/admin", ContractClient.ALICE));
    Served.assertIs(get(user + "/api/guarded/admin", ContractClient.BOB), "served bob");
    Served.assertIs(get(user + "/api/guarded/permit", ContractClient.ALICE), "served alice");
    ExpectedDenial.MISSING.assertIs(get(user + "/api/guarded/permit"));
  }

  @Tag("B#22")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"/api/guarded/permit", "/api/guarded/open", "/api/audit", "/api/guarded/user"})
  @DisplayName("B#22 a resource that a locator asks opens none behind it")
  default void askedResourceOpensNoOtherOne(String asked) {
    String query = "?asked=" + asked;
    ExpectedDenial.MISSING.assertIs(get("/forwarding/behind/admin" + query));
    ExpectedDenial.MISSING.assertIs(get("/forwarding/behind/user" + query));
    ExpectedDenial.DENIED.assertIs(get("/forwarding/behind/closed" + query, ContractClient.BOB));
    HttpAnswer alice = get("/forwarding/behind/admin" + query, ContractClient.ALICE);
    HttpAnswer bob = get("/forwarding/behind/admin" + query, ContractClient.BOB);
    if (losesTheCaller()) {
      ExpectedDenial.INVALID.assertIs(alice);
      ExpectedDenial.INVALID.assertIs(bob);
    } else {
      ExpectedDenial.ROLE_MISSING.assertIs(alice);
      Served.assertIs(bob, "served");
    }
  }

  @Tag("B#22")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/api/guarded/admin", "/api/class-denied", "/api/application/throws-403"})
  @DisplayName("B#22 a closed resource that a locator asks closes none behind it")
  default void askedResourceClosesNoOtherOne(String asked) {
    String query = "?asked=" + asked;
    Served.assertIs(get("/forwarding/behind/open" + query), "served");
    HttpAnswer alice = get("/forwarding/behind/user" + query, ContractClient.ALICE);
    if (losesTheCaller()) {
      ExpectedDenial.INVALID.assertIs(alice);
    } else {
      Served.assertIs(alice, "served");
    }
  }

  @Test
  @DisplayName("what is refused where a request was forwarded to is told once")
  default void forwardedDenialIsToldOnce() {
    AuditedAnswer audited =
        AuditedAnswer.of(client(), "GET", "/forwarding/open?to=/api/guarded/admin");
    ExpectedDenial.MISSING.assertIs(audited.answer());
    assertThat(audited.lines().toString(), audited.lines().size(), is(1));
    assertThat(audited.lines().get(0), endsWith(" status=401 reason=credentials-missing"));
  }

  @Test
  @DisplayName("what is refused to a locator that asks another resource is told by itself")
  default void askedDenialIsToldByItself() {
    AuditedAnswer audited =
        AuditedAnswer.of(
            client(),
            "GET",
            "/forwarding/behind/open?asked=/api/guarded/admin",
            ContractClient.ALICE);
    Served.assertIs(audited.answer(), "served");
    assertThat(audited.lines().toString(), audited.lines().size(), is(1));
    assertThat(audited.lines().get(0), endsWith(" status=403 reason=role-missing"));
  }
}
