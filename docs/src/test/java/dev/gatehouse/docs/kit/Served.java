package dev.gatehouse.docs.kit;

import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** An application on Jersey, on a free loopback port until it is closed. */
public final class Served implements AutoCloseable {

  private final HttpServer server;
  private final Client client;

  /** Starts it. */
  public Served(ResourceConfig application) {
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/"), application, true);
    client =
        new Client(URI.create("http://127.0.0.1:" + server.getListener("grizzly").getPort() + "/"));
  }

  /** Where it answers, with a slash at its end. */
  public URI uri() {
    return client.base();
  }

  /** Asks it, as {@link Client#send}. */
  public HttpAnswer get(String path, String... headers) throws IOException, InterruptedException {
    return client.send("GET", path, headers);
  }

  /** Asks it, as {@link Client#send}. */
  public HttpAnswer send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(method, path, headers);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
