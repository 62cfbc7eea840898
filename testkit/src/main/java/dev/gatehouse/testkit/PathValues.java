package dev.gatehouse.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts values into path templates (Jakarta REST, section 3.4). */
final class PathValues {

  private static final List<String> SIMPLE =
      List.of(
          "1",
          "a",
          "A",
          "x1",
          "v1",
          "en",
          "abc",
          "ABC",
          "10",
          "100",
          "2000",
          "1.0",
          "2000-01-01",
          "00000000-0000-4000-8000-000000000000",
          "");

  /** Besides letters and digits (RFC 3986, section 2.3). */
  private static final String UNRESERVED = "-._~";

  /** What a path takes as it is (RFC 3986, section 3.3). */
  private static final String OF_A_SEGMENT = UNRESERVED + "!$&'()*+,;=:@";

  private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

  private final Map<String, String> given;

  PathValues(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  /**
   * Holds the values against the templates that they are for.
   *
   * @throws IllegalArgumentException where none of these has a parameter that a value is given for,
   *     or has one that the value fits
   */
  void requireUsed(Collection<String> templates) {
    for (Map.Entry<String, String> entry : new TreeMap<>(given).entrySet()) {
      String name = entry.getKey();
      List<String> concerned =
          templates.stream()
              .filter(template -> parameters(template).anyMatch(part -> part.name.equals(name)))
              .toList();
      if (concerned.isEmpty()) {
        throw new IllegalArgumentException(nowhere(name, templates));
      }
      boolean used =
          concerned.stream()
              .flatMap(PathValues::parameters)
              .anyMatch(part -> part.name.equals(name) && part.fits(entry.getValue()));
      if (!used) {
        String first = concerned.get(0);
        Part part = parameters(first).filter(of -> of.name.equals(name)).findFirst().orElseThrow();
        throw new IllegalArgumentException(misfit(part, entry.getValue(), first));
      }
    }
  }

  private static Stream<Part> parameters(String template) {
    return Part.of(template).stream().filter(part -> part.name != null);
  }

  private static String nowhere(String name, Collection<String> templates) {
    Set<String> names =
        templates.stream()
            .flatMap(PathValues::parameters)
            .map(Part::name)
            .collect(Collectors.toCollection(TreeSet::new));
    return "No path has a parameter of the name "
        + name
        + "; there "
        + (names.isEmpty() ? "are none" : "are " + String.join(", ", names));
  }

  /**
   * The encoded path that a template stands for.
   *
   * @throws IllegalArgumentException where no simple value fits an expression and none is given
   */
  String expand(String template) {
    StringBuilder path = new StringBuilder();
    for (Part part : Part.of(template)) {
      if (part.name == null) {
        path.append(encodedLiteral(part.text));
      } else {
        // Without an expression of its own a parameter is of one segment, and a slash would end it.
        path.append(encoded(value(part, template), part.hasExpression() ? "/" : ""));
      }
    }
    return path.toString();
  }

  private String value(Part part, String template) {
    String value = given.get(part.name);
    return Stream.concat(Stream.ofNullable(value), SIMPLE.stream())
        .filter(part::fits)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(misfit(part, value, template)));
  }

  private static String misfit(Part part, String value, String template) {
    return "The path parameter "
        + part.name
        + " of "
        + template
        + " has to match "
        + part.text
        + (value == null
            ? ", as none of the usual values does"
            : ", and \"" + value + "\" does not")
        + "; give one that does, as in Map.of(\""
        + part.name
        + "\", \"...\")";
  }

  /** What is encoded already stays as it is. */
  private static String encodedLiteral(String text) {
    StringBuilder path = new StringBuilder();
    int end = 0;
    for (MatchResult encoded : ENCODED.matcher(text).results().toList()) {
      path.append(encoded(text.substring(end, encoded.start()), OF_A_SEGMENT + '/'));
      path.append(encoded.group());
      end = encoded.end();
    }
    return path.append(encoded(text.substring(end), OF_A_SEGMENT + '/')).toString();
  }

  private static String encoded(String text, String besides) {
    StringBuilder path = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      boolean asItIs =
          character < 0x80
              && (Character.isLetterOrDigit(character)
                  || UNRESERVED.indexOf(character) >= 0
                  || besides.indexOf(character) >= 0);
      path.append(asItIs ? String.valueOf(character) : String.format("%%%02X", octet & 0xFF));
    }
    return path.toString();
  }

  /**
   * A piece of a template.
   *
   * @param name the parameter's name, or null for literal text
   * @param text the text, or the parameter's expression
   */
  private record Part(String name, String text) {

    private static final String ONE_SEGMENT = "[^/]+";

    static List<Part> of(String template) {
      Stream.Builder<Part> parts = Stream.builder();
      int literal = 0;
      for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', literal)) {
        int close = closing(template, open);
        parts.add(new Part(null, template.substring(literal, open)));
        String[] nameAndExpression = template.substring(open + 1, close).split(":", 2);
        parts.add(
            new Part(
                nameAndExpression[0].strip(),
                nameAndExpression.length == 1 ? ONE_SEGMENT : nameAndExpression[1].strip()));
        literal = close + 1;
      }
      return parts.add(new Part(null, template.substring(literal))).build().toList();
    }

    /** An expression may have braces of its own, as in {@code {id: [0-9]{4}}}. */
    private static int closing(String template, int open) {
      int depth = 0;
      for (int i = open; i < template.length(); i++) {
        depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      throw new IllegalArgumentException("A brace of " + template + " is not closed");
    }

    boolean hasExpression() {
      return !text.equals(ONE_SEGMENT);
    }

    /** One segment may be any text, since a slash is encoded there. */
    boolean fits(String value) {
      return hasExpression() ? value.matches(text) : !value.isEmpty();
    }
  }
}
