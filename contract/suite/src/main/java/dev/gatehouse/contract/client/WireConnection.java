package dev.gatehouse.contract.client;

import dev.gatehouse.testkit.HttpAnswer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * HTTP/1.1 as bytes on a socket: what no well-behaved client would send (two Authorization lines,
 * octets that are no text), and answers as they come. One connection, kept alive; one thread.
 */
public final class WireConnection implements Closeable {

  private static final int TIMEOUT_MILLIS = 30_000;

  private final URI base;
  private Socket socket;
  private InputStream in;

  public WireConnection(URI base) {
    this.base = base;
  }

  /** Sends a request on a connection of its own and reads all that comes back. */
  public static HttpAnswer once(
      URI base, String method, String path, List<String> headers, byte[] body) {
    try (WireConnection connection = new WireConnection(base)) {
      List<String> lines = new ArrayList<>(headers);
      lines.add("Connection: close");
      return connection.send(method, path, lines, body);
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path + " got no answer", e);
    }
  }

  public HttpAnswer send(String method, String path, List<String> headers, byte[] body)
      throws IOException {
    boolean fresh = socket == null;
    try {
      return exchange(method, path, headers, body);
    } catch (IOException e) {
      close();
      if (fresh) {
        throw e;
      }
      // The server may have closed an idle connection between two requests.
      return exchange(method, path, headers, body);
    }
  }

  private HttpAnswer exchange(String method, String path, List<String> headers, byte[] body)
      throws IOException {
    if (socket == null) {
      socket = new Socket(base.getHost(), base.getPort());
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
    }
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(base.getRawPath()).append(path).append(" HTTP/1.1\r\n");
    if (headers.stream().noneMatch(line -> line.startsWith("Host:"))) {
      head.append("Host: ").append(base.getAuthority()).append("\r\n");
    }
    headers.forEach(line -> head.append(line).append("\r\n"));
    if (body != null) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("\r\n");
    socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    writeBody(body);
    return read(method);
  }

  private void writeBody(byte[] body) throws IOException {
    if (body == null) {
      return;
    }
    try {
      socket.getOutputStream().write(body);
    } catch (IOException refusedEarly) {
      // A server may answer and stop reading before the body has been sent; the answer counts.
      if (in.available() == 0) {
        throw refusedEarly;
      }
    }
  }

  private HttpAnswer read(String method) throws IOException {
    String statusLine = line();
    int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).trim());
    }
    if (status == 100) {
      return read(method);
    }
    boolean closing = first(headers, "Connection").toLowerCase(Locale.ROOT).contains("close");
    byte[] body;
    if (method.equals("HEAD") || status == 204 || status == 304) {
      // Whatever still comes would be a body where none may be.
      body = closing ? in.readAllBytes() : new byte[0];
    } else if (first(headers, "Transfer-Encoding").equalsIgnoreCase("chunked")) {
      body = chunks();
    } else if (headers.containsKey("Content-Length")) {
      body = in.readNBytes(Integer.parseInt(first(headers, "Content-Length")));
    } else {
      body = in.readAllBytes();
      closing = true;
    }
    if (closing) {
      close();
    }
    return new HttpAnswer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].trim(), 16);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection ended within the head of the answer");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private static String first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of("")).get(0);
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
