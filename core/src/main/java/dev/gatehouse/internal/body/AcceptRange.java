package dev.gatehouse.internal.body;

import java.util.ArrayList;
import java.util.List;

/**
 * A member of Accept (RFC 9110, section 12.5.1), as far as it chooses. Read here, so that it is
 * read alike, and in linear time, on every server.
 *
 * @param type {@code *} for any
 * @param subtype {@code *} for any
 * @param weight 0 for what is not acceptable, at most 1
 */
record AcceptRange(String type, String subtype, double weight) {

  /** Nobody means more than a few; a hostile client can send a million. */
  static final int MOST = 100;

  private static final String ANY = "*";

  /**
   * The first members of an Accept header.
   *
   * @throws IllegalArgumentException if one of them is no range
   */
  static List<AcceptRange> read(String accept) {
    return members(accept, ',', MOST).stream().map(AcceptRange::of).toList();
  }

  private static AcceptRange of(String member) {
    List<String> parts = members(member, ';', Integer.MAX_VALUE);
    String range = parts.isEmpty() ? "" : parts.get(0);
    int slash = range.indexOf('/');
    if (!range.equals(ANY) && (slash < 1 || slash == range.length() - 1)) {
      throw new IllegalArgumentException("no media range");
    }
    double weight = 1;
    for (String parameter : parts.subList(1, parts.size())) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("no parameter");
      }
      if (parameter.substring(0, equals).trim().equalsIgnoreCase("q")) {
        weight = weight(parameter.substring(equals + 1).trim());
      }
    }
    return range.equals(ANY)
        ? new AcceptRange(ANY, ANY, weight)
        : new AcceptRange(range.substring(0, slash), range.substring(slash + 1), weight);
  }

  /** A weight (RFC 9110, section 12.4.2), 0 where it cannot be read. */
  static double weight(String text) {
    try {
      return Math.min(1, Double.parseDouble(text));
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }

  /** The members of a list (RFC 9110, section 5.6.1): what is in quotes parts nothing. */
  static List<String> members(String list, char separator, int most) {
    List<String> members = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= list.length() && members.size() < most; i++) {
      boolean end = i >= list.length();
      char c = end ? separator : list.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && (!quoted || end)) {
        String member = list.substring(start, i).trim();
        if (!member.isEmpty()) {
          members.add(member);
        }
        start = i + 1;
      }
    }
    return members;
  }

  boolean isAnyType() {
    return type.equals(ANY);
  }

  boolean isAnySubtype() {
    return subtype.equals(ANY);
  }

  boolean has(String otherType, String otherSubtype) {
    return type.equalsIgnoreCase(otherType)
        && (isAnySubtype() || subtype.equalsIgnoreCase(otherSubtype));
  }
}
