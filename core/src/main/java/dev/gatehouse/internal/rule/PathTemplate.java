package dev.gatehouse.internal.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A path template, matched against a part of a path as runtimes do (REST 3.7.3): the template, then
 * nothing or a slash and the rest. Where runtimes can differ it matches more than each of them:
 * what it refuses, none of them takes. Immutable and thread-safe.
 */
final class PathTemplate {

  /** The path does not begin so. */
  static final int NO = -1;

  /** The path can begin so, and where the template ends runtimes may see differently. */
  static final int SOMEWHERE = -2;

  /** What means the same in a group, behind other groups and in a part of a path. */
  private static final Pattern SAME_EVERYWHERE =
      Pattern.compile("(?:\\[\\^|[^()\\\\$^]|\\\\[.dDsSwW/-]|\\((?!\\?)|\\(\\?:|\\))++");

  /** What takes no slash, so that it is as many segments to a runtime that matches more at once. */
  private static final Pattern WITHIN_SEGMENTS =
      Pattern.compile(
          "(?:[A-Za-z0-9_{},*+?|()-]|\\\\[dw.-]|\\[\\^/[^]\\[\\\\]*+\\]"
              + "|\\[(?:[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|[A-Za-z0-9_]|\\\\[dw.-])++\\])++");

  /** Beside letters and digits, what nobody encodes (RFC 3986, section 2.3). */
  private static final String UNRESERVED = "-._~";

  /** For a parameter, what tells it from most literals. */
  private static final List<String> SAMPLES = List.of("~", "1", "a", "1/a");

  private final Pattern withRest;
  private final Pattern whole;
  private final boolean exact;
  private final boolean withinSegments;
  private final @Nullable String sample;

  private PathTemplate(String regex, Reader reader) {
    String start = regex.isEmpty() ? "" : "/?" + regex;
    this.withRest = Pattern.compile(start + "(?<rest>/[\\s\\S]*)?");
    this.whole = Pattern.compile(start + "/?");
    this.exact = reader.exact;
    this.withinSegments = reader.withinSegments;
    this.sample = reader.sampled ? reader.sample.toString() : null;
  }

  static PathTemplate of(String template) {
    Reader reader = new Reader(trimmed(template));
    try {
      return new PathTemplate(reader.regex(), reader);
    } catch (PatternSyntaxException e) {
      return new PathTemplate(reader.unreadable(), reader);
    }
  }

  /** Slashes at its ends do not count (REST 3.4). */
  private static String trimmed(String template) {
    return template.strip().replaceAll("^/++|(?<!/)/++$", "");
  }

  /** Where a path goes on behind the template: an index, {@link #NO} or {@link #SOMEWHERE}. */
  int end(String path, int start) {
    Matcher matcher = withRest.matcher(path).region(start, path.length());
    if (!matcher.matches()) {
      return NO;
    }
    if (!exact) {
      return SOMEWHERE;
    }
    int rest = matcher.start("rest");
    return rest < 0 ? path.length() : rest;
  }

  /**
   * As {@link #end}, of a root resource class: some runtimes match its template together with that
   * of the method, so that what takes slashes ends elsewhere.
   */
  int endOfRoot(String path) {
    int end = end(path, 0);
    return end == NO || withinSegments ? end : SOMEWHERE;
  }

  /** Whether the template takes all that is left of a path. */
  boolean endsIt(String path, int start) {
    return whole.matcher(path).region(start, path.length()).matches();
  }

  /** Whether another template takes paths that this one takes, as far as a sample can tell. */
  boolean overlaps(PathTemplate other) {
    String path = sample;
    return path == null || other.end(path, 0) != NO;
  }

  /** Makes a regular expression of a template. */
  private static final class Reader {

    private final String template;
    private final StringBuilder sample = new StringBuilder();
    private boolean sampled = true;
    private boolean exact = true;
    private boolean withinSegments = true;

    Reader(String template) {
      this.template = template;
    }

    String regex() {
      StringBuilder regex = new StringBuilder();
      int at = 0;
      while (at < template.length()) {
        char c = template.charAt(at);
        int end = c == '{' ? endOfParameter(at) : c == '%' ? endOfEscape(at) : at + 1;
        regex.append(c == '{' ? parameter(template.substring(at + 1, end - 1)) : literal(c));
        at = end;
      }
      return regex.toString();
    }

    /** A regular expression may have braces of its own. */
    private int endOfParameter(int start) {
      int open = 0;
      for (int i = start; i < template.length(); i++) {
        char c = template.charAt(i);
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (open == 0) {
          return i + 1;
        }
      }
      throw new PatternSyntaxException("A brace is not closed", template, start);
    }

    private int endOfEscape(int start) {
      return Math.min(start + "%20".length(), template.length());
    }

    private String parameter(String nameAndRegex) {
      int colon = nameAndRegex.indexOf(':');
      String regex = colon < 0 ? "[^/]+" : nameAndRegex.substring(colon + 1).strip();
      if (!SAME_EVERYWHERE.matcher(regex).matches()) {
        return unreadable();
      }
      Pattern pattern = Pattern.compile(regex);
      SAMPLES.stream()
          .filter(text -> pattern.matcher(text).matches())
          .findFirst()
          .ifPresentOrElse(sample::append, () -> sampled = false);
      // Where a group is counted as a parameter, the rest of the path begins elsewhere.
      exact &= regex.indexOf('(') < 0;
      withinSegments &= colon < 0 || WITHIN_SEGMENTS.matcher(regex).matches();
      return "(?:" + regex + ")";
    }

    private String literal(char c) {
      sample.append(c);
      if (c == '/' || c < 128 && Character.isLetterOrDigit(c)) {
        return String.valueOf(c);
      }
      return UNRESERVED.indexOf(c) < 0 ? unreadable() : "\\" + c;
    }

    private String unreadable() {
      exact = false;
      withinSegments = false;
      sampled = false;
      return ".*";
    }
  }
}
