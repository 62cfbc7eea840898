package dev.gatehouse.stacks.jersey;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.ShopResource;
import jakarta.servlet.ServletContainerInitializer;
import java.io.Closeable;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey as a servlet of an embedded Jetty, which calls the initializers of the class path. */
public final class GuardedJetty implements Supplier<URI>, Closeable {

  private final Server server = new Server(new InetSocketAddress("127.0.0.1", 0));

  /** Starts it with an authenticator of Gatehouse. */
  public GuardedJetty() throws Exception {
    ResourceConfig application =
        new ResourceConfig(ShopResource.class).register(Callers.withAuthenticator());
    ServletHolder servlet = new ServletHolder(new ServletContainer(application));
    servlet.setInitOrder(1);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(servlet, "/*");
    for (ServletContainerInitializer found :
        ServiceLoader.load(ServletContainerInitializer.class)) {
      context.addServletContainerInitializer(found, ShopResource.class);
    }
    // An answer may have arrived before its request has ended.
    server.setHandler(new GracefulHandler(context));
    server.setStopTimeout(10_000);
    server.start();
  }

  @Override
  public URI get() {
    NetworkConnector connector = (NetworkConnector) server.getConnectors()[0];
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
