package dev.gatehouse.jwt.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the log says at the start of settings that let in more than most people want. */
public final class StartWarnings {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse.jwt");

  private StartWarnings() {}

  /**
   * Looks at the rules for tokens.
   *
   * @param place whence keys or answers come, or null
   */
  public static void log(TokenRules rules, @Nullable String place) {
    if (rules.isAnyIssuer()) {
      LOGGER.log(
          Level.WARNING,
          Guide.ANY_TOKEN.after(
              "Tokens of any issuer are accepted that one of the keys has signed: set "
                  + TokenSetting.ISSUER.key()));
    }
    warnOfAudience(rules);
    warnOfPlainText(place);
  }

  /** Tokens of the same issuer for another server. */
  public static void warnOfAudience(TokenRules rules) {
    if (rules.isAnyAudience()) {
      LOGGER.log(
          Level.WARNING,
          Guide.ANY_TOKEN.after(
              "Tokens are accepted that were made for another server (RFC 9068, section 4): set "
                  + TokenSetting.AUDIENCES.key()));
    }
  }

  /** Whoever sits in between says which tokens are genuine. */
  public static void warnOfPlainText(@Nullable String place) {
    if (place != null
        && place
            .toLowerCase(Locale.ROOT)
            .matches("http://(?!(localhost|127\\.0\\.0\\.1|\\[::1])([:/]|$)).*")) {
      LOGGER.log(
          Level.WARNING,
          Guide.NO_TLS.after(
              place + " is asked without TLS, so anybody on the way can make tokens: use https"));
    }
  }
}
