package org.example;

import static dev.gatehouse.testkit.AccessMatrixMatchers.isAsIn;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessTable;
import dev.gatehouse.testkit.AccessMatrix;
import dev.gatehouse.testkit.TestCaller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A matrix and the file that is kept of it. */
class AccessMatrixFileTest {

  private static final String UPDATE = "gatehouse.matrix.update";

  private static final String TEXT =
      """
      Method  Path        nobody  caf\u00e9
      GET     /orders     401     ok
      POST    /orders     401     ok
      GET     /report     401     ok
      """;

  private static final String HINT =
      ", run this test once with the system property gatehouse.matrix.update=true, as in mvn test"
          + " -Dgatehouse.matrix.update=true: it writes the file, whose change is then to be"
          + " reviewed.";

  private static AccessMatrix matrix;

  @TempDir private java.nio.file.Path directory;

  private String updateBefore;

  @Path("orders")
  static class Orders {
    @GET
    public void all() {}

    @POST
    public void create() {}
  }

  @Path("report")
  static class Report {
    @GET
    public void report() {}
  }

  @BeforeAll
  static void measure() throws Exception {
    try (FakeServer server =
        new FakeServer(request -> request.authorization() == null ? 401 : 200)) {
      matrix =
          AccessMatrix.of(
              server.uri(),
              AccessTable.of(Orders.class, Report.class),
              TestCaller.nobody(),
              TestCaller.bearer("caf\u00e9", "t0ken"));
    }
  }

  /** Even where somebody updates the files of the whole build. */
  @BeforeEach
  void compare() {
    updateBefore = System.clearProperty(UPDATE);
  }

  @AfterEach
  void restore() {
    if (updateBefore == null) {
      System.clearProperty(UPDATE);
    } else {
      System.setProperty(UPDATE, updateBefore);
    }
  }

  private java.nio.file.Path file(String text) throws Exception {
    return Files.writeString(directory.resolve("matrix.txt"), text);
  }

  private static String mismatch(java.nio.file.Path file) {
    Matcher<AccessMatrix> matcher = isAsIn(file);
    assertThat(matrix, not(matcher));
    StringDescription mismatch = new StringDescription();
    matcher.describeMismatch(matrix, mismatch);
    return mismatch.toString();
  }

  @Test
  void theSameRowsMatch() throws Exception {
    assertThat(matrix, isAsIn(file(matrix.toText())));
    assertThat(matrix, isAsIn(file(TEXT)));
  }

  @Test
  void lineEndsWidthsOrderAndCommentsDoNotMatter() throws Exception {
    assertThat(
        matrix,
        isAsIn(
            file(
                "# Who may call what.\r\n\r\n"
                    + "Method\tPath      nobody  caf\u00e9\r\n"
                    + "GET  /report  401  ok\r\n"
                    + "# Orders\r\n"
                    + "POST  /orders       401  ok  \r\n"
                    + "GET   /orders  401       ok")));
  }

  @Test
  void otherRowsAreShownBelowEachOther() throws Exception {
    String kept =
        """
        Method  Path        nobody  caf\u00e9
        GET     /orders     ok      ok
        POST    /orders     401     ok
        GET     /removed    401     403
        GET     /report     401     403
        """;

    assertThat(
        mismatch(file(kept)),
        is(
            """
            it has other rows (- in the file, + measured):
              Method  Path      nobody  caf\u00e9
            - GET     /orders   ok      ok
            + GET     /orders   401     ok
            - GET     /removed  401     403
            - GET     /report   401     403
            + GET     /report   401     ok
            """
                + "Where what was measured is right"
                + HINT));
  }

  @Test
  void anotherCallerIsShownByTheHeadings() throws Exception {
    assertThat(
        mismatch(file("Method  Path  nobody\nGET  /orders  401\n")).lines().toList().subList(1, 5),
        is(
            List.of(
                "- Method  Path     nobody",
                "+ Method  Path     nobody  caf\u00e9",
                "- GET     /orders  401",
                "+ GET     /orders  401     ok")));
  }

  @Test
  void aMissingFileShowsTheWholeMatrix() throws Exception {
    String expected =
        "the file is missing, or has no row; the matrix is\n" + matrix + "Where it is right" + HINT;

    assertThat(mismatch(directory.resolve("missing.txt")), is(expected));
    assertThat(mismatch(file("# nothing else\n")), is(expected));
    assertThat(Files.exists(directory.resolve("missing.txt")), is(false));
  }

