package dev.gatehouse.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what challenges and credentials share: scheme [ 1*SP ( token68 / #auth-param ) ].
 *
 * <p>A fault is kept rather than thrown, since {@link Credentials} makes a value of it. Lookahead
 * never goes past the next member of the list, so the time taken grows linearly with the text. For
 * one thread and one reading.
 */
final class FieldScanner {

  /**
   * What follows a scheme; a token68 excludes parameters.
   *
   * @param token68 null if there is none
   * @param parameters empty if there are none
   */
  record Body(@Nullable String token68, List<AuthParam> parameters) {
    static final Body NONE = new Body(null, List.of());

    Body {
      parameters = List.copyOf(parameters);
    }
  }

  private final String text;
  private final int end;
  private int at;
  private @Nullable String fault;

  FieldScanner(String text) {
    this.text = text;
    this.at = afterWhitespace(text, 0, text.length());
    this.end = trimmedEnd(text, at);
  }

  boolean atEnd() {
    return at == end;
  }

  /** The first fault with its index, or null while there is none. */
  @Nullable String fault() {
    return fault;
  }

  void fail(String rule) {
    if (fault == null) {
      fault = "at index " + at + ", " + rule;
    }
  }

  /** Reads a token; it is empty if none starts here. */
  String token() {
    int start = at;
    at = tokenEnd();
    return text.substring(start, at);
  }

  boolean atSpace() {
    return is(' ', at);
  }

  /** Whether token BWS "=" starts here: an auth-param, for no scheme is followed by "=". */
  boolean atParameter() {
    int stop = tokenEnd();
    return stop > at && is('=', afterWhitespace(text, stop, end));
  }

  /** Skips OWS with commas in it, thus also empty list members; stays put if there is no comma. */
  boolean skipCommas() {
    int next = at;
    boolean comma = false;
    while (next < end && (isWhitespace(text.charAt(next)) || text.charAt(next) == ',')) {
      comma |= text.charAt(next) == ',';
      next++;
    }
    if (comma) {
      at = next;
    }
    return comma;
  }

  /** Reads what follows the scheme. Check {@link #fault()} afterwards. */
  Body body() {
    if (!skipSpaces()) {
      return Body.NONE;
    }
    String token68 = token68();
    return token68 != null ? new Body(token68, List.of()) : new Body(null, parameters());
  }

  /** Only SP, not HTAB, divides a scheme from what follows. */
  private boolean skipSpaces() {
    int start = at;
    while (atSpace()) {
      at++;
    }
    return at > start;
  }

  /** A token68 ends its list member: if more follows, it was the name of an auth-param. */
  private @Nullable String token68() {
    int stop = at;
    while (stop < end && Grammar.isToken68Char(text.charAt(stop))) {
      stop++;
    }
    if (stop == at) {
      return null;
    }
    while (is('=', stop)) {
      stop++;
    }
    int next = afterWhitespace(text, stop, end);
    if (next < end && !is(',', next)) {
      return null;
    }
    String token68 = text.substring(at, stop);
    at = stop;
    return token68;
  }

  /**
   * The list may begin with empty members, even right after the scheme's space. The commas behind
   * the last parameter are left alone unless nothing follows: the next challenge needs one.
   */
  private List<AuthParam> parameters() {
    List<AuthParam> parameters = new ArrayList<>();
    int listEnd = at;
    skipCommas();
    while (atParameter()) {
      AuthParam parameter = parameter();
      if (parameter == null) {
        return List.of();
      }
      parameters.add(parameter);
      listEnd = at;
      if (!skipCommas()) {
        break;
      }
    }
    if (!atEnd()) {
      at = listEnd;
    }
    return parameters;
  }

  /** Only where {@link #atParameter()}. Null after a fault, like the two below. */
  private @Nullable AuthParam parameter() {
    String name = token();
    int equalsSign = afterWhitespace(text, at, end);
    at = afterWhitespace(text, equalsSign + 1, end);
    String value = is('"', at) ? quotedString() : tokenValue();
    return value == null ? null : new AuthParam(name, value);
  }

  private @Nullable String tokenValue() {
    String value = token();
    if (value.isEmpty()) {
      fail(
          "an auth-param has no value: it must be a token or a quoted-string"
              + " (RFC 9110, section 11.2); write \"\" for an empty one");
      return null;
    }
    return value;
  }

  private @Nullable String quotedString() {
    StringBuilder value = new StringBuilder();
    int open = at;
    at++;
    while (at < end && !is('"', at)) {
      if (is('\\', at) && at + 1 < end) {
        at++;
      }
      if (!Grammar.isFieldText(text.charAt(at))) {
        fail(
            "a quoted-string has U+%04X: only HTAB, U+0020 to U+007E and U+0080 to U+00FF are"
                    .formatted(text.codePointAt(at))
                + " allowed (RFC 9110, section 5.6.4); replace that character");
        return null;
      }
      value.append(text.charAt(at));
      at++;
    }
    if (atEnd()) {
      at = open;
      fail("a quoted-string is not closed (RFC 9110, section 5.6.4); end it with a double quote");
      return null;
    }
    at++;
    return value.toString();
  }

  private int tokenEnd() {
    int stop = at;
    while (stop < end && Grammar.isTokenChar(text.charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private boolean is(char c, int index) {
    return index < end && text.charAt(index) == c;
  }

  private static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t';
  }

  private static int afterWhitespace(String text, int from, int end) {
    int next = from;
    while (next < end && isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static int trimmedEnd(String text, int start) {
    int end = text.length();
    while (end > start && isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
