package dev.gatehouse.internal.rule;

import dev.gatehouse.AccessTable;

/** Which paths an application speaks for itself. */
public final class OwnPaths {

  private OwnPaths() {}

  /**
   * Whether an endpoint or locator is meant for a path: its template takes it, and begins with the
   * same segment. What begins with a parameter takes any path, and means none.
   *
   * @param path below the application's, with a slash at its start
   */
  public static boolean isTaken(AccessTable table, String path) {
    String segment = path.substring(0, (path + '/').indexOf('/', 1));
    return table.endpoints().stream()
            .map(AccessTable.Endpoint::path)
            .anyMatch(own -> begins(own, segment) && PathTemplate.of(own).endsIt(path, 0))
        || table.locators().stream()
            .map(AccessTable.Locator::path)
            .anyMatch(
                own ->
                    begins(own, segment) && PathTemplate.of(own).end(path, 0) != PathTemplate.NO);
  }

  private static boolean begins(String template, String segment) {
    return template.equals(segment) || template.startsWith(segment + '/');
  }
}
