package dev.gatehouse.contract.callers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server's own check is told what it cannot read from the annotations, and nobody else hears it:
 * whatever an application asks, it is told of the roles that the caller is really in.
 */
public interface ServerCheckContract extends ContractClient {

  List<String> FILTERS = List.of("1899", "1950", "1999", "2000", "2001", "2002", "2011");

  private HttpAnswer watch(String path, String... headerLines) {
    String[] lines = new String[headerLines.length + 2];
    lines[0] = RoleWatch.HEADER + ": " + UUID.randomUUID();
    lines[1] = ALICE;
    System.arraycopy(headerLines, 0, lines, 2, headerLines.length);
    return get(path, lines);
  }

  private static void assertSeen(
      HttpAnswer answer, String body, List<String> filters, String... further) {
    Served.assertIs(answer, body, "x-role-watch");
    Set<String> expected = new TreeSet<>(filters);
    expected.addAll(List.of(further));
    String seen = answer.lines(RoleWatch.HEADER).get(0);
    assertThat(answer.toString(), new TreeSet<>(List.of(seen.split(" "))), is(expected));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/watched/authenticated", "/watched/any-role", "/watched-class"})
  @DisplayName("S2 no filter and no resource is told that a caller is in every role")
  default void applicationSeesTheRealRoles(String path) {
    assertSeen(watch(path), "served", FILTERS, "resource", "response");
  }

  @Test
  @DisplayName("S2 nor is another thread")
  default void anotherThreadSeesTheRealRoles() {
    assertSeen(
        watch("/watched-class/suspended"), "served", FILTERS, "resource", "thread", "response");
  }

  @Test
  @DisplayName("S2 nor is a mapper, where the resource throws")
  default void mapperSeesTheRealRoles() {
    assertSeen(watch("/watched-class/throws"), "mapped", FILTERS, "resource", "mapper", "response");
  }

  @ParameterizedTest(name = "at {0}")
  @ValueSource(ints = {1950, 1999, 2000, 2001, 2002, 2011})
  @DisplayName("S2 nor is a mapper, where a filter throws before a server's check or behind it")
  default void mapperSeesTheRealRolesOfAFilter(int priority) {
    HttpAnswer answer = watch("/watched-class", "X-Watcher: throw " + priority);
    assertSeen(answer, "mapped", until(priority), "mapper", "response");
  }

  @ParameterizedTest(name = "at {0}")
  @ValueSource(ints = {1950, 1999, 2000, 2001, 2002, 2011})
  @DisplayName("S2 nor is a response filter, where a filter aborts")
  default void responseFilterSeesTheRealRoles(int priority) {
    HttpAnswer answer = watch("/watched-class", "X-Watcher: abort " + priority);
    assertSeen(answer, "aborted", until(priority), "response");
  }

  private static List<String> until(int priority) {
    return FILTERS.stream().filter(each -> Integer.parseInt(each) <= priority).toList();
  }

  @ParameterizedTest(name = "at {0}")
  @ValueSource(ints = {1899, 1950, 2002, 2011})
  @DisplayName("S2 what a filter puts in place of the caller stays in place")
  default void contextOfTheApplicationStays(int priority) {
    HttpAnswer answer = watch("/watched-class", "X-Watcher: replace " + priority);
    assertSeen(answer, "served", FILTERS, "resource", "response", "replaced");
  }
}
