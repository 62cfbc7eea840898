package dev.gatehouse.benchmarks.http;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection that is kept alive. It reads just so much HTTP as these servers write: a response
 * with a Content-Length. Not thread-safe.
 */
final class Connection implements Closeable {

  private static final Pattern LENGTH =
      Pattern.compile("^content-length: *(\\d+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[8192];

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(10_000);
    in = socket.getInputStream();
  }

  /**
   * Sends a request and reads its response to the end.
   *
   * @throws IOException where it is not the expected one
   */
  void make(Exchange exchange) throws IOException {
    socket.getOutputStream().write(exchange.request());
    int read = 0;
    int end = -1;
    while (end < 0) {
      read += more(read);
      end = endOfHead(read);
    }
    String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
    if (!head.startsWith("HTTP/1.1 " + exchange.status() + " ")) {
      throw new IOException("Not the expected " + exchange.status() + ": " + head);
    }
    Matcher length = LENGTH.matcher(head);
    if (!length.find()) {
      throw new IOException("Only a response with a Content-Length can be read: " + head);
    }
    int whole = end + Integer.parseInt(length.group(1));
    while (read < whole) {
      read += more(read);
    }
  }

  private int more(int read) throws IOException {
    int more = in.read(buffer, read, buffer.length - read);
    if (more < 0) {
      throw new EOFException("The server closed the connection");
    }
    return more;
  }

  /** Where the body starts, or -1 where the head is not there yet. */
  private int endOfHead(int read) {
    for (int i = 3; i < read; i++) {
      if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