  @Test
  void thePropertyHasTheFileWritten() throws Exception {
    java.nio.file.Path file = directory.resolve("a/b/matrix.txt");
    System.setProperty(UPDATE, "true");

    assertThat(matrix, isAsIn(file));
    assertThat(Files.readAllBytes(file), is(matrix.toText().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void commentsAtTheBeginningOutliveAnUpdate() throws Exception {
    java.nio.file.Path file = file("# Who may call what.\r\n\r\nMethod  Path\r\n# gone\r\n");
    System.setProperty(UPDATE, "true");

    assertThat(matrix, isAsIn(file));
    assertThat(Files.readString(file), is("# Who may call what.\n\n" + matrix));
  }

  @Test
  void theFileIsNotWrittenOtherwise() throws Exception {
    java.nio.file.Path file = file("Method  Path\n");
    System.setProperty(UPDATE, "false");

    mismatch(file);
    assertThat(Files.readString(file), is("Method  Path\n"));
  }

  @Test
  void whatCannotBeReadIsSaid() throws Exception {
    java.nio.file.Path file =
        Files.write(directory.resolve("latin1.txt"), TEXT.getBytes(StandardCharsets.ISO_8859_1));

    for (java.nio.file.Path unreadable : List.of(directory, file)) {
      Exception failure =
          assertThrows(UncheckedIOException.class, () -> isAsIn(unreadable).matches(matrix));
      assertThat(
          failure.getMessage(),
          is(unreadable + " cannot be read or written: it has to be a file with text in UTF-8"));
    }
  }

  private static AccessMatrix answering(int status) throws Exception {
    try (FakeServer server =
        new FakeServer(request -> request.authorization() == null ? 401 : status)) {
      return AccessMatrix.of(
          server.uri(),
          AccessTable.of(Orders.class),
          TestCaller.nobody(),
          TestCaller.bearer("caf\u00e9", "t0ken"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 502, 503, 504})
  void aFailureIsNeverAsInAFileAndNeverWritten(int status) throws Exception {
    AccessMatrix failed = answering(status);
    String kept = "# reviewed\n" + failed;
    java.nio.file.Path file = file(kept);
    String expected =
        "the application has failed, which says nothing of who may call what; the file is neither"
            + " compared nor written:\n"
            + "GET /orders as caf\u00e9: "
            + status
            + "\nPOST /orders as caf\u00e9: "
            + status
            + "\n"
            + "Where a class is injected with what only its container has, bind a stub for it in"
            + " the application of the test, as in resourceConfig.register(new AbstractBinder() {"
            + " protected void configure() { bind(stub).to(Stock.class); } }) on Jersey; or ask the"
            + " application where it runs, by"
            + " AccessMatrix.of(URI.create(\"http://127.0.0.1:8080/api\"),"
            + " AccessTable.of(application), callers). A 503 may come from a check of credentials"
            + " that the application's log has.";

    for (String update : List.of("false", "true")) {
      System.setProperty(UPDATE, update);
      Matcher<AccessMatrix> matcher = isAsIn(file);
      StringDescription mismatch = new StringDescription();
      matcher.describeMismatch(failed, mismatch);
      assertThat(failed, not(matcher));
      assertThat(mismatch.toString(), is(expected));
      assertThat(Files.readString(file), is(kept));
      assertThat(failed, not(isAsIn(directory.resolve("a/new.txt"))));
    }
    assertThat(Files.exists(directory.resolve("a")), is(false));
  }

  @Test
  void aFileWithAFailureIsWrittenAnewOnceThereIsNone() throws Exception {
    java.nio.file.Path file = file(answering(500).toText());

    assertThat(answering(200), not(isAsIn(file)));
    System.setProperty(UPDATE, "true");
    assertThat(answering(200), isAsIn(file));
    assertThat(Files.readString(file), is(answering(200).toText()));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 406, 415})
  void whatReachesNoGuardIsSaid(int status) throws Exception {
    String unreached =
        "A row that has 404, 405, 406 or 415 for every caller says nothing of its guard: the"
            + " request did not reach it. Give a value for its path parameter that fits, as in"
            + " Map.of(\"id\", \"4711\"). Where it is right, run this test once";

    assertThat(text(status, status), containsString(unreached));
    assertThat(text(401, status), not(containsString("did not reach it")));
    assertThat(text(404, 405), not(containsString("did not reach it")));
  }

  private String text(int nobody, int other) throws Exception {
    try (FakeServer server =
        new FakeServer(request -> request.authorization() == null ? nobody : other)) {
      AccessMatrix measured =
          AccessMatrix.of(
              server.uri(),
              AccessTable.of(Report.class),
              TestCaller.nobody(),
              TestCaller.bearer("b", "t0ken"));
      StringDescription mismatch = new StringDescription();
      isAsIn(directory.resolve("missing.txt")).describeMismatch(measured, mismatch);
      return mismatch.toString();
    }
  }

  @Test
  void theDescriptionNamesTheFile() {
    assertThat(
        StringDescription.toString(isAsIn(java.nio.file.Path.of("matrix.txt"))),
        is("an access matrix as in matrix.txt"));
  }
}
