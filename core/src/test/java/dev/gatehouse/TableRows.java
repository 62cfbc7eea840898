package dev.gatehouse;

import dev.gatehouse.AccessTable.Endpoint;
import dev.gatehouse.AccessTable.Locator;
import dev.gatehouse.AccessTable.Source;
import java.util.List;

/** Rows of an access table, as a test expects them. */
final class TableRows {

  private TableRows() {}

  static Source on(String annotation, Class<?> type, String member) {
    return new Source(annotation, type.getName(), member);
  }

  /** An endpoint that says nothing of media types. */
  static Endpoint endpoint(
      String verb, String path, AccessRule rule, List<Source> by, Class<?> type, String method) {
    return new Endpoint(verb, path, rule, by, type.getName(), method, List.of(), List.of());
  }

  static Locator locator(
      String path,
      AccessRule rule,
      List<Source> by,
      Class<?> type,
      String method,
      Class<?> returned) {
    return new Locator(path, rule, by, type.getName(), method, returned.getName());
  }
}
