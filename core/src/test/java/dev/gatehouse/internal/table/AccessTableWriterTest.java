package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.ScopesRequired;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The access table for people and for programs. */
class AccessTableWriterTest {

  @Path("orders")
  static class Orders {
    @GET
    @ScopesRequired({"read", "all"})
    @RolesAllowed({"customer", "admin"})
    @Consumes("text/plain")
    @Produces({"application/json", "text/html"})
    public void list() {}

    @DELETE
    @Path("{id}")
    public void cancel() {}

    @Path("any")
    @DenyAll
    public Object any() {
      return null;
    }
  }

  @Path("folders")
  static class Folders {
    @Path("{child}")
    public Folders child() {
      return this;
    }
  }

  private static final AccessTable TABLE = AccessTable.of(Orders.class, Folders.class);
  private static final String NAME = Orders.class.getName();
  private static final String SUMMARY =
      "2 endpoints: 1 public, 0 denied, 0 any caller, 0 by role, 1 by scope; 1 unannotated";

  private static JsonObject parse(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  @Test
  void textHasAlignedColumnsAndNoPackages() {
    AccessTable.Source onClass =
        AccessTable.Source.onClass("@RolesAllowed(\"customer\")", "shop.Orders");
    AccessTable.Source onMethod =
        AccessTable.Source.onMethod("@ScopesRequired(\"read\")", "shop.Orders", "list");
    AccessTable.Source ofLocator = AccessTable.Source.onClass("@Authenticated", "shop.Orders");
    AccessTable table =
        AccessTable.of(
            List.of(
                AccessTable.Endpoint.of(
                    "DELETE",
                    "/orders/{id}",
                    AccessRule.permitAll(),
                    List.of(),
                    "shop.Orders$Item",
                    "cancel"),
                AccessTable.Endpoint.of(
                    "GET",
                    "/orders",
                    roles("customer").and(scopes("read")),
                    List.of(onClass, onMethod),
                    "shop.Orders",
                    "list")),
            List.of(
                AccessTable.Locator.of(
                    "/orders/{id}",
                    AccessRule.permitAll(),
                    List.of(),
                    "shop.Orders",
                    "item",
                    "shop.Orders$Item"),
                AccessTable.Locator.of(
                    "/orders/any",
                    AccessRule.authenticated(),
                    List.of(ofLocator),
                    "shop.Orders",
                    "any",
                    "java.lang.Object")));

    assertThat(
        table.toText(),
        is(
            """
            GET     /orders           role customer, and scope read  @RolesAllowed("customer") on Orders, @ScopesRequired("read") on Orders#list  Orders#list
            DELETE  /orders/{id}      everybody                      (gatehouse.unannotated)                                                      Orders.Item#cancel
            (any)   /orders/any/...   any caller at least            @Authenticated on Orders                                                     Orders#any, whatever Object it returns
            (any)   /orders/{id}/...  everybody at least                                                                                          Orders#item, whatever Orders.Item it returns
            """));
  }

  @Test
  void anEmptyTableIsEmptyText() {
    assertThat(AccessTable.of(String.class).toText(), is(""));
  }

  @Test
  void jsonHasAllThatTheRowsHave() {
    String expected =
        """
        {"summary": "%1$s",
         "endpoints": [
          {"path": "/orders",
           "rule": {"kind": "roles", "roles": [["customer", "admin"]], "scopes": ["read", "all"]},
           "statedBy": [
            {"annotation": "@RolesAllowed({\\"customer\\", \\"admin\\"})",
             "className": "%2$s", "member": "list"},
            {"annotation": "@ScopesRequired({\\"read\\", \\"all\\"})",
             "className": "%2$s", "member": "list"}],
           "method": "GET", "resourceClass": "%2$s", "resourceMethod": "list",
           "consumes": ["text/plain"], "produces": ["application/json", "text/html"]},
          {"path": "/orders/{id}",
           "rule": {"kind": "permit", "roles": [], "scopes": []},
           "statedBy": [],
           "method": "DELETE", "resourceClass": "%2$s", "resourceMethod": "cancel",
           "consumes": [], "produces": []}],
         "locators": [
          {"path": "/folders/{child}",
           "rule": {"kind": "permit", "roles": [], "scopes": []},
           "statedBy": [],
           "resourceClass": "%3$s", "resourceMethod": "child", "returns": "%3$s"},
          {"path": "/orders/any",
           "rule": {"kind": "deny", "roles": [], "scopes": []},
           "statedBy": [{"annotation": "@DenyAll", "className": "%2$s", "member": "any"}],
           "resourceClass": "%2$s", "resourceMethod": "any", "returns": "java.lang.Object"}]}
        """
            .formatted(SUMMARY, NAME, Folders.class.getName());

    assertThat(parse(TABLE.toJson()), is(parse(expected)));
  }

  @Test
  void theSourceOnAClassHasNoMemberInJson() {
    @Path("closed")
    @DenyAll
    class Closed {
      @GET
      public void get() {}
    }

    assertThat(
        parse(AccessTable.of(Closed.class).toJson())
            .getJsonArray("endpoints")
            .getJsonObject(0)
            .getJsonArray("statedBy"),
        is(
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("annotation", "@DenyAll")
                        .add("className", Closed.class.getName()))
                .build()));
  }

  @Path("odd")
  static class Odd {
    @GET
    @RolesAllowed("a\nGET  /odd  everybody")
    public void get() {}
  }

  @Test
  void noRoleCanMakeALineOfItsOwn() {
    assertThat(
        AccessTable.of(Odd.class).toText(),
        is(
            "GET  /odd  role a\\u000aGET  /odd  everybody  @RolesAllowed(\"a\\u000aGET  /odd "
                + " everybody\") on AccessTableWriterTest.Odd#get "
                + " AccessTableWriterTest.Odd#get\n"));
  }

  @Test
  void namesWithDollarsAreWrittenAsTheyAre() {
    List<String> names =
        List.of(
            "Shop$Item", "$Own", "Orders$$V1", "Till$", "Shop$Till$", "Shelves$1", "Shop$$anon$2");
    List<AccessTable.Endpoint> endpoints =
        names.stream()
            .map(
                name ->
                    AccessTable.Endpoint.of(
                        "GET",
                        "/" + names.indexOf(name),
                        AccessRule.denyAll(),
                        List.of(AccessTable.Source.onClass("@DenyAll", "shop." + name)),
                        "shop." + name,
                        "list"))
            .toList();

    assertThat(
        AccessTable.of(endpoints, List.of()).toText(),
        is(
            """
            GET  /0  nobody  @DenyAll on Shop.Item     Shop.Item#list
            GET  /1  nobody  @DenyAll on $Own          $Own#list
            GET  /2  nobody  @DenyAll on Orders$$V1    Orders$$V1#list
            GET  /3  nobody  @DenyAll on Till$         Till$#list
            GET  /4  nobody  @DenyAll on Shop.Till$    Shop.Till$#list
            GET  /5  nobody  @DenyAll on Shelves$1     Shelves$1#list
            GET  /6  nobody  @DenyAll on Shop$$anon$2  Shop$$anon$2#list
            """));
  }
}
