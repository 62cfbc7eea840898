package org.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessTable;
import dev.gatehouse.testkit.AccessMatrix;
import dev.gatehouse.testkit.TestCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.example.FakeServer.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix of a server that runs, whichever it is. */
class AccessMatrixTest {

  private static final TestCaller NOBODY = TestCaller.nobody();
  private static final TestCaller ALICE = TestCaller.basic("alice", "wonderland");
  private static final TestCaller BOB = TestCaller.bearer("bob", "t0ken");

  /** Endpoints of all kinds. */
  @Path("orders")
  static class Orders {

    @GET
    public String all() {
      return "";
    }

    @POST
    @RolesAllowed("customer")
    @Consumes("application/json")
    public void create(String order) {}

    @DELETE
    @Path("{id: [0-9]+}")
    public void cancel() {}

    @Path("{id}/items")
    public Object items() {
      return new Object();
    }
  }

  /** Media types decide which method it is. */
  @Path("report")
  static class Report {

    @GET
    @Produces("text/html; qs=0.9")
    public String page() {
      return "";
    }

    @GET
    @Produces({"application/json", "application/xml"})
    public String data() {
      return "";
    }

    @POST
    @Consumes("application/*")
    public void any(String report) {}

    @POST
    @Consumes({"text/*", "text/csv"})
    public void csv(String report) {}
  }

  private static String matrix(Function<Asked, Integer> status, Class<?>... resources)
      throws Exception {
    try (FakeServer server = new FakeServer(status)) {
      return AccessMatrix.of(server.uri(), AccessTable.of(resources), NOBODY, ALICE, BOB)
          .toString();
    }
  }

  private static List<Asked> asked(Class<?>... resources) throws Exception {
    try (FakeServer server = new FakeServer(request -> 200)) {
      AccessMatrix.of(server.uri(), AccessTable.of(resources), NOBODY);
      return server.asked();
    }
  }

  @Test
  void everyEndpointHasARowAndEveryCallerAColumn() throws Exception {
    assertThat(
        matrix(
            request ->
                request.authorization() == null
                    ? 401
                    : request.authorization().startsWith("Basic ") ? 403 : 200,
            Orders.class),
        is(
            """
            Method  Path                    nobody  alice  bob
            GET     /orders                 401     403    ok
            POST    /orders                 401     403    ok
            DELETE  /orders/{id: [0-9]+}    401     403    ok
            (any)   /orders/{id}/items/...  ?       ?      ?
            """));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 404, 405, 406, 415, 500, 503})
  void whatIsNoSuccessIsNeverShownAsAllowed(int status) throws Exception {
    assertThat(
        matrix(request -> status, Orders.class).lines().skip(1).limit(3).toList(),
        everyItem(containsString("  %1$d     %1$d    %1$d".formatted(status))));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void everySuccessIsOk(int status) throws Exception {
    assertThat(matrix(request -> status, Orders.class), containsString("  ok      ok     ok\n"));
  }

  @Test
  void eachCallerSendsItsCredentials() throws Exception {
    try (FakeServer server = new FakeServer(request -> 200)) {
      AccessMatrix matrix =
          AccessMatrix.of(server.uri(), AccessTable.of(Orders.class), NOBODY, ALICE, BOB);

      assertThat(matrix.toString(), not(containsString("t0ken")));
      assertThat(
          server.asked().stream().limit(3).map(Asked::authorization).map(String::valueOf).toList(),
          is(List.of("null", "Basic YWxpY2U6d29uZGVybGFuZA==", "Bearer t0ken")));
    }
  }

  @Test
  void methodsOfTheSamePathAndVerbAreToldApart() throws Exception {
    assertThat(
        matrix(request -> 200, Report.class).lines().map(line -> line.split("  +")[1]).toList(),
        is(
            List.of(
                "Path",
                "/report AccessMatrixTest.Report#data writes application/json, application/xml",
                "/report AccessMatrixTest.Report#page writes text/html; qs=0.9",
                "/report AccessMatrixTest.Report#any reads application/*",
                "/report AccessMatrixTest.Report#csv reads text/*, text/csv")));
  }

  @Test
  void mediaTypesAskForTheMethodOfTheRow() throws Exception {
    List<Asked> asked = asked(Report.class);

    assertThat(
        asked.stream().map(Asked::accept).toList(),
        is(List.of("application/json, */*;q=0.1", "text/html, */*;q=0.1", "*/*", "*/*")));
    assertThat(asked.get(0).contentType(), is(nullValue()));
    assertThat(asked.get(2).contentType(), is("application/json"));
    assertThat(asked.get(2).content(), is("{}"));
    assertThat(asked.get(3).contentType(), is("text/csv"));
    assertThat(asked.get(3).content(), is(""));
  }

  @Test
  void anApplicationPathOfTheBaseUriIsKept() throws Exception {
    try (FakeServer server = new FakeServer(request -> 200)) {
      for (String base : List.of("/api", "/api/")) {
        AccessMatrix.of(
            server.uri().resolve(base), AccessTable.of(Orders.class), Map.of("id", "42"), NOBODY);
      }

      assertThat(
          server.targets(),
          is(
              List.of(
                  "/api/orders",
                  "/api/orders",
                  "/api/orders/42",
                  "/api/orders",
                  "/api/orders",
                  "/api/orders/42")));
    }
  }

  @Test
  void noAnswerIsSaidWithTheRequest() throws Exception {
    FakeServer server = new FakeServer(request -> 200);
    server.close();

    Exception failure =
        assertThrows(
            IllegalStateException.class,
            () -> AccessMatrix.of(server.uri(), AccessTable.of(Orders.class), ALICE));
    assertThat(
        failure.getMessage(),
        is("GET " + server.uri() + "/orders got no answer; does the application run there?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "ftp://localhost/", "file:///orders", "http:orders"})
  void aBaseUriThatIsNoAddressIsRefused(String uri) {
    AccessTable table = AccessTable.of(Orders.class);

    Exception refusal =
        assertThrows(
            IllegalArgumentException.class, () -> AccessMatrix.of(URI.create(uri), table, NOBODY));
    assertThat(
        refusal.getMessage(),
        is("The base URI is \"" + uri + "\"; give one such as http://127.0.0.1:8080/api"));
  }

  @Test
  void callersAreNeededAndHaveNamesOfTheirOwn() {
    AccessTable table = AccessTable.of(Orders.class);
    URI nowhere = URI.create("http://127.0.0.1:1");

    assertThat(
        assertThrows(IllegalArgumentException.class, () -> AccessMatrix.of(nowhere, table))
            .getMessage(),
        containsString("no caller to ask for"));
    assertThat(
        assertThrows(
                IllegalArgumentException.class,
                () -> AccessMatrix.of(nowhere, table, ALICE, NOBODY, ALICE))
            .getMessage(),
        is("Two callers have the name alice, which heads a column: give each its own"));
  }

  /** Here there is an implementation of Jakarta REST, and no server. */
  @Test
  void anApplicationWithoutARuntimeIsToldWhatIsMissing() {
    Application application =
        new Application() {
          @Override
          public Set<Class<?>> getClasses() {
            return Set.of(Orders.class);
          }
        };

    Exception failure =
        assertThrows(IllegalStateException.class, () -> AccessMatrix.of(application, NOBODY));
    assertThat(failure.getMessage(), containsString("SeBootstrap"));
    assertThat(failure.getMessage(), containsString("jersey-container-grizzly2-http"));
  }
}
