package dev.gatehouse.internal.challenge;

import dev.gatehouse.http.AuthParam;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.Scheme;
import dev.gatehouse.internal.text.Guide;
import dev.gatehouse.internal.text.LogText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Challenges that are right and that clients misread all the same: many of OAuth's look for names
 * by a regular expression, split at commas, or know no escapes; some of others know none either.
 */
public final class MisreadChallenges {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private static final List<String> BY_OAUTH =
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

  /** Java's own client of HTTP and Python's take the first quotation mark for the end. */
  private static final List<String> BY_OTHERS = List.of("\"", "\\");

  private MisreadChallenges() {}

  /** Tells of each such value once. */
  public static void warn(List<Challenge> challenges) {
    remarks(challenges).forEach(remark -> LOGGER.log(Level.WARNING, remark));
  }

  static List<String> remarks(List<Challenge> challenges) {
    List<String> remarks = new ArrayList<>();
    for (Challenge challenge : challenges) {
      boolean oauth = Scheme.of(challenge).isOfOAuth();
      for (AuthParam parameter : challenge.parameters()) {
        if (oauth || parameter.name().equalsIgnoreCase("realm")) {
          misread(parameter, oauth ? BY_OAUTH : BY_OTHERS)
              .map(part -> remark(challenge, parameter, part, oauth))
              .forEach(remarks::add);
        }
      }
    }
    return remarks;
  }

  private static Stream<String> misread(AuthParam parameter, List<String> parts) {
    return parts.stream().filter(parameter.value()::contains).limit(1);
  }

  private static String remark(
      Challenge challenge, AuthParam parameter, String part, boolean oauth) {
    return Guide.REALM_MISREAD.after(
        "The "
            + challenge.scheme()
            + " challenge has "
            + parameter.name()
            + ' '
            + LogText.quote(parameter.value())
            + ": that is allowed, but "
            + (oauth ? "clients of OAuth" : "some clients, Java's own among them,")
            + " misread the "
            + (part.length() == 1 ? "character " : "text ")
            + part
            + (oauth
                ? " in it and may see another challenge; choose a value without quotation mark,"
                    + " backslash, comma and the names of parameters"
                : " in it and see another realm; choose one without quotation mark and"
                    + " backslash"));
  }
}
