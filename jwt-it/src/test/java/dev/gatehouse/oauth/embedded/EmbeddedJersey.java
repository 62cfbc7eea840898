package dev.gatehouse.oauth.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
    this(0, application);
  }

  /** For an application that has to know its own URI before it starts. */
  public EmbeddedJersey(int port, ResourceConfig application) {
    server = GrizzlyHttpServerFactory.createHttpServer(uri(port), application, true);
    uri = uri(server.getListeners().iterator().next().getPort());
  }

  /** A port that nobody has at the moment. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where an application with this port is, without a slash at the end. */
  public static URI uri(int port) {
    return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port);
  }

  public URI uri() {
    return uri;
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
