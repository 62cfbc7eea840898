package dev.gatehouse.benchmarks.http;

import dev.gatehouse.benchmarks.Caller;
import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire, and the status that has to come back.
 *
 * @param request its bytes, never changed
 */
record Exchange(byte[] request, int status) {

  static Exchange of(Caller caller, int port, int status) {
    StringBuilder text = new StringBuilder("GET /report HTTP/1.1\r\nHost: 127.0.0.1:");
    text.append(port).append("\r\n");
    if (caller.authorization() != null) {
      text.append("Authorization: ").append(caller.authorization()).append("\r\n");
    }
    return new Exchange(text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII), status);
  }
}
