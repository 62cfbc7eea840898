package dev.gatehouse.stacks.jersey;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.ShopResource;
import java.io.Closeable;
import java.net.URI;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Jersey in an embedded Grizzly; started in a class loader of its own, it tells its URI by a type
 * that all class loaders share.
 */
public final class GuardedGrizzly implements Supplier<URI>, Closeable {

  private final HttpServer server;

  /** Starts it with an authenticator of Gatehouse. */
  public GuardedGrizzly() {
    this(new ResourceConfig(ShopResource.class).register(Callers.withAuthenticator()));
  }

  /** Starts this application. */
  public GuardedGrizzly(ResourceConfig application) {
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/"), application, true);
  }

  @Override
  public URI get() {
    return URI.create("http://127.0.0.1:" + server.getListeners().iterator().next().getPort());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
