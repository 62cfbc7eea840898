package dev.gatehouse.openapi;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of access tables by request method and path, as documents write paths: with the path of
 * the application in front, and with or without the regular expressions of parameters. Built by one
 * thread, then only read.
 */
final class DocumentedRules {

  private final Map<String, Set<AccessRule>> prefixed = new HashMap<>();
  private final Map<String, Set<AccessRule>> bare = new HashMap<>();

  /**
   * Adds a table.
   *
   * @param prefixes the paths of the applications whose table it may be
   */
  void add(AccessTable table, Set<String> prefixes) {
    for (AccessTable.Endpoint endpoint : table.endpoints()) {
      put(bare, endpoint, "");
      prefixes.forEach(prefix -> put(prefixed, endpoint, prefix));
    }
  }

  private static void put(
      Map<String, Set<AccessRule>> rules, AccessTable.Endpoint endpoint, String prefix) {
    rules
        .computeIfAbsent(
            key(endpoint.method(), prefix + '/' + endpoint.path()), key -> new HashSet<>())
        .add(endpoint.rule());
  }

  boolean isEmpty() {
    return bare.isEmpty();
  }

  /**
   * The rule of an operation; empty where there is none, or more than one that it may be. Where a
   * web.xml says what the path of the application is, documents have none in front.
   */
  Optional<AccessRule> of(String method, String path) {
    String key = key(method, path);
    Set<AccessRule> found = prefixed.getOrDefault(key, bare.getOrDefault(key, Set.of()));
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static String key(String method, String path) {
    return method + ' ' + normalised(path);
  }

  /**
   * A path template with single slashes, none at its end, and parameters without regular
   * expressions, which may have braces of their own.
   */
  static String normalised(String path) {
    StringBuilder normalised = new StringBuilder("/");
    StringBuilder parameter = new StringBuilder();
    int open = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      open += c == '{' ? 1 : 0;
      if (open > 0) {
        parameter.append(c);
      } else if (c != '/' || normalised.charAt(normalised.length() - 1) != '/') {
        normalised.append(c);
      }
      if (c == '}' && open > 0 && --open == 0) {
        String name = parameter.substring(1, parameter.length() - 1).split(":", 2)[0].strip();
        normalised.append('{').append(name).append('}');
        parameter.setLength(0);
      }
    }
    normalised.append(parameter);
    int end = normalised.length() - 1;
    return end > 0 && normalised.charAt(end) == '/'
        ? normalised.substring(0, end)
        : normalised.toString();
  }
}
