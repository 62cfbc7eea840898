package dev.gatehouse;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The further members that a problem may have (RFC 9457, section 3.2). */
final class ProblemMembers {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,}");

  private static final Set<String> RESERVED =
      Set.of("type", "title", "status", "detail", "instance", "reason");

  private ProblemMembers() {}

  /**
   * Copies further members of a problem.
   *
   * @throws IllegalArgumentException if a name or a value is none that a problem can have
   */
  static Map<String, Object> copy(Map<String, Object> extensions) {
    Map<String, Object> copy = new LinkedHashMap<>();
    extensions.forEach(
        (name, value) -> {
          if (RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                "Extension \""
                    + name
                    + "\" is a member that every denial has; choose another name");
          }
          if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                "Extension \""
                    + name
                    + "\" needs a name of three or more letters, digits and _, a letter first"
                    + " (RFC 9457, section 3.2)");
          }
          copy.put(name, copyOf(name, value));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static Object copyOf(String name, Object value) {
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return List.copyOf(list);
    }
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Number number) {
      return numberOf(name, number);
    }
    throw new IllegalArgumentException(
        "Extension \"" + name + "\" has to be a String, Number, Boolean or List of String");
  }

  /** JSON has one kind of number, and none that is not finite (RFC 8259, section 6). */
  private static Number numberOf(String name, Number number) {
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Extension \"" + name + "\" has to be a finite number, not " + number, e);
    }
  }
}
