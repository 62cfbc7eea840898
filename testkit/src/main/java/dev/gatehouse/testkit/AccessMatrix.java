package dev.gatehouse.testkit;

import dev.gatehouse.AccessTable;
import dev.gatehouse.AccessTable.Endpoint;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every endpoint of an application answers to every caller, as it was measured over HTTP: for
 * a reviewer to read, and for a test to compare with a file that is kept beside it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * AccessMatrix matrix = AccessMatrix.of(new OrdersApplication(),
 *     TestCaller.nobody(), TestCaller.basic("alice", "wonderland"));
 *
 * assertThat(matrix, AccessMatrixMatchers.isAsIn(Path.of("src/test/resources/access-matrix.txt")));
 *
 * Method  Path        nobody  alice
 * GET     /catalogue  ok      ok
 * POST    /orders     401     ok
 * GET     /report     401     403
 * }</pre>
 *
 * <p>A cell is {@code ok} for a status of 2xx, else the status. One such as 404, 405 or 415 comes
 * from before any guard, and says nothing of it; 302 may lead to a login page. It is {@code ?}
 * where nothing was found out: behind a locator whose endpoints the {@link AccessTable} cannot
 * list, and where another endpoint is known to have taken the request, since its path or its media
 * types fit too: a value for a path parameter may help. With 5xx the application has failed, and a
 * matrix that has such a cell is never accepted: see {@link AccessMatrixMatchers#isAsIn}.
 *
 * <p>A path parameter has the value that is given for it, else 1, else another usual one that its
 * expression allows. Requests to methods with {@code @Consumes} have the first of their media
 * types, and {@code {}} for content where that is JSON, else none.
 */
public final class AccessMatrix {

  static final String UNKNOWN = "?";

  private static final Set<String> BEFORE_ANY_GUARD = Set.of("404", "405", "406", "415");

  private final List<List<String>> rows;
  private final List<String> failures;

  private AccessMatrix(List<List<String>> rows, List<String> failures) {
    this.rows = List.copyOf(rows);
    this.failures = failures;
  }

  /**
   * Starts an application by {@link jakarta.ws.rs.SeBootstrap} on a free loopback port, asks it,
   * and stops it. No resource method runs: behind all other filters one answers in its place, so
   * that nothing is changed, and what a method itself would refuse is not shown. Locators do run.
   *
   * @param application a new instance that serves for nothing else, and names its classes or hands
   *     over instances of them
   * @param callers on whose behalf to ask, in the order of the columns
   * @return the matrix, never null
   * @throws IllegalStateException where no runtime is on the class path, the application does not
   *     start, or it does not answer
   * @throws IllegalArgumentException where there is no caller, two have the same name, a path
   *     parameter needs a value, or the application names no class
   * @throws NullPointerException where an argument is null
   */
  public static AccessMatrix of(Application application, TestCaller... callers) {
    return of(application, Map.of(), callers);
  }

  /**
   * As {@link #of(Application, TestCaller...)}, with values for path parameters.
   *
   * @param application a new instance that serves for nothing else, and names its classes or hands
   *     over instances of them
   * @param pathParameters values by the parameters' names, not encoded; where several paths have
   *     parameters of one name, those whose expression it does not fit get a usual one
   * @param callers on whose behalf to ask, in the order of the columns
   * @return the matrix, never null
   * @throws IllegalStateException where no runtime is on the class path, the application does not
   *     start, or it does not answer
   * @throws IllegalArgumentException where there is no caller, two have the same name, a path
   *     parameter needs another value, a value is for none, or the application names no class
   * @throws NullPointerException where an argument is null
   */
  public static AccessMatrix of(
      Application application, Map<String, String> pathParameters, TestCaller... callers) {
    AccessTable table = AccessTable.of(application);
    PathValues values = checked(table, pathParameters, callers);
    try (StartedApplication started = new StartedApplication(application)) {
      return measured(started.baseUri(), table, values, started, callers);
    }
  }

  /**
   * Asks an application that runs. <b>Its resource methods run too</b>, for callers whom it lets
   * pass, DELETE included: ask one whose data nobody needs.
   *
   * @param baseUri of the application, its {@code @ApplicationPath} included
   * @param table its endpoints
   * @param callers on whose behalf to ask, in the order of the columns
   * @return the matrix, never null
   * @throws IllegalStateException where it does not answer
   * @throws IllegalArgumentException where there is no caller, two have the same name, a path
   *     parameter needs a value, or the base URI is not an address by HTTP
   * @throws NullPointerException where an argument is null
   */
  public static AccessMatrix of(URI baseUri, AccessTable table, TestCaller... callers) {
    return of(baseUri, table, Map.of(), callers);
  }

  /**
   * As {@link #of(URI, AccessTable, TestCaller...)}, with values for path parameters.
   *
   * @param baseUri of the application, its {@code @ApplicationPath} included
   * @param table its endpoints
   * @param pathParameters values by the parameters' names, not encoded; where several paths have
   *     parameters of one name, those whose expression it does not fit get a usual one
   * @param callers on whose behalf to ask, in the order of the columns
   * @return the matrix, never null
   * @throws IllegalStateException where it does not answer
   * @throws IllegalArgumentException where there is no caller, two have the same name, a path
   *     parameter needs another value, a value is for none, or the base URI is not an address by
   *     HTTP
   * @throws NullPointerException where an argument is null
   */
  public static AccessMatrix of(
      URI baseUri, AccessTable table, Map<String, String> pathParameters, TestCaller... callers) {
    PathValues values = checked(table, pathParameters, callers);
    return measured(baseUri, table, values, Witness.NONE, callers);
  }

  /** All that can be wrong with the arguments is found before anything starts or is asked. */
  private static PathValues checked(
      AccessTable table, Map<String, String> pathParameters, TestCaller... callers) {
    Set<String> names = new HashSet<>();
    for (TestCaller caller : callers) {
      if (!names.add(caller.name())) {
        throw new IllegalArgumentException(
            "Two callers have the name " + caller + ", which heads a column: give each its own");
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no caller to ask for: give some, and TestCaller.nobody() among them");
    }
    PathValues values = new PathValues(pathParameters);
    List<String> paths = table.endpoints().stream().map(Endpoint::path).toList();
    values.requireUsed(paths);
    paths.forEach(values::expand);
    return values;
  }

  private static AccessMatrix measured(
      URI baseUri, AccessTable table, PathValues values, Witness witness, TestCaller... callers) {
    MatrixClient client = new MatrixClient(baseUri, values, witness);
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Method", "Path", Arrays.stream(callers).map(TestCaller::name)));
    table.endpoints().stream()
        .collect(Collectors.groupingBy(AccessMatrix::address))
        .values()
        .stream()
        .sorted(
            Comparator.comparing((List<Endpoint> alike) -> alike.get(0).path())
                .thenComparing(alike -> alike.get(0).method()))
        .flatMap(AccessMatrix::named)
        .forEach(
            named ->
                rows.add(
                    row(
                        named.endpoint.method(),
                        named.name,
                        Arrays.stream(callers).map(caller -> client.ask(named.endpoint, caller)))));
    for (AccessTable.Locator locator : table.locators()) {
      String path = inOneCell(locator.path()) + "/...";
      rows.add(row("(any)", path, Arrays.stream(callers).map(caller -> UNKNOWN)));
    }
    return new AccessMatrix(rows, client.failures());
  }

  private static List<String> row(String method, String path, Stream<String> cells) {
    return Stream.concat(Stream.of(method, path), cells).toList();
  }

  private record Named(String name, Endpoint endpoint) {}

  private static List<String> address(Endpoint endpoint) {
    return List.of(endpoint.path(), endpoint.method());
  }

  /** By the path; where media types choose between several, by these and the method as well. */
  private static Stream<Named> named(List<Endpoint> alike) {
    if (alike.size() == 1) {
      return Stream.of(new Named(inOneCell(alike.get(0).path()), alike.get(0)));
    }
    return alike.stream()
        .map(endpoint -> new Named(inOneCell(endpoint.path() + detail(endpoint)), endpoint))
        .sorted(Comparator.comparing(Named::name));
  }

  private static String detail(Endpoint endpoint) {
    String className = endpoint.resourceClass();
    return " "
        + className.substring(className.lastIndexOf('.') + 1).replace('$', '.')
        + '#'
        + endpoint.resourceMethod()
        + types(" reads ", endpoint.consumes())
        + types(" writes ", endpoint.produces());
  }

  private static String types(String verb, List<String> types) {
    return types.isEmpty() ? "" : verb + String.join(", ", types);
  }

  /** Two spaces in a row would begin the next column. */
  private static String inOneCell(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** Where the application has failed, by 5xx: that says nothing of who may call what. */
  List<String> failures() {
    return failures;
  }

  /** Whether an endpoint answers to all callers what comes from before any guard. */
  boolean hasUnreached() {
    return rows.stream()
        .map(cells -> Set.copyOf(cells.subList(2, cells.size())))
        .anyMatch(answers -> answers.size() == 1 && BEFORE_ANY_GUARD.containsAll(answers));
  }

  /**
   * The matrix in aligned columns, two or more spaces apart.
   *
   * @return a line of headings, then one for each endpoint by path and request method, then one for
   *     each locator whose endpoints are not known; each with a line feed at its end; never null
   */
  public String toText() {
    return AlignedText.lines(rows).stream().map(line -> line + '\n').collect(Collectors.joining());
  }

  /** The matrix as {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }
}
