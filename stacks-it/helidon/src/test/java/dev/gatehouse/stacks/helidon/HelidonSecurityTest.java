package dev.gatehouse.stacks.helidon;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.DenialReason;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.Denied;
import dev.gatehouse.stacks.Served;
import dev.gatehouse.stacks.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Beside Helidon's own security, which has a principal for nobody, checks roles first, and
 * authenticates by itself where its own annotations or Jakarta's ask for it.
 */
@ExtendWith(OnHelidon.class)
class HelidonSecurityTest {

  private static RunningHelidon helidon;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    helidon = RunningHelidon.withSecurity(Shop.USUAL);
    client = new Client(helidon.uri());
  }

  @AfterAll
  static void stop() {
    if (helidon != null) {
      helidon.close();
    }
  }

  @Test
  void anonymousPrincipalIsNobody() throws Exception {
    assertThat(
        client.get("/shop/known", Callers.NOBODY),
        Denied.unauthorized(DenialReason.CREDENTIALS_MISSING, Callers.BASIC));
  }

  @Test
  void principalThatTheSettingNamesIsNobody() throws Exception {
    assertThat(client.get("/helidon", Callers.BOB), Served.served("bob"));
    assertThat(
        client.get("/helidon", Callers.NOBODY),
        Denied.unauthorized(DenialReason.CREDENTIALS_MISSING, Callers.BASIC));
    assertThat(
        client.get("/helidon", Callers.basic("guest", "guest-pw")),
        Denied.unauthorized(DenialReason.CREDENTIALS_INVALID, Callers.BASIC));
  }

  @Test
  void callerWhomHelidonKnowsIsServed() throws Exception {
    assertThat(client.get("/shop/permitted", Callers.ALICE), Served.served("alice"));
  }

  @Test
  void helidonsOwnCheckOfRolesComesFirst() throws Exception {
    assertThat(
        client.get("/shop/admin", Callers.NOBODY), Denied.forbidden(DenialReason.APPLICATION));
  }

  @Test
  void openEndpointServesEverybody() throws Exception {
    assertThat(client.get("/shop/open", Callers.NOBODY).status(), is(200));
  }
}
