package dev.gatehouse.internal.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a language by Accept-Language (RFC 9110, section 12.5.4), as the lookup of RFC 4647,
 * section 3.4, does. Read here, and not by {@link java.util.Locale.LanguageRange}, which throws the
 * whole header away for one member that it cannot read.
 */
final class AcceptLanguage {

  /** No registered language is nearly as long, and a tag is looked up as often as it has parts. */
  private static final int LONGEST_TAG = 64;

  /** A range in lower case that is wanted. */
  private record Range(String tag, double weight) {}

  private AcceptLanguage() {}

  /**
   * What is offered in the language that a client likes best; where it likes none, the first that
   * it does not refuse. Never fails, whatever the client sends.
   *
   * @param accept the header's lines, joined by commas, or null
   * @param offered by language tag in lower case, at least one
   */
  static <T> T choose(@Nullable String accept, Map<String, T> offered) {
    T first = offered.values().iterator().next();
    if (accept == null) {
      return first;
    }
    Set<String> refused = new HashSet<>();
    for (Range range : ranges(accept, refused)) {
      String tag = range.tag();
      while (!tag.isEmpty() && !refused.contains(tag)) {
        T found = offered.get(tag);
        if (found != null) {
          return found;
        }
        tag = shortened(tag);
      }
    }
    return offered.entrySet().stream()
        .filter(offer -> !refused.contains(offer.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(first);
  }

  /** The ranges that are wanted, the most welcome first. */
  private static List<Range> ranges(String accept, Set<String> refused) {
    List<Range> ranges = new ArrayList<>();
    for (String member : AcceptRange.members(accept, ',', AcceptRange.MOST)) {
      int semicolon = member.indexOf(';');
      String tag = (semicolon < 0 ? member : member.substring(0, semicolon)).trim();
      double weight = semicolon < 0 ? 1 : weight(member.substring(semicolon + 1).trim());
      if (tag.length() > LONGEST_TAG) {
        continue;
      }
      if (weight > 0) {
        ranges.add(new Range(tag.toLowerCase(Locale.ROOT), weight));
      } else {
        refused.add(tag.toLowerCase(Locale.ROOT));
      }
    }
    ranges.sort(Comparator.comparingDouble(Range::weight).reversed());
    return ranges;
  }

  private static double weight(String parameter) {
    return parameter.regionMatches(true, 0, "q=", 0, 2)
        ? AcceptRange.weight(parameter.substring(2).trim())
        : 1;
  }

  /** Without its last subtag, and without a single letter that only introduced that. */
  static String shortened(String tag) {
    int hyphen = tag.lastIndexOf('-');
    if (hyphen >= 2 && tag.charAt(hyphen - 2) == '-') {
      hyphen -= 2;
    }
    return hyphen < 0 ? "" : tag.substring(0, hyphen);
  }
}
