package dev.gatehouse.http;

import java.util.Locale;
import java.util.function.IntPredicate;

/** The character classes of RFC 9110, section 5.6, and the messages for text outside them. */
final class Grammar {

  private static final String TOKEN_RULE =
      "a token is made of letters, digits and !#$%&'*+-.^_`|~ only (RFC 9110, section 5.6.2);"
          + " leave the character out or write \"-\" instead";

  private static final String TOKEN68_RULE =
      "a token68 is made of letters, digits and -._~+/ with \"=\" at the end only"
          + " (RFC 9110, section 11.2); encode the data as base64 or base64url";

  /** By character: credentials are read for each request (CredentialsBenchmark). */
  private static final boolean[] TOKEN = alphanumericAnd("!#$%&'*+-.^_`|~");

  private static final boolean[] TOKEN68 = alphanumericAnd("-._~+/");

  private Grammar() {}

  private static boolean[] alphanumericAnd(String others) {
    boolean[] allowed = new boolean[0x80];
    for (char c = 0; c < allowed.length; c++) {
      allowed[c] = isAlphanumeric(c) || others.indexOf(c) >= 0;
    }
    return allowed;
  }

  static boolean isTokenChar(int c) {
    return c < TOKEN.length && TOKEN[c];
  }

  static boolean isToken68Char(int c) {
    return c < TOKEN68.length && TOKEN68[c];
  }

  /**
   * What a quoted-string may hold, plainly or after a backslash: HTAB, SP, VCHAR and obs-text.
   * Nothing above U+00FF, because a field value is octets: a server that writes each char as its
   * low octet would turn U+010A into a line feed.
   */
  static boolean isFieldText(int c) {
    return c == '\t' || isPrintableAscii(c) || (c >= 0x80 && c <= 0xFF);
  }

  static boolean isPrintableAscii(int c) {
    return c >= 0x20 && c <= 0x7E;
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isTokenChar(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Compares a token with any text, without regard to case. {@code equalsIgnoreCase} alone would
   * also match look-alikes such as U+017F for "s". Most write a scheme as it is registered.
   */
  static boolean sameToken(String token, String text) {
    return token.equals(text) || (token.equalsIgnoreCase(text) && isToken(text));
  }

  static String lowerCase(String token) {
    return token.toLowerCase(Locale.ROOT);
  }

  static String requireToken(String subject, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "%s is empty: a token has at least one character (RFC 9110, section 5.6.2); name it"
              .formatted(subject));
    }
    return require(subject, text, Grammar::isTokenChar, TOKEN_RULE);
  }

  static String requireToken68(String text) {
    int padding = text.length();
    while (padding > 0 && text.charAt(padding - 1) == '=') {
      padding--;
    }
    if (padding == 0) {
      throw new IllegalArgumentException(
          "The token68 is empty: it has at least one character before any \"=\""
              + " (RFC 9110, section 11.2); for a bare scheme use Challenge.of(scheme)");
    }
    require("The token68", text.substring(0, padding), Grammar::isToken68Char, TOKEN68_RULE);
    return text;
  }

  /**
   * Returns the text, or throws with the first character that is not allowed: as U+XXXX, never as
   * itself, so that the message can be logged.
   */
  static String require(String subject, String text, IntPredicate allowed, String rule) {
    for (int i = 0; i < text.length(); i++) {
      if (!allowed.test(text.charAt(i))) {
        throw new IllegalArgumentException(
            "%s has U+%04X at index %d: %s".formatted(subject, text.codePointAt(i), i, rule));
      }
    }
    return text;
  }
}
