package dev.gatehouse.internal.challenge;

import dev.gatehouse.http.AuthParam;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.Scheme;
import dev.gatehouse.internal.text.LogText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Challenges that are right and that clients of OAuth misread all the same: many look for names by
 * a regular expression, split at commas, or know no escapes.
 */
public final class MisreadChallenges {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private static final List<String> MISREAD =
      List.of(
          "\"",
          "\\",
          ",",
          "realm=",
          "scope=",
          "error=",
          "error_description=",
          "resource_metadata=",
          "acr_values=",
          "max_age=",
          "algs=");

  private MisreadChallenges() {}

  /** Tells of each such value once. */
  public static void warn(List<Challenge> challenges) {
    remarks(challenges).forEach(remark -> LOGGER.log(Level.WARNING, remark));
  }

  static List<String> remarks(List<Challenge> challenges) {
    List<String> remarks = new ArrayList<>();
    for (Challenge challenge : challenges) {
      if (Scheme.of(challenge).isOfOAuth()) {
        for (AuthParam parameter : challenge.parameters()) {
          misread(parameter).map(part -> remark(challenge, parameter, part)).forEach(remarks::add);
        }
      }
    }
    return remarks;
  }

  private static Stream<String> misread(AuthParam parameter) {
    return MISREAD.stream().filter(parameter.value()::contains).limit(1);
  }

  private static String remark(Challenge challenge, AuthParam parameter, String part) {
    return "The "
        + challenge.scheme()
        + " challenge has "
        + parameter.name()
        + " "
        + LogText.quote(parameter.value())
        + ": that is allowed, but clients of OAuth misread the "
        + (part.length() == 1 ? "character " : "text ")
        + part
        + " in it and may see another challenge; choose a value without quotation mark, backslash,"
        + " comma and the names of parameters";
  }
}
