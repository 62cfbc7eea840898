package dev.gatehouse.contract.rules;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a class states is lost neither for its name nor for what it inherits. */
public interface HierarchyBypassContract extends ContractClient {

  private void assertForAdmins(String path) {
    ExpectedDenial.MISSING.assertIs(get(path));
    ExpectedDenial.INVALID.assertIs(get(path, ContractClient.basic("bob:wrong")));
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, ALICE));
    Served.assertIs(get(path, BOB), "served");
  }

  private void assertForNobody(String path) {
    for (String caller : new String[] {NOBODY, ALICE, BOB}) {
      ExpectedDenial.DENIED.assertIs(get(path, caller));
    }
  }

  @Tag("B#12")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/named/class",
        "/named/method",
        "/named/silent",
        "/named/shelves/local",
        "/named/shelves/anonymous",
        "/named/shelves/record",
        "/named/shelves/constant"
      })
  @DisplayName("B#12 what a class states holds, though it is called like a generated one")
  default void guardHoldsWhateverTheClassIsCalled(String path) {
    assertForAdmins(path);
  }

  @Tag("B#12")
  @Test
  @DisplayName("B#12 @DenyAll holds on a class that is called like a generated one")
  default void denialHoldsWhateverTheClassIsCalled() {
    assertForNobody("/named/denied");
  }

  @Tag("B#2")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/opened/interface",
        "/opened/below",
        "/opened/default",
        "/opened/superclass",
        "/opened/callers",
        "/opened/users",
        "/opened/generic/x",
        "/opened/locating/next"
      })
  @DisplayName("B#2 nothing inherited lifts what the class states of its own methods")
  default void inheritedOpeningLiftsNothing(String path) {
    assertForAdmins(path);
  }

  @Tag("B#2")
  @Test
  @DisplayName("B#2 an inherited @PermitAll does not lift the @DenyAll of the class")
  default void inheritedOpeningDoesNotLiftDenial() {
    assertForNobody("/opened/denied");
  }

  @Tag("B#2")
  @Test
  @DisplayName("B#2 a @PermitAll on the method itself does lift what its class states")
  default void ownOpeningLiftsTheGuardOfItsClass() {
    Served.assertIs(get("/opened/again"), "served");
  }
}
