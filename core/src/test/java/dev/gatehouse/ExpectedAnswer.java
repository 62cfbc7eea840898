package dev.gatehouse;

import java.util.ArrayList;
import java.util.List;

/** What a {@link FakeExchange} answers where a denial was written with the default body. */
final class ExpectedAnswer {

  private ExpectedAnswer() {}

  static String unauthorized(DenialReason reason, String... challenges) {
    return denial(401, "Unauthorized", reason, challenges);
  }

  static String forbidden(DenialReason reason) {
    return denial(403, "Forbidden", reason);
  }

  private static String denial(
      int status, String title, DenialReason reason, String... challenges) {
    List<String> lines = new ArrayList<>();
    for (String challenge : challenges) {
      lines.add("WWW-Authenticate: " + challenge);
    }
    return text(status, title, reason, lines);
  }

  private static String text(int status, String title, DenialReason reason, List<String> others) {
    String body =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"reason\":\"%s\"}"
            .formatted(title, status, reason.detail(status), reason.code());
    List<String> lines = new ArrayList<>(others);
    lines.add("Cache-Control: no-store");
    lines.add("Content-Language: en");
    lines.add("Content-Length: " + body.length());
    lines.add("Content-Type: application/problem+json");
    lines.add("Vary: Accept");
    lines.add("X-Content-Type-Options: nosniff");
    lines.sort(null);
    return status + "\n" + String.join("\n", lines) + "\n\n" + body;
  }
}
