package dev.gatehouse.contract.locators;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guard on a sub-resource locator, or on its class, holds for all that lies behind it. */
public interface LocatorBypassContract extends ContractClient {

  private void assertForAdmins(String path) {
    ExpectedDenial.MISSING.assertIs(get(path));
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, ALICE));
    Served.assertIs(get(path, BOB), "served");
  }

  @Tag("B#8")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/locating/guarded",
        "/locating/guarded/permit",
        "/locating/guarded/user",
        "/locating-class/plain",
        "/locating-class/plain/permit",
        "/locating/by-class",
        "/locating-object/by-object",
        "/locating-implementing/inherited",
        "/locating-implementing/overridden"
      })
  @DisplayName("B#8 a guard on a locator or its class holds, and a nested @PermitAll lifts nothing")
  default void guardOfLocatorHolds(String path) {
    assertForAdmins(path);
  }

  @Tag("B#8")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/levels/open/guarded",
        "/levels/open/guarded/permit",
        "/levels/guarded/open",
        "/levels/guarded/open/permit"
      })
  @DisplayName("B#8 a guard on either of two levels holds")
  default void guardOfEitherLevelHolds(String path) {
    assertForAdmins(path);
  }

  @Tag("B#8")
  @Test
  @DisplayName("B#8 what no guard keeps stays open, and the sub-resource's own rule holds")
  default void unguardedLocatorGuardsNothing() {
    Served.assertIs(get("/levels/open/open"), "served");
    Served.assertIs(get("/locating"), "served");
    ExpectedDenial.MISSING.assertIs(get("/levels/open/open/user"));
    Served.assertIs(get("/levels/open/open/user", ALICE), "served");
    assertForAdmins("/levels/guarded/open");
    Served.assertIs(get("/levels/open/open"), "served");
  }

  @Tag("B#8")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/locating-interface/class-guard", "/locating-interface/method-guard"})
  @DisplayName("B#8 the guard of a sub-resource holds where its interface has the endpoints")
  default void guardOfSubResourceHoldsBesideItsInterface(String path) {
    assertForAdmins(path);
  }

  @Tag("B#8")
  @ParameterizedTest(name = "/locating-itself{0}")
  @ValueSource(strings = {"/next", "/next/next", "/next/next/next/next"})
  @DisplayName("B#8 a locator that leads to its own class guards every step, not the first one")
  default void recursiveLocatorGuardsEveryStep(String path) {
    assertForAdmins("/locating-itself" + path);
    assertForAdmins("/locating-itself" + path + "/permit");
    Served.assertIs(get("/locating-itself"), "served");
  }

  @Tag("B#8")
  @Test
  @DisplayName("B#8 behind a locator that is denied nobody gets in, and nobody is asked who it is")
  default void deniedLocatorDeniesEverybody() {
    for (String caller : new String[] {NOBODY, ALICE, BOB}) {
      ExpectedDenial.DENIED.assertIs(get("/locating/denied", caller));
      ExpectedDenial.DENIED.assertIs(get("/locating/denied/permit", caller));
    }
  }

  @Tag("B#9")
  @Test
  @DisplayName("B#9 a guarded locator that looks nothing up tells nobody what exists")
  default void locatorWithoutLookupTellsNothing() {
    for (String path : new String[] {"/items/1", "/items/2"}) {
      ExpectedDenial.MISSING.assertIs(get(path));
      ExpectedDenial.ROLE_MISSING.assertIs(get(path, ALICE));
    }
    Served.assertIs(get("/items/1", BOB), "served");
    assertNotFound(get("/items/2", BOB));
  }

  @Tag("B#9")
  @Test
  @DisplayName("B#9 a limit of REST: a locator's own lookup comes before any guard, and tells")
  default void locatorWithLookupTells() {
    ExpectedDenial.MISSING.assertIs(get("/lookups/1"));
    assertNotFound(get("/lookups/2"));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/lookups/1", ALICE));
    Served.assertIs(get("/lookups/1", BOB), "served");
  }

  /** The application's catch-all words a 404. */
  private static void assertNotFound(HttpAnswer answer) {
    assertThat(answer.toString(), answer.body(), is("caught NotFoundException"));
  }
}
