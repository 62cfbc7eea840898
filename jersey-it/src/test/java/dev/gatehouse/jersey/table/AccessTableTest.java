package dev.gatehouse.jersey.table;

import static dev.gatehouse.DenialReason.CREDENTIALS_INVALID;
import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import java.net.http.HttpResponse;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of a running application. */
class AccessTableTest {

  private static final String PATH = "/gatehouse/access-table";
  private static final String BASIC = "Basic realm=\"application\", charset=\"UTF-8\"";

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
  }

  @BeforeAll
  static void start() {
    jersey =
        new EmbeddedJersey(
            new ResourceConfig(OwnTable.class, ClassRules.ForAdmins.class)
                .register(
                    GatehouseFeature.builder()
                            .authenticator(Callers.byPassword())
                            .accessTableRole("admin")
                            .build()));
  }

  @AfterAll
  static void stop() {
    jersey.close();
  }

  private static HttpResponse<String> get(String authorization, String accept) throws Exception {
    return jersey.get(PATH, "Authorization", authorization, "Accept", accept);
  }

  @Test
  @DisplayName("the table is refused as any endpoint is")
  void tableIsRefusedAsAnyEndpoint() throws Exception {
    assertThat(jersey.get(PATH), denial(CREDENTIALS_MISSING, BASIC));
    assertThat(
        jersey.get(PATH, "Authorization", Callers.WRONG), denial(CREDENTIALS_INVALID, BASIC));
    assertThat(jersey.get(PATH, "Authorization", Callers.ALICE), denial(ROLE_MISSING));
    assertThat(jersey.send("HEAD", PATH), denial(CREDENTIALS_MISSING, BASIC).withBody(""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|application/json|{\"summary\":\"5 endpoints: 2 public, 0 denied, 1 any caller, 2 by"
            + " role,",
        "application/json|application/json|{\"summary\":",
        "text/html|text/html;charset=UTF-8|<!DOCTYPE html>",
        "text/plain|text/plain;charset=UTF-8|GET  /class-admin "
      })
  @DisplayName("the role is served the table in the format that it prefers")
  void roleIsServedTheTable(String accept, String type, String begin) throws Exception {
    HttpResponse<String> response = get(Callers.BOB, accept);
    assertThat(response.statusCode(), is(200));
    assertThat(response.body(), startsWith(begin));
    assertThat(response.headers().allValues("Content-Type"), is(List.of(type)));
    assertThat(response.headers().allValues("Cache-Control"), is(List.of("no-store")));
    assertThat(response.headers().allValues("Vary"), is(List.of("Accept")));
    assertThat(response.headers().allValues("WWW-Authenticate"), is(List.of()));
  }

  @Test
  @DisplayName("code gets the same table, that of the table's own address too")
  void codeGetsTheSameTable() throws Exception {
    String table = get(Callers.BOB, "text/plain").body();
    assertThat(jersey.get("/own").body(), is(table));
    assertThat(table, containsString("GET  /gatehouse/access-table     role admin"));
    assertThat(
        table,
        containsString(
            "GET  /class-admin                role admin  @RolesAllowed(\"admin\") on"
                + " ClassRules.ForAdmins"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "POST, /gatehouse/access-table",
    "GET, /gatehouse/access-table/",
    "GET, /gatehouse//access-table",
    "GET, /gatehouse/Access-Table",
    "GET, /gatehouse"
  })
  @DisplayName("nothing else is there")
  void nothingElseIsThere(String method, String path) throws Exception {
    assertThat(jersey.send(method, path, "Authorization", Callers.BOB).statusCode(), is(404));
  }

  @Tag("B#35")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"GET", "HEAD", "POST", "OPTIONS"})
  @DisplayName("B#35 without the setting no such path is there")
  void withoutTheSettingThereIsNoSuchPath(String method) throws Exception {
    try (EmbeddedJersey plain = new EmbeddedJersey(new ResourceConfig(OwnTable.class))) {
      assertThat(plain.send(method, PATH).statusCode(), is(404));
    }
  }
}
