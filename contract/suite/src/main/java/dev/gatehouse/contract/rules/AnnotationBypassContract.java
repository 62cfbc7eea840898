package dev.gatehouse.contract.rules;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.contract.client.ServerLimit;
import dev.gatehouse.testkit.HttpAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards where a reader of the raw method would not see them. */
public interface AnnotationBypassContract extends ContractClient {

  private void assertForAdmins(String path) {
    ExpectedDenial.MISSING.assertIs(get(path));
    ExpectedDenial.INVALID.assertIs(get(path, ContractClient.basic("bob:wrong")));
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, ALICE));
    Served.assertIs(get(path, BOB), "served");
  }

  @Tag("B#1")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/generic/interface", "/generic/superclass", "/generic/interface-method"})
  @DisplayName("B#1 a guard on a generic supertype's method holds for what implements it")
  default void guardOfGenericSupertypeHolds(String path) {
    byte[] body = "{}".getBytes();
    ExpectedDenial.MISSING.assertIs(send("POST", path, body));
    ExpectedDenial.ROLE_MISSING.assertIs(send("POST", path, body, ALICE));
    Served.assertIs(send("POST", path, body, BOB), "served {}");
  }

  @Tag("B#1")
  @Test
  @DisplayName("B#1 a guard holds through a bridge method, whatever a path's parameter is")
  default void guardHoldsThroughBridge() {
    ExpectedDenial.MISSING.assertIs(get("/inherited/generic/x"));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/inherited/generic/x", ALICE));
    Served.assertIs(get("/inherited/generic/x", BOB), "served x");
  }

  @Tag("B#2")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/interfaces/redeclared",
        "/interfaces/inherited-default",
        "/interfaces/overridden-default",
        "/interfaces/reversed",
        "/interface-type",
        "/in-between",
        "/inherited/overridden/x"
      })
  @DisplayName("B#2 a guard on an interface, its method or its default method holds, and reversed")
  default void guardOfInterfaceHolds(String path) {
    assertForAdmins(path);
  }

  @Tag("B#3")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/inherited/class", "/inherited/twice"})
  @DisplayName("B#3 the guard of a class holds for the endpoints that it inherits")
  default void guardOfSubclassHolds(String path) {
    assertForAdmins(path);
  }

  @Tag("B#4")
  @Test
  @DisplayName("B#4 a method that two classes inherit has the rule of each, the open one first")
  default void openClassFirst() {
    for (int i = 0; i < 3; i++) {
      Served.assertIs(get("/pairs/first/open"), "served");
      assertForAdmins("/pairs/first/closed");
    }
  }

  @Tag("B#4")
  @Test
  @DisplayName("B#4 a method that two classes inherit has the rule of each, the closed one first")
  default void closedClassFirst() {
    for (int i = 0; i < 3; i++) {
      assertForAdmins("/pairs/second/closed");
      Served.assertIs(get("/pairs/second/open"), "served");
    }
  }

  @Tag("B#11")
  @Test
  @DisplayName("B#11 @Valid on a parameter changes no decision, and nothing is validated before it")
  default void validationComesBehindTheDecision() {
    byte[] valid = "{}".getBytes();
    byte[] invalid = "{\"too\":\"long\"}".getBytes();
    String before = get("/validated/count").body();
    for (byte[] body : new byte[][] {valid, invalid}) {
      ExpectedDenial.MISSING.assertIs(send("POST", "/validated", body));
      ExpectedDenial.INVALID.assertIs(
          send("POST", "/validated", body, ContractClient.basic("bob:wrong")));
      ExpectedDenial.ROLE_MISSING.assertIs(send("POST", "/validated", body, ALICE));
    }
    Served.assertIs(get("/validated/count"), before);

    Served.assertIs(send("POST", "/validated", valid, BOB), "served {}");
    // 400 where the server validates; no plain Jersey does.
    HttpAnswer answer = send("POST", "/validated", invalid, BOB);
    if (get("/validated/count").body().equals(before)) {
      Served.assertIs(answer, "served {\"too\":\"long\"}");
    } else {
      Served.assertNot(answer);
    }
  }

  @Tag("B#12")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/managed/class", "/managed/superclass", "/managed/method"})
  @DisplayName("B#12 a guard holds where a container puts a proxy before the resource")
  default void guardOfManagedBeanHolds(String path) {
    assertForAdmins(path);
  }

  @Tag("B#25")
  @Test
  @DisplayName("B#25 @Authenticated holds on a method whose interface has the @GET")
  default void authenticatedHoldsBesideGetOfInterface() {
    ExpectedDenial.MISSING.assertIs(get("/interfaces/authenticated"));
    Served.assertIs(get("/interfaces/authenticated", ALICE), "served");
  }

  @Tag("B#25")
  @Test
  @DisplayName("B#25 @Authenticated holds on a class whose interface has the @Path")
  default void authenticatedHoldsBesidePathOfInterface() {
    if (limits().contains(ServerLimit.INHERITED_PATH_IS_NOT_SCANNED)) {
      Served.assertNot(get("/path-of-interface", BOB));
    } else {
      ExpectedDenial.MISSING.assertIs(get("/path-of-interface"));
      Served.assertIs(get("/path-of-interface", ALICE), "served");
    }
  }

  @Tag("B#3")
  @Test
  @DisplayName("B#3 the guard of a class holds where its superclass has the @Path")
  default void guardOfSubclassHoldsBesidePathOfSuperclass() {
    if (limits().contains(ServerLimit.INHERITED_PATH_IS_NOT_SCANNED)) {
      ExpectedDenial.MISSING.assertIs(get("/path-of-superclass"));
      Served.assertIs(get("/path-of-superclass", ALICE), "served");
    } else {
      assertForAdmins("/path-of-superclass");
    }
  }
}
