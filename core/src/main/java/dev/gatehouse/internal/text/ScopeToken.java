package dev.gatehouse.internal.text;

import java.util.regex.Pattern;

/** The name of one OAuth scope. */
public final class ScopeToken {

  /** RFC 6749, section 3.3: scope-token. */
  private static final Pattern SYNTAX = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

  private ScopeToken() {}

  public static boolean is(String text) {
    return SYNTAX.matcher(text).matches();
  }
}
