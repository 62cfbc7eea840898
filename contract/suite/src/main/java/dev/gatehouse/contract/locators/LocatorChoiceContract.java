package dev.gatehouse.contract.locators;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of several locators that lead to one type, the guard of the one that is taken holds. */
public interface LocatorChoiceContract extends ContractClient {

  private void assertForAdmins(String path) {
    ExpectedDenial.MISSING.assertIs(get(path));
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, ALICE));
    Served.assertIs(get(path, BOB), "served to admins");
  }

  @Tag("B#8")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/choices/me/orders",
        "/choices/me/orders/",
        "/choices/me/orders/item/admin",
        "/choices/me/orders/again",
        "/choices/me/orders/again/again/item/7",
        "/choices/me;a=b/orders;c=d",
        "/choices/me;admin=orders/orders",
        "/choices/with%20space",
        "/choices-overlap/alice",
        "/choices-overlap/alice/again",
        "/choices-regular/abc/7",
        "/choices-regular/abc/7/item/abc",
        "/choices-regular/abc/files/a/b/orders",
        "/choices-of/admin/open",
        "/choices-of/admin/open/again",
        "/choices-stated/open"
      })
  @DisplayName("B#8 of two locators that return the same type the open one is open")
  default void openOneOfTwoLocatorsIsOpen(String path) {
    Served.assertIs(get(path), "served");
    Served.assertIs(get(path, ALICE), "served");
  }

  @Tag("B#8")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/choices/admin/orders",
        "/choices/admin/orders/",
        "/choices/admin/orders/item/me",
        "/choices/admin/orders/again",
        "/choices/me/orders/guarded",
        "/choices/me/orders/again/guarded/again",
        "/choices/me/orders/guarded/again/item/again",
        "/choices/admin;me=orders/orders",
        "/choices/object",
        "/choices/class",
        "/choices/object/again",
        "/choices-overlap/all",
        "/choices-overlap/all/again",
        "/choices-overlap/alice/archive",
        "/choices-regular/abc/abc",
        "/choices-regular/abc/files/item/7",
        "/choices-of/open/admin",
        "/choices-of/open/admin/again",
        "/choices-stated/guarded"
      })
  @DisplayName("B#8 of two locators that return the same type the guarded one is guarded")
  default void guardedOneOfTwoLocatorsIsGuarded(String path) {
    assertForAdmins(path);
  }

  @Tag("B#8")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/choices/%61dmin/orders",
        "/choices//admin/orders",
        "/choices/admin//orders",
        "/choices/admin%2Forders",
        "/choices/me/../admin/orders",
        "/choices/me/..;/admin/orders",
        "/choices/./admin/orders",
        "/choices/;/admin/orders",
        "/choices/admin/orders%3Bme",
        "/choices-overlap/%61ll",
        "/choices-overlap//all",
        "/choices-overlap/all;x=y/",
        "/choices-overlap/./all",
        "/choices-overlap/alice%2Farchive",
        "/choices-overlap/alice//archive",
        "/choices-regular/abc/%61bc",
        "/choices-regular/abc;7/abc;7",
        "/choices-regular/abc/7/../abc",
        "/choices-of/open//admin",
        "/choices-of//admin"
      })
  @DisplayName("B#8 a path that is written in another way opens no locator")
  default void anotherSpellingOpensNothing(String path) {
    for (String caller : new String[] {NOBODY, ALICE}) {
      HttpAnswer answer = get(path, caller);
      assertThat(answer.toString(), answer.body(), not(containsString("to admins")));
    }
  }

  @Tag("B#8")
  @Test
  @DisplayName("B#8 a path of many steps is answered as one of few is")
  default void longWayIsGuarded() {
    assertForAdmins("/choices/me/orders" + "/again".repeat(40) + "/guarded");
    Served.assertIs(get("/choices/me/orders" + "/again".repeat(40)), "served");
  }
}
