package dev.gatehouse.internal.table;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.scopes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

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
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The access table for people, programs and browsers. */
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

  @Path("<script>alert(1)</script>/{x: [a&b]+}")
  static class Scripted {
    @GET
    @RolesAllowed("<script>\"&'")
    public void get() {}
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

  private static Element parsedHtml(AccessTable table) throws Exception {
    String html = table.toHtml();
    assertThat(html, startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)))
        .getDocumentElement();
  }

  private static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      children.add((Element) nodes.item(i));
    }
    return children;
  }

  private static String outline(Element element) {
    if (!(element.getFirstChild() instanceof Element)) {
      return element.getTagName() + '=' + element.getTextContent();
    }
    return element.getTagName()
        + children(element).stream().map(AccessTableWriterTest::outline).toList();
  }

  @Test
  void textHasAlignedColumnsAndNoPackages() {
    AccessTable.Source onClass =
        new AccessTable.Source("@RolesAllowed(\"customer\")", "shop.Orders", null);
    AccessTable.Source onMethod =
        new AccessTable.Source("@ScopesRequired(\"read\")", "shop.Orders", "list");
    AccessTable.Source ofLocator = new AccessTable.Source("@Authenticated", "shop.Orders", null);
    AccessTable table =
        new AccessTable(
            List.of(
                new AccessTable.Endpoint(
                    "DELETE",
                    "/orders/{id}",
                    AccessRule.permitAll(),
                    List.of(),
                    "shop.Orders$Item",
                    "cancel",
                    List.of(),
                    List.of()),
                new AccessTable.Endpoint(
                    "GET",
                    "/orders",
                    roles("customer").and(scopes("read")),
                    List.of(onClass, onMethod),
                    "shop.Orders",
                    "list",
                    List.of(),
                    List.of())),
            List.of(
                new AccessTable.Locator(
                    "/orders/{id}",
                    AccessRule.permitAll(),
                    List.of(),
                    "shop.Orders",
                    "item",
                    "shop.Orders$Item"),
                new AccessTable.Locator(
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
  void jsonHasAllThatTheRecordsHave() {
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

  @Test
  void htmlIsOneTableWithARowForEachEndpointAndLocator() throws Exception {
    String orders = "AccessTableWriterTest.Orders#";

    assertThat(
        outline(parsedHtml(TABLE)),
        is(
            "html[head[meta=, title=Access table], body[h1=Access table, p="
                + SUMMARY
                + ", table["
                + "tr[th=Method, th=Path, th=Rule, th=Stated by, th=Endpoint], "
                + "tr[td=GET, td=/orders, td=role customer or admin, and scope read and all,"
                + " td=@RolesAllowed({\"customer\", \"admin\"}) on "
                + orders
                + "list, @ScopesRequired({\"read\", \"all\"}) on "
                + orders
                + "list, td="
                + orders
                + "list], tr[td=DELETE, td=/orders/{id}, td=everybody,"
                + " td=(gatehouse.unannotated), td="
                + orders
                + "cancel], tr[td=(any), td=/folders/{child}/..., td=everybody at least, td=,"
                + " td=AccessTableWriterTest.Folders#child, whatever"
                + " AccessTableWriterTest.Folders it returns], tr[td=(any),"
                + " td=/orders/any/..., td=nobody at least, td=@DenyAll on "
                + orders
                + "any, td="
                + orders
                + "any, whatever Object it returns]]]]"));
  }

  @Test
  void htmlTellsItsEncoding() throws Exception {
    Element meta = (Element) parsedHtml(TABLE).getElementsByTagName("meta").item(0);

    assertThat(meta.getAttribute("charset"), is("UTF-8"));
  }

  @Test
  void htmlHasNoMarkupOfPathsAndRoles() throws Exception {
    AccessTable table = AccessTable.of(Scripted.class);
    Element row = (Element) parsedHtml(table).getElementsByTagName("tr").item(1);

    assertThat(
        table.toHtml(),
        allOf(
            not(containsString("<script")),
            containsString("&lt;script&gt;alert(1)&lt;/script&gt;/{x: [a&amp;b]+}")));
    assertThat(
        children(row).stream().map(Element::getTextContent).toList(),
        is(
            List.of(
                "GET",
                "/<script>alert(1)</script>/{x: [a&b]+}",
                "role <script>\"&'",
                "@RolesAllowed(\"<script>\\\"&'\") on AccessTableWriterTest.Scripted#get",
                "AccessTableWriterTest.Scripted#get")));
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
}
