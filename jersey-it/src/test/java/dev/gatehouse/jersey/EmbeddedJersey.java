package dev.gatehouse.jersey;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** An application in a real HTTP server on a free loopback port, for as long as a test needs it. */
final class EmbeddedJersey implements AutoCloseable {

  private final HttpServer server;
  private final URI uri;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  EmbeddedJersey(ResourceConfig application) {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://" + host + ":0/"), application, true);
    uri = URI.create("http://" + host + ":" + server.getListeners().iterator().next().getPort());
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
