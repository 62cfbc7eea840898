package dev.gatehouse.testkit;

import dev.gatehouse.AccessTable;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What every endpoint of an application answers to every caller, as it was measured over HTTP: for
 * a reviewer to read, and for a test to compare with a file that is kept beside it. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * @Test
 * void whoMayCallWhatIsAsReviewed() {
 *   AccessMatrix matrix = AccessMatrix.of(new OrdersApplication(),
 *       TestCaller.nobody(), TestCaller.basic("alice", "wonderland"));
 *
 *   assertThat(matrix, AccessMatrixMatchers.isAsIn(Path.of("src/test/resources/access-matrix.txt")));
 * }
 *
 * Method  Path          nobody  alice
 * GET     /catalogue    ok      ok
 * POST    /orders       401     ok
 * GET     /report       401     403
 * }</pre>
 *
 * <p>A cell is {@code ok} for a status of 2xx or 3xx, else the status: 404, 405 and 415 come from
 * before any guard, and say nothing of it. It is {@code ?} behind a locator whose endpoints the
 * {@link AccessTable} cannot list.
 *
 * <p>A path parameter gets the value 1, or another simple one that its expression allows, unless a
 * value is given.
 */
public final class AccessMatrix {

  private static final String UNKNOWN = "?";

  private final List<List<String>> rows;

  private AccessMatrix(List<List<String>> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Starts an application by {@link jakarta.ws.rs.SeBootstrap} on a free loopback port, asks it,
   * and stops it. No resource method runs: behind all other filters one answers in its place, so
   * nothing is changed, and what a method itself would refuse is not shown. Locators do run.
   *
   * @param application names its classes or hands over instances of them
   * @param callers on whose behalf to ask, in the order of the columns
   * @return the matrix, never null
   * @throws IllegalStateException where no runtime is on the class path, or the application does
   *     not start
   */
  public static AccessMatrix of(Application application, TestCaller... callers) {
    return of(application, Map.of(), callers);
  }

  /**
   * As {@link #of(Application, TestCaller...)}, with values for path parameters.
   *
   * @param application names its classes or hands over instances of them
   * @param pathParameters values by the parameters' names, not yet encoded
   * @param callers on whose behalf to ask, in the order of the columns
   * @return the matrix, never null
   * @throws IllegalStateException where no runtime is on the class path, or the application does
   *     not start
   * @throws IllegalArgumentException where a path parameter needs a value that is not given
   */
  public static AccessMatrix of(
      Application application, Map<String, String> pathParameters, TestCaller... callers) {
    AccessTable table = AccessTable.of(application);
    try (StartedApplication started = new StartedApplication(application)) {
      return of(started.baseUri(), table, pathParameters, callers);
    }
  }

  /**
   * Asks an application that runs. <b>Its resource methods run too</b>, for callers whom it lets
   * pass: ask one whose data nobody needs.
   *
   * @param baseUri of the application, its {@code @ApplicationPath} included
   * @param table its endpoints
   * @param callers on whose behalf to ask, in the order of the columns
   * @return the matrix, never null
   * @throws IllegalStateException where it does not answer
   */
  public static AccessMatrix of(URI baseUri, AccessTable table, TestCaller... callers) {
    return of(baseUri, table, Map.of(), callers);
  }

  /**
   * As {@link #of(URI, AccessTable, TestCaller...)}, with values for path parameters.
   *
   * @param baseUri of the application, its {@code @ApplicationPath} included
   * @param table its endpoints
   * @param pathParameters values by the parameters' names, not yet encoded
   * @param callers on whose behalf to ask, in the order of the columns
   * @return the matrix, never null
   * @throws IllegalStateException where it does not answer
   * @throws IllegalArgumentException where a path parameter needs a value that is not given
   */
  public static AccessMatrix of(
      URI baseUri, AccessTable table, Map<String, String> pathParameters, TestCaller... callers) {
    MatrixClient client = new MatrixClient(baseUri, new PathValues(pathParameters));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Method", "Path", Arrays.stream(callers).map(TestCaller::name).toList()));
    for (AccessTable.Endpoint endpoint : table.endpoints()) {
      rows.add(
          row(
              endpoint.method(),
              name(endpoint, table),
              Arrays.stream(callers).map(caller -> client.ask(endpoint, caller)).toList()));
    }
    for (AccessTable.Locator locator : table.locators()) {
      rows.add(
          row(
              "(any)",
              locator.path() + "/...",
              Arrays.stream(callers).map(caller -> UNKNOWN).toList()));
    }
    return new AccessMatrix(rows);
  }

  private static List<String> row(String method, String path, List<String> cells) {
    List<String> row = new ArrayList<>(List.of(method, path));
    row.addAll(cells);
    return row;
  }

  /** The path, and the method where media types choose between two. */
  private static String name(AccessTable.Endpoint endpoint, AccessTable table) {
    long alike =
        table.endpoints().stream()
            .filter(other -> other.method().equals(endpoint.method()))
            .filter(other -> other.path().equals(endpoint.path()))
            .count();
    return alike == 1 ? endpoint.path() : endpoint.path() + " " + endpoint.resourceMethod();
  }

  /**
   * The matrix in aligned columns, two or more spaces apart.
   *
   * @return a line of headings, then one for each endpoint, each with a line feed at its end; never
   *     null
   */
  public String toText() {
    return rows.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      int column = i;
      int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
      line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing() + '\n';
  }

  /** The matrix as {@link #toText}. */
  @Override
  public String toString() {
    return toText();
  }
}
