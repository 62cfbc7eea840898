package org.example;

import static dev.gatehouse.testkit.AccessMatrixMatchers.isAsIn;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.AccessTable;
import dev.gatehouse.testkit.AccessMatrix;
import dev.gatehouse.testkit.TestCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix of a server that answers as a header and the path ask it to. */
class AccessMatrixTest {

  private static final String MATRIX =
      """
      Method  Path                    nobody  alice
      GET     /things                 ok      ok
      POST    /things/{id: [a-z]{3}}  401     403
      GET     /things/{name} deep     401     404
      (any)   /things/sub/{id}/...    ?       ?
      """;

  /** Whose table is asked. */
  @Path("things")
  @RolesAllowed("admin")
  public static class Things {

    /** Open. */
    @GET
    @PermitAll
    public String all() {
      return "";
    }

    /** Guarded. */
    @POST
    @Path("{id: [a-z]{3}}")
    @Consumes("application/json")
    public String add(@PathParam("id") String id) {
      return id;
    }

    /** Guarded. */
    @GET
    @Path("{name} deep")
    public String deep(@PathParam("name") String name) {
      return name;
    }

    /** Nobody knows what of. */
    @Path("sub/{id}")
    public Object sub() {
      return this;
    }
  }

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final TestCaller alice = TestCaller.basic("alice", "s3cret");
  private HttpServer server;

  @TempDir private java.nio.file.Path directory;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getRawPath();
          boolean known = exchange.getRequestHeaders().containsKey("Authorization");
          requests.add(
              exchange.getRequestMethod()
                  + ' '
                  + path
                  + ' '
                  + exchange.getRequestHeaders().getFirst("Content-Type")
                  + ' '
                  + new String(exchange.getRequestBody().readAllBytes()));
          int status =
              path.equals("/app/things") ? 200 : !known ? 401 : path.contains("deep") ? 404 : 403;
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private AccessMatrix matrix(Map<String, String> pathParameters) {
    URI base =
        URI.create(
            "http://"
                + server.getAddress().getAddress().getHostAddress()
                + ':'
                + server.getAddress().getPort()
                + "/app/");
    return AccessMatrix.of(
        base, AccessTable.of(Things.class), pathParameters, TestCaller.nobody(), alice);
  }

  private String mismatch(AccessMatrix matrix, java.nio.file.Path file) {
    StringDescription mismatch = new StringDescription();
    assertThat(isAsIn(file).matches(matrix), is(false));
    isAsIn(file).describeMismatch(matrix, mismatch);
    return mismatch.toString();
  }

  @Test
  void everyEndpointIsAskedAsEveryCaller() {
    assertThat(matrix(Map.of()).toText(), is(MATRIX));
    assertThat(
        requests,
        is(
            List.of(
                "GET /app/things null ",
                "GET /app/things null ",
                "POST /app/things/abc application/json {}",
                "POST /app/things/abc application/json {}",
                "GET /app/things/1%20deep null ",
                "GET /app/things/1%20deep null ")));
  }

  @Test
  void givenPathParametersAreSentEncoded() {
    matrix(Map.of("id", "xyz", "name", "ä?#"));

    assertThat(requests.get(2), is("POST /app/things/xyz application/json {}"));
    assertThat(requests.get(4), is("GET /app/things/%C3%A4%3F%23%20deep null "));
  }

  @Test
  void aPathParameterThatDoesNotFitIsRefused() {
    assertThat(
        assertThrows(IllegalArgumentException.class, () -> matrix(Map.of("id", "7"))).getMessage(),
        allOf(containsString("/things/{id: [a-z]{3}}"), containsString("7 does not")));
  }

  @Test
  void aFileThatSaysTheSameMatchesHoweverWideItsColumnsAre() throws IOException {
    java.nio.file.Path file = directory.resolve("matrix.txt");
    Files.writeString(file, "# reviewed\r\n" + MATRIX.replace("  ", "    ").replace("\n", "\r\n"));

    assertThat(matrix(Map.of()), isAsIn(file));
  }

  @Test
  void aDifferenceShowsBothRowsAndHowToAcceptIt() throws IOException {
    java.nio.file.Path file = directory.resolve("matrix.txt");
    Files.writeString(file, MATRIX.replace("GET     /things                 ok      ok", ""));
    assertThat(
        mismatch(matrix(Map.of()), file),
        allOf(
            containsString("+ GET  /things  ok  ok\n"), containsString("gatehouse.matrix.update")));

    Files.writeString(file, MATRIX.replace("401     403", "401     ok"));
    assertThat(
        mismatch(matrix(Map.of()), file),
        containsString(
            "- POST  /things/{id: [a-z]{3}}  401  ok\n+ POST  /things/{id: [a-z]{3}}  401  403\n"));
  }

  @Test
  void aMissingFileShowsTheMatrix() {
    assertThat(
        mismatch(matrix(Map.of()), directory.resolve("none.txt")),
        allOf(containsString("no such file"), containsString(MATRIX)));
  }

  @Test
  void theFileIsWrittenWhereThePropertyAsksForIt() throws IOException {
    java.nio.file.Path file = directory.resolve("new/matrix.txt");
    System.setProperty("gatehouse.matrix.update", "true");
    try {
      assertThat(matrix(Map.of()), isAsIn(file));
      assertThat(Files.readString(file), is(MATRIX));
      Files.writeString(file, "# reviewed\nold\n");
      assertThat(matrix(Map.of()), isAsIn(file));
      assertThat(Files.readString(file), is("# reviewed\n" + MATRIX));
    } finally {
      System.clearProperty("gatehouse.matrix.update");
    }
  }

  @Test
  void aCallerPrintsItsNameOnly() {
    assertThat(alice.toString(), is("alice"));
    assertThat(matrix(Map.of()).toString(), not(containsString("s3cret")));
  }
}
