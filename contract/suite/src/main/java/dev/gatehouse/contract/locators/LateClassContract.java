package dev.gatehouse.contract.locators;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would have kept an application from starting is closed where it is seen too late. */
public interface LateClassContract extends ContractClient {

  @Tag("B#14")
  @Tag("B#24")
  @ParameterizedTest(name = "/late/{0}")
  @ValueSource(
      strings = {"proxy", "declared-proxy", "helper", "between/sound", "contradicting", "blank"})
  @DisplayName("B#14 B#24 a class that is seen late, with guards that nothing holds, is closed")
  default void lateClassIsClosed(String path) {
    for (String caller : new String[] {NOBODY, ALICE, BOB}) {
      ExpectedDenial.DENIED.assertIs(get("/late/" + path, caller));
    }
  }

  @Test
  @DisplayName("B#14 a class that is seen late, with which nothing is wrong, is served")
  default void soundLateClassIsServed() {
    Served.assertIs(get("/late/sound"), "served");
    ExpectedDenial.MISSING.assertIs(get("/late/guarded-proxy"));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/late/guarded-proxy", ALICE));
    Served.assertIs(get("/late/guarded-proxy", BOB), "served");
  }

  @Tag("B#8")
  @Test
  @DisplayName("B#8 a proxy behind a guard has the guard's rule, and stays closed elsewhere")
  default void guardOnTheWaySpeaksForAProxy() {
    ExpectedDenial.MISSING.assertIs(get("/late/behind-guard/proxy"));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/late/behind-guard/proxy", ALICE));
    Served.assertIs(get("/late/behind-guard/proxy", BOB), "served");
    ExpectedDenial.DENIED.assertIs(get("/late/proxy", BOB));
  }
}
