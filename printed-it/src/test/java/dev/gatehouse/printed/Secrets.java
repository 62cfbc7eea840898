package dev.gatehouse.printed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may not be printed, told by its shape or by its words, and where a text has it. */
final class Secrets {

  /** The passwords and client secrets of the tests, and claims that nothing else is called by. */
  private static final List<String> WORDS =
      List.of(
          "alice-pw",
          "bob-pw",
          "s3cr3t:",
          "secret-secret",
          "c2VjcmV0LXNlY3JldA",
          "marked-id",
          "marked@example.com",
          "marked-role",
          "marked-scope",
          "marked-issuer",
          "marked-audience",
          "marked-thumbprint",
          "orders-9157");

  private static final Map<String, Pattern> SHAPES = shapes();

  private Secrets() {}

  private static Map<String, Pattern> shapes() {
    Map<String, Pattern> shapes = new LinkedHashMap<>();
    // A header in base64url, {"..., and what follows: a token or proof, signed or not (RFC 7515).
    shapes.put("a JWT", Pattern.compile("\\beyJ[\\w-]{6,}\\.[\\w-]{6,}"));
    shapes.put(
        "credentials",
        Pattern.compile("(?i)\\bauthorization: *(bearer|dpop|basic) +[\\w~+/.-]{4,}=*(?!=\")"));
    shapes.put("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
    shapes.put("a private JWK", Pattern.compile("\"(d|p|q|dp|dq|qi|k)\" *: *\"[\\w-]{20,}=*\""));
    WORDS.forEach(word -> shapes.put("\"" + word + "\"", Pattern.compile(Pattern.quote(word))));
    Stream.of("alice:alice-pw", "bob:bob-pw", "orders:secret")
        .forEach(
            userPass ->
                shapes.put("Basic's " + userPass, Pattern.compile(Pattern.quote(basic(userPass)))));
    return shapes;
  }

  private static String basic(String userPass) {
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(userPass.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Where a text has one, each in a line: what it is, and the line that it is in, with nothing of
   * the secret but its beginning.
   */
  static List<String> in(String text) {
    String plain = text.replace("&quot;", "\"").replace("&#10;", "\n");
    List<String> found = new ArrayList<>();
    SHAPES.forEach(
        (what, shape) -> {
          Matcher matcher = shape.matcher(plain);
          if (matcher.find()) {
            found.add(what + " in: " + around(plain, matcher.start()));
          }
        });
    return found;
  }

  private static String around(String text, int start) {
    int lineStart = text.lastIndexOf('\n', start) + 1;
    String before = text.substring(Math.max(lineStart, start - 100), start);
    return before + text.substring(start, Math.min(text.length(), start + 8)) + "...";
  }

  /** All that is looked for, for whoever reads the test's output. */
  static String names() {
    return SHAPES.keySet().stream().collect(Collectors.joining(", "));
  }
}
