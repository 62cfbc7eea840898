package org.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.AccessTable.Source;
import dev.gatehouse.Authenticated;
import dev.gatehouse.ScopesRequired;
import dev.gatehouse.testkit.AccessTableRows;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTableRowsTest {

  /** One of each kind. */
  @Path("")
  public static class Resource {

    @GET
    @Path("open")
    @PermitAll
    public void open() {}

    @GET
    @Path("closed")
    @DenyAll
    public void closed() {}

    @GET
    @Path("known")
    @Authenticated
    public void known() {}

    @GET
    @Path("role")
    @RolesAllowed("admin")
    public void role() {}

    @GET
    @Path("roles")
    @RolesAllowed({"admin", "auditor"})
    public void roles() {}

    @GET
    @Path("scopes")
    @ScopesRequired({"orders:read", "orders:write"})
    public void scopes() {}

    @GET
    @Path("both")
    @RolesAllowed("admin")
    @ScopesRequired("orders:read")
    public void both() {}
  }

  static List<Endpoint> read() {
    return AccessTable.of(Resource.class).endpoints();
  }

  private static List<String> annotations(Endpoint endpoint) {
    return endpoint.statedBy().stream().map(Source::annotation).toList();
  }

  @ParameterizedTest
  @MethodSource("read")
  @DisplayName("a row is stated by the annotations that a resource method would have")
  void aRowIsStatedAsThatOfAResource(Endpoint read) {
    Endpoint row = AccessTableRows.endpoint(read.method(), read.path(), read.rule());

    assertThat(row.rule(), is(read.rule()));
    assertThat(row.method() + " " + row.path(), is(read.method() + " " + read.path()));
    assertThat(annotations(row), is(annotations(read)));
  }

  @Test
  @DisplayName("rows make a table")
  void rowsMakeATable() {
    AccessTable table =
        AccessTable.of(
            List.of(
                AccessTableRows.endpoint("GET", "/orders/{id}", AccessRule.authenticated()),
                AccessTableRows.endpoint(
                    "DELETE", "/orders/{id}", AccessRule.rolesAllowed("admin"))),
            List.of(AccessTableRows.locator("/parts", AccessRule.permitAll())));

    assertThat(
        table.toText().lines().map(line -> line.replaceAll(" {2,}", " | ")).toList(),
        is(
            List.of(
                "DELETE | /orders/{id} | role admin | @RolesAllowed(\"admin\") on Resource#call |"
                    + " Resource#call",
                "GET | /orders/{id} | any caller | @Authenticated on Resource#call |"
                    + " Resource#call",
                "(any) | /parts/... | everybody at least | @PermitAll on Resource#call |"
                    + " Resource#call, whatever Object it returns")));
  }
}
