package dev.gatehouse.internal.table;

import dev.gatehouse.internal.resource.ResourceMethod;
import dev.gatehouse.internal.rule.StatedRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How requests come to a resource: by a root resource class, and by locators from there on.
 *
 * @param classes those that lead to it, and its own
 * @param path the templates on the way, each behind a slash
 * @param gate what guards the way
 */
record Route(List<Class<?>> classes, String path, StatedRule gate) {

  static final Route START = new Route(List.of(), "", StatedRule.PERMIT);

  Route to(Class<?> located, @Nullable String template, StatedRule between) {
    List<Class<?>> longer = new ArrayList<>(classes);
    longer.add(located);
    return new Route(longer, path + slashed(template), gate.and(between));
  }

  String pathTo(ResourceMethod method) {
    return orRoot(path + slashed(method.path()));
  }

  String shownPath() {
    return orRoot(path);
  }

  private static String slashed(@Nullable String template) {
    String path = template == null ? "" : template.strip();
    while (path.startsWith("/")) {
      path = path.substring(1);
    }
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path.isEmpty() ? "" : '/' + path;
  }

  private static String orRoot(String path) {
    return path.isEmpty() ? "/" : path;
  }
}
