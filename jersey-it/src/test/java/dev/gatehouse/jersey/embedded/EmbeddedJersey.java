package dev.gatehouse.jersey.embedded;

import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** An application in a real HTTP server on a free loopback port, for as long as a test needs it. */
public final class EmbeddedJersey implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpServer server;
  private final URI uri;

  public EmbeddedJersey(ResourceConfig application) {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://" + host + ":0/"), application, true);
    uri = URI.create("http://" + host + ":" + server.getListeners().iterator().next().getPort());
  }

  public URI uri() {
    return uri;
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  public HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** A GET as bytes, for what no well-behaved client would send: a Host or a path of its own. */
  public HttpAnswer wire(String target, String... headerLines) throws IOException {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(30_000);
      // To a client of HTTP 1.0 the server sends the content as it is, and closes.
      String request =
          "GET " + target + " HTTP/1.0\r\n" + String.join("\r\n", headerLines) + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return parse(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .split("\r\n\r\n", 2));
    }
  }

  private static HttpAnswer parse(String[] headAndBody) {
    String[] head = headAndBody[0].split("\r\n");
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < head.length; i++) {
      String[] line = head[i].split(":", 2);
      headers.computeIfAbsent(line[0], name -> new ArrayList<>()).add(line[1].trim());
    }
    return new HttpAnswer(Integer.parseInt(head[0].split(" ")[1]), headers, headAndBody[1]);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
