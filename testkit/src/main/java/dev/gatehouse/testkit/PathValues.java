package dev.gatehouse.testkit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts values into path templates (REST 3.4). */
final class PathValues {

  private static final List<String> SIMPLE =
      List.of("1", "a", "A", "abc", "a1", "2000-01-01", "00000000-0000-0000-0000-000000000000");

  private final Map<String, String> given;

  PathValues(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  /**
   * The path that a template stands for.
   *
   * @throws IllegalArgumentException where no simple value fits an expression and none is given
   */
  String expand(String template) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      if (template.charAt(i) == '{') {
        int end = endOf(template, i);
        path.append(value(template.substring(i + 1, end), template));
        i = end;
      } else {
        path.append(template.charAt(i));
      }
    }
    return path.toString();
  }

  /** An expression may have braces of its own, as in {@code {id: [0-9]{4}}}. */
  private static int endOf(String template, int begin) {
    int depth = 0;
    for (int i = begin; i < template.length(); i++) {
      depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("A brace of " + template + " is not closed");
  }

  private String value(String parameter, String template) {
    String[] parts = parameter.split(":", 2);
    String name = parts[0].strip();
    Pattern expression = Pattern.compile(parts.length == 1 ? "[^/]+" : parts[1].strip());
    String value = given.get(name);
    return Stream.concat(Stream.ofNullable(value), value == null ? SIMPLE.stream() : Stream.empty())
        .filter(candidate -> expression.matcher(candidate).matches())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The path parameter "
                        + name
                        + " of "
                        + template
                        + " has to match "
                        + expression
                        + (value == null
                            ? ", and no value is given"
                            : ", and " + value + " does not")
                        + "; give one, as in Map.of(\""
                        + name
                        + "\", \"...\")"));
  }
}
