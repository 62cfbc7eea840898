package dev.gatehouse.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** A request as it is written, sent as it is, and the answer as it came. */
record RawExchange(String statusLine, Map<String, String> headers, String body) {

  /**
   * Sends a request.
   *
   * @param request request line, header lines, and perhaps an empty line and a body
   */
  static RawExchange of(URI server, String request) throws IOException {
    String[] headAndBody = request.strip().split("\n\n", 2);
    String body = headAndBody.length == 1 ? "" : headAndBody[1];
    String head = headAndBody[0].replace("\n", "\r\n");
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String length =
          body.isEmpty() ? "" : "Content-Length: " + body.getBytes(UTF_8).length + "\r\n";
      socket
          .getOutputStream()
          .write((head + "\r\n" + length + "Connection: close\r\n\r\n" + body).getBytes(UTF_8));
      socket.getOutputStream().flush();
      return parse(new String(socket.getInputStream().readAllBytes(), UTF_8).replace("\r\n", "\n"));
    }
  }

  /**
   * Reads an answer, whose lines end in line feeds. A script learns nothing of the connection; so
   * the header Connection is left out.
   */
  static RawExchange parse(String answer) {
    String[] headAndBody = answer.split("\n\n", 2);
    String[] lines = headAndBody[0].strip().split("\n");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      String[] nameAndValue = lines[i].split(": ", 2);
      headers.merge(nameAndValue[0], nameAndValue[1], (first, next) -> first + ", " + next);
    }
    headers.remove("Connection");
    return new RawExchange(lines[0], headers, headAndBody.length == 1 ? "" : headAndBody[1]);
  }
}
