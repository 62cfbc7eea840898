package dev.gatehouse.http;

import java.util.function.IntPredicate;

/** The character sets of RFC 6750, section 3, narrower than those of RFC 9110. */
final class BearerRules {

  private BearerRules() {}

  static void check(String name, String value) {
    switch (Grammar.lowerCase(name)) {
      case "scope" ->
          require(name, value, BearerRules::isUnquotedText, "separate scopes by one space");
      case "error", "error_description" ->
          require(name, value, BearerRules::isUnquotedText, "write an apostrophe or a slash");
      case "error_uri" ->
          require(
              name, value, c -> c != ' ' && isUnquotedText(c), "percent-encode it, as %20 or %22");
      default -> {
        // RFC 6750 restricts nothing else.
      }
    }
  }

  private static void require(String name, String value, IntPredicate allowed, String remedy) {
    Grammar.require(
        "The value of \"" + name + "\"",
        value,
        allowed,
        "a Bearer challenge must not have that character there (RFC 6750, section 3); " + remedy);
  }

  private static boolean isUnquotedText(int c) {
    return Grammar.isPrintableAscii(c) && c != '"' && c != '\\';
  }
}
