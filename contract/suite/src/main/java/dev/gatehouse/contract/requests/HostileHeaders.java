package dev.gatehouse.contract.requests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/** Authorization lines that are wrong in every way, and never those of a caller that exists. */
final class HostileHeaders {

  private static final String[] SCHEMES = {
    "Basic", "basic", "BASIC", "Bearer", "Digest", "Negotiate", "", "Ba sic", "Basic,", "@", "x"
  };
  private static final String[] PIECES = {
    "YWxpY2U6d3Jvbmc=",
    "\"",
    "\\",
    ",",
    "=",
    "==",
    ";",
    ":",
    " ",
    "\t",
    "realm=\"x\"",
    "a=b",
    "\u00e4",
    "\u00ff",
    "\u0080",
    "<script>",
    "${jndi:x}",
    "%0d%0a",
    "' OR 1=1",
    "\u007f",
    "{",
    "\u0001"
  };

  private final SplittableRandom random;

  HostileHeaders(SplittableRandom random) {
    this.random = random;
  }

  /** One line, or now and then several. */
  List<String> next() {
    List<String> lines = new ArrayList<>();
    int count = random.nextInt(20) == 0 ? 2 + random.nextInt(3) : 1;
    for (int i = 0; i < count; i++) {
      lines.add("Authorization: " + pick(SCHEMES) + (random.nextInt(8) == 0 ? "" : " ") + rest());
    }
    return lines;
  }

  /** Whether what follows the scheme can be decoded, as for Basic. */
  static boolean isBase64(String line) {
    String credentials = line.substring("Authorization: ".length());
    try {
      Base64.getDecoder().decode(credentials.substring(credentials.indexOf(' ') + 1));
      return true;
    } catch (IllegalArgumentException undecodable) {
      return false;
    }
  }

  private String rest() {
    return switch (random.nextInt(5)) {
      case 0 -> Base64.getEncoder().encodeToString(octets(random.nextInt(40)));
      case 1 ->
          Base64.getEncoder()
              .encodeToString((text(8) + ":" + text(12)).getBytes(StandardCharsets.UTF_8));
      case 2 -> text(random.nextInt(60));
      case 3 -> "A".repeat(random.nextInt(3000));
      default -> {
        StringBuilder mixed = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
          mixed.append(pick(PIECES));
        }
        yield mixed.toString();
      }
    };
  }

  private byte[] octets(int length) {
    byte[] octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(
          (char)
              (random.nextInt(20) == 0
                  ? 0xa0 + random.nextInt(0x60)
                  : 0x20 + random.nextInt(0x5f)));
    }
    return text.toString();
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
