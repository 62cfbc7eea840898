package dev.gatehouse.contract.harmless;

import dev.gatehouse.contract.harmless.pairs.Copy;
import dev.gatehouse.testkit.HttpAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes out of an answer what two requests to the same application would not have in common. */
final class Neutral {

  private static final String DRAWN = "(drawn anew)";

  /** Cookies whose value is made for one session, one login or one application. */
  private static final Pattern COOKIE =
      Pattern.compile("(?i)^((?:JSESSIONID|LtpaToken2|JREMEMBERMEID|WASOidc|OpenId)[^=]*=)[^;]+");

  private static final Pattern IN_ADDRESS =
      Pattern.compile("([?&;](?:state|nonce|code)=)[^&\"]+|(;jsessionid=)[\\w.!-]+");

  /** Of a Digest challenge. */
  private static final Pattern NONCE = Pattern.compile("((?:nonce|opaque)=\")[^\"]*");

  private static final Pattern DATE =
      Pattern.compile("(?i)(Expires=)\\w{3}, \\d\\d[ -]\\w{3}[ -]20\\d\\d [\\d:]+ GMT");

  /** In the servers' own pages: nobody wants to read it in a report. */
  private static final Pattern PICTURE = Pattern.compile("data:image/[\\w/+;,=]+");

  private Neutral() {}

  static HttpAnswer of(HttpAnswer answer, String application) {
    Map<String, List<String>> headers = new TreeMap<>();
    answer
        .headers()
        .forEach(
            (name, lines) -> {
              switch (name.toLowerCase(Locale.ROOT)) {
                // And how long a connection is kept: a server closes each after some requests.
                case "date", "transfer-encoding", "connection", "keep-alive" -> {}
                // How a body is framed matters to nobody who gets it whole; HEAD has none.
                case "content-length" -> {
                  if (answer.status() == 200 && answer.body().isEmpty()) {
                    headers.put(name, lines);
                  }
                }
                // Of a static file: when the archive was unpacked.
                case "etag", "last-modified" -> headers.put(name, List.of(DRAWN));
                case "set-cookie" ->
                    headers.put(
                        name,
                        lines.stream()
                            .map(line -> COOKIE.matcher(line).replaceFirst("$1" + DRAWN))
                            .map(line -> neutral(line, application))
                            .toList());
                default ->
                    headers.put(
                        name, lines.stream().map(line -> neutral(line, application)).toList());
              }
            });
    return new HttpAnswer(answer.status(), headers, neutral(answer.body(), application));
  }

  private static String neutral(String text, String application) {
    String same = Copy.neutral(text, application);
    same = DATE.matcher(same).replaceAll("$1" + DRAWN);
    same = NONCE.matcher(same).replaceAll("$1" + DRAWN);
    same = PICTURE.matcher(same).replaceAll("data:(a picture)");
    return IN_ADDRESS.matcher(same).replaceAll("$1$2" + DRAWN);
  }
}
