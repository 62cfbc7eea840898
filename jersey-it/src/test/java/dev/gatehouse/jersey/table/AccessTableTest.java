package dev.gatehouse.jersey.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.gatehouse.AccessTable;
import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.contract.rules.ClassRules;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of a running application. */
class AccessTableTest {

  private static EmbeddedJersey jersey;

  /** Shows the table to the code of the application. */
  @Path("own")
  @PermitAll
  public static class OwnTable {

    @Context private Configuration configuration;

    /** As code sees it. */
    @GET
    public String text() {
      return AccessTable.ofRunning(configuration).toText();
    }

    /** For programs. */
    @GET
    @Path("json")
    public String json() {
      return AccessTable.ofRunning(configuration).toJson();
    }
  }

  @BeforeAll
  static void start() {
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(OwnTable.class, ClassRules.ForAdmins.class)
                .register(GatehouseFeature.builder().authenticator(Callers.byPassword()).build()));
  }

  @AfterAll
  static void stop() {
    jersey.close();
  }

  @Test
  @DisplayName("code gets the table of the application that it runs in")
  void codeGetsTheTable() throws Exception {
    assertThat(
        jersey.get("/own").body(),
        is(AccessTable.of(OwnTable.class, ClassRules.ForAdmins.class).toText()));
    assertThat(
        jersey.get("/own/json").body(),
        startsWith("{\"summary\":\"5 endpoints: 3 public, 0 denied, 1 any caller, 1 by role,"));
  }

  @Tag("B#35")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"GET", "HEAD", "POST", "OPTIONS"})
  @DisplayName("B#35 no address comes with the table")
  void noAddressComesWithTheTable(String method) throws Exception {
    for (String path : new String[] {"/gatehouse/access-table", "/gatehouse"}) {
      assertThat(jersey.send(method, path, "Authorization", Callers.BOB).statusCode(), is(404));
    }
  }
}
