package dev.gatehouse.stacks.weldse;

import dev.gatehouse.stacks.Stack;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Jersey in an embedded Grizzly; Weld SE injects, since jersey-cdi2-se stands on the class path.
 */
final class RunningGrizzly implements Stack {

  private final HttpServer server;

  RunningGrizzly(ResourceConfig application) {
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/"), application, true);
  }

  @Override
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getListeners().iterator().next().getPort());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
