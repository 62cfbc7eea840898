package dev.gatehouse.internal.denial;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;

/**
 * Reads when a JSON Web Token says that it expires (RFC 7519, section 4.1.4), without verifying it:
 * for tokens that were refused already, to tell clients a likely reason. Nothing is decided by it.
 * Thread-safe.
 */
final class TokenExpiry {

  /** Servers take no longer header lines; beyond, nobody has to know. */
  private static final int LONGEST = 16 * 1024;

  private final JsonProvider json;

  TokenExpiry(JsonProvider json) {
    this.json = json;
  }

  /** Whether a token says that it has expired. */
  boolean isPast(String token) {
    String[] parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
    if (parts.length != 3) {
      return false;
    }
    try (JsonParser parser =
        json.createParser(new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
      return isPast(parser);
    } catch (RuntimeException notReadable) {
      // Of any kind: it is the server's parser, on a client's text.
      return false;
    }
  }

  /** By events, so that no depth of nesting can use up the stack. */
  private static boolean isPast(JsonParser parser) {
    int depth = 0;
    boolean named = false;
    while (parser.hasNext()) {
      JsonParser.Event event = parser.next();
      switch (event) {
        case START_OBJECT, START_ARRAY -> depth++;
        case END_OBJECT, END_ARRAY -> depth--;
        case VALUE_NUMBER -> {
          if (named) {
            return parser.getBigDecimal().doubleValue() <= Instant.now().getEpochSecond();
          }
        }
        default -> {}
      }
      named = depth == 1 && event == JsonParser.Event.KEY_NAME && parser.getString().equals("exp");
    }
    return false;
  }
}
