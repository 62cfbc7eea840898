package dev.gatehouse.contract.answers;

import dev.gatehouse.testkit.HttpAnswer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A runtime, the file with its answers, and the header fields that are its own business. */
public enum Column {
  JERSEY("Jersey with gatehouse-jwt", "jersey"),
  OPEN_LIBERTY("Open Liberty", "open-liberty"),
  PAYARA_6("Payara 6", "payara-6"),
  PAYARA_7("Payara 7", "payara-7");

  private static final Set<String> OF_THE_SERVER = Set.of("date", "connection");

  /** Open Liberty says there which language the machine speaks. */
  private static final Set<String> OF_THE_SERVER_WHERE_SERVED =
      Set.of("date", "connection", "content-language");

  /** What Gatehouse gives out: 256 bits in base64url. */
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String heading;
  private final String file;

  Column(String heading, String file) {
    this.heading = heading;
    this.file = file;
  }

  String heading() {
    return heading;
  }

  String file() {
    return file + ".txt";
  }

  /** All of an answer but what is the server's own, and what is another one each time. */
  String textOf(HttpAnswer answer) {
    Set<String> ofTheServer = answer.status() == 200 ? OF_THE_SERVER_WHERE_SERVED : OF_THE_SERVER;
    StringBuilder text = new StringBuilder("HTTP " + answer.status() + '\n');
    answer
        .headers()
        .forEach(
            (name, lines) -> {
              if (!ofTheServer.contains(name.toLowerCase(Locale.ROOT))) {
                lines.forEach(line -> text.append(name + ": " + lasting(line) + '\n'));
              }
            });
    return text.append('\n').append(answer.body()).toString();
  }

  private static String lasting(String line) {
    return NONCE.matcher(line).matches() ? "(nonce)" : line;
  }
}
