package dev.gatehouse.jwt;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Denials as {@link JerseyOnWire} reads them. */
final class Denials {

  private Denials() {}

  /**
   * A denial to the letter.
   *
   * @param nonce a line of its own, or nothing
   * @param challenges the values of WWW-Authenticate, in their order
   */
  static String answer(
      int status, String title, String detail, String reason, String nonce, String... challenges) {
    String body =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"reason\":\"%s\"}"
            .formatted(title, status, detail, reason);
    return status
        + "\nCache-Control: no-store\nContent-Language: en\nContent-Length: "
        + body.length()
        + "\nContent-Type: application/problem+json\n"
        + nonce
        + "Vary: Accept\n"
        + Arrays.stream(challenges)
            .map(challenge -> "WWW-Authenticate: " + challenge + "\n")
            .collect(Collectors.joining())
        + "X-Content-Type-Options: nosniff\n\n"
        + body;
  }
}
